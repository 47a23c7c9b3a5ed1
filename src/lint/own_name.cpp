// SPDX-License-Identifier: Apache-2.0
#include "lint/own_name.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "lint/neighbour.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

bool joins_names(std::string_view word) {
    constexpr std::array<std::string_view, 7> joining = {"and", "&", "of", "de", "van", "von", "the"};
    return std::find(joining.begin(), joining.end(), word) != joining.end();
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "the kiddo" is somebody known; "a kiddo" and "no kiddo" are not.
bool points_at_one(std::string_view determiner) {
    return is_one_of(determiner, {"the", "this", "that", "my", "your", "his", "her", "its", "our", "their"});
}

// The sentence names her already: "Amira is our kiddo".
bool is_mentioned(const Draft& draft, const Surroundings& place) {
    std::vector<std::string> own = term_tokens(draft.text);
    if (!own.empty() && place.lists().contains("determiner", own.front())) own.erase(own.begin());  // "the den"
    const Sentence& sentence = place.view().sentence();
    for (std::size_t at = sentence.first; !own.empty() && at < sentence.last; ++at) {
        if (place.key(at) == own.front() && (at < draft.replaces.first || at >= draft.replaces.last)) return true;
    }
    return false;
}

// "How long is Oak House?" asks for something else than "how long is my placement?", and "Jan and Phil is nice" limps.
bool reads_otherwise(const Draft& draft, TokenRange replaced, const Surroundings& place) {
    const std::size_t first = place.has_before(replaced.first) && place.in("determiner", replaced.first - 1) ? replaced.first - 1 : replaced.first;
    const bool asks_how_long = first >= place.view().sentence().first + 2 && place.in("be", first - 1) && is_one_of(place.key(first - 2), {"long", "often", "much"});
    const bool is_two = is_name(draft.text) && (draft.text.find(" and ") != std::string::npos || draft.text.find(" & ") != std::string::npos);
    const bool is_of_one = place.has(replaced.last) && is_one_of(place.key(replaced.last), {"is", "was", "has", "does", "isn't", "wasn't", "hasn't", "doesn't"});
    return asks_how_long || (is_two && is_of_one);
}

// How the words before say which one is meant.
enum class Pointing : std::uint8_t {
    clear,     // "the placement", "his placement"
    owned,     // "Tom's placement"
    bare,      // "in placement": perhaps hers
    doubtful,  // "we found placement"
    another,   // "no placement", "a new placement", "foster placement"
};

// Where a determiner stands before words that describe, they go with it: "a new", "his second", "the old".
bool is_described_by_determiner(const Surroundings& place, std::size_t word) {
    constexpr std::size_t most = 4;
    for (std::size_t back = 1; back <= most && word >= place.view().sentence().first + back; ++back) {
        const std::size_t at = word - back;
        if (place.in("determiner", at)) return true;
        if (!place.is_plain_word(at) && place.token(at).kind != TokenKind::number && place.token(at).kind != TokenKind::possessive) return false;
    }
    return false;
}

// The plain word before may do something to what is meant ("we left placement") or say which it is ("foster placement").
Pointing pointing_of_plain(const Surroundings& place, std::size_t word) {
    const std::string_view key = place.key(word);
    const bool is_order = is_one_of(key, {"new", "future", "further", "second", "third", "first", "next", "last", "previous", "former", "old", "current",
                                          "foster", "residential", "other", "alternative", "suitable", "different", "more", "long-term", "emergency"});
    if (is_order || place.token(word).hyphen_before || is_described_by_determiner(place, word)) return Pointing::another;
    if (!place.has_before(word)) return Pointing::another;  // "Suitable placement was found."
    const std::string_view before = place.key(word - 1);
    const bool is_behind_preposition = is_preposition(before) && before != "to" && !key.ends_with("ing");
    return is_behind_preposition || place.in("be", word - 1) ? Pointing::another : Pointing::doubtful;
}

Pointing pointing(const Surroundings& place, TokenRange replaced) {
    const std::size_t first = replaced.first;
    if (place.in("determiner", first)) return points_at_one(place.key(first)) ? Pointing::clear : Pointing::another;  // "his placement" is her key
    if (!place.has_before(first)) return Pointing::bare;
    const std::size_t before = first - 1;
    if (place.token(first).hyphen_before || place.token(before).kind == TokenKind::number) return Pointing::another;
    if (place.token(before).kind == TokenKind::possessive) return Pointing::owned;
    if (place.is_plain_word(before)) return pointing_of_plain(place, before);
    if (!place.in("determiner", before)) return Pointing::bare;
    if (!points_at_one(place.key(before))) return Pointing::another;
    return place.key(before) == "that" ? Pointing::doubtful : Pointing::clear;  // "said that placement is hard"
}

// "Tom's": a single name and what shows that it owns; 0 where anything else stands there.
std::size_t owner_size(const Surroundings& place, std::size_t first) {
    if (first < place.view().sentence().first + 2 || !place.token(first - 2).capitalised) return 0;
    const std::size_t name = first - 2;
    const bool is_longer = place.has_before(name) && (place.token(name - 1).capitalised || place.in("determiner", name - 1));
    return is_longer ? 0 : 2;
}

// "the placement of children", "the placement that broke down": which one is told by words that would be left behind; "the
// placement's rules" would own twice.
bool is_told_behind(const Draft& draft, const Surroundings& place) {
    const std::size_t after = draft.replaces.last;
    if (!place.has(after)) return false;
    const bool owns_twice = place.token(after).kind == TokenKind::possessive && !is_name(draft.text);
    return owns_twice || is_one_of(place.key(after), {"of", "for", "with", "that", "which", "who", "whose", "where"});
}

// Of a thing or place. Whose it is may be another's where kin are named beside it ("Mum's contact", "his sister likes her placement") or one is counted
// among several ("his third"); and which one is told by what goes on behind ("at Oak Lodge", "you proposed", "before this one").
bool may_be_anothers(const Draft& draft, const Surroundings& place) {
    const Sentence& sentence = place.view().sentence();
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        if (at >= draft.replaces.first && at < draft.replaces.last) continue;
        const bool counts = is_one_of(place.key(at), {"first", "second", "third", "fourth", "fifth", "next", "last", "other", "others", "both", "each", "every"});
        if (counts || place.in("family", at) || place.in("child", at)) return true;
    }
    const std::size_t after = draft.replaces.last;
    if (!place.has(after) || place.token(after).kind != TokenKind::word) return false;
    return !place.in("be", after) && !is_one_of(place.key(after), {"has", "had", "have", "will", "would", "can", "could", "may", "might", "and", "but", "on", "today", "tomorrow", "rang", "came",
                                                          "said", "told", "visited", "wrote", "asked", "called", "met", "spoke", "took", "brought", "helped"});
}

}  // namespace

bool is_name(std::string_view words) {
    bool has_big = false;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string_view word = words.substr(at, end - at);
        const bool is_big = !word.empty() && is_upper(code_point_at(word, 0).value);
        if (!is_big && (at == 0 || !joins_names(word))) return false;
        has_big = has_big || is_big;
        at = end + 1;
    }
    return has_big;
}

bool means_one(std::string_view words) {
    if (is_name(words)) return true;
    const std::vector<std::string> tokens = term_tokens(words);
    const bool owns = std::any_of(tokens.begin(), tokens.end(), [](const std::string& one) { return one == "'s" || one.ends_with("s'"); });
    return owns || (!tokens.empty() && points_at_one(tokens.front()));
}

bool put_name(Draft& draft, const Surroundings& place, bool means_her) {
    const TokenRange replaced = draft.replaces;
    if (is_mentioned(draft, place) || reads_otherwise(draft, replaced, place)) return false;
    const Pointing which = pointing(place, replaced);
    if (which == Pointing::another) return false;
    const bool is_whole = means_her || replaced.last > place.view().occurrence().last;  // "contact with his dad", all of it
    const bool is_clear = which == Pointing::clear || (which == Pointing::bare && is_whole);
    draft.safe = draft.safe && is_clear && !is_told_behind(draft, place) && (means_her || !may_be_anothers(draft, place));
    const bool keeps_own = is_name(draft.text) && !draft.safe && place.is_plain_word(replaced.last);  // "the kiddo room"
    const bool is_determined = replaced.first == place.view().occurrence().first && place.has_before(replaced.first) && points_at_one(place.key(replaced.first - 1));
    if (is_determined && !keeps_own) --draft.replaces.first;
    if (which != Pointing::owned) return true;
    draft.replaces.first -= owner_size(place, replaced.first);
    return draft.replaces.first < replaced.first;
}

void take_determiner(Draft& draft, const Surroundings& place) {
    const std::vector<std::string> own = term_tokens(draft.text);
    const std::size_t first = draft.replaces.first;
    if (own.empty() || !place.lists().contains("determiner", own.front()) || !place.has_before(first) || !place.in("determiner", first - 1)) return;
    draft.safe = draft.safe && is_one_of(place.key(first - 1), {"a", "an"});
    --draft.replaces.first;
}

}  // namespace kith
