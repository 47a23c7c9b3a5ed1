// SPDX-License-Identifier: Apache-2.0
#include "lint/harm_telling.hpp"

#include <algorithm>
#include <array>

#include "lint/harm_lists.hpp"

namespace kith {
namespace {

enum Kind : std::size_t { called, pronouns, others, anyone, a_person, rules, conditions, events, no_name };

// "Ruth was", "Jay told": a name at the beginning of a sentence, where every word has a capital.
constexpr std::array<std::string_view, 7> behind_names = {"was", "has", "had", "said", "says", "told", "did"};
constexpr std::array<std::string_view, 4> titles = {"mr", "mrs", "ms", "dr"};  // a full stop behind them ends nothing
constexpr std::array<std::string_view, 6> any_of_them = {"a", "any", "every", "each", "no", "another"};

bool ends_sentence(const Analysis& analysis, std::size_t token) {
    if (analysis.tokens[token].kind != TokenKind::punctuation) return false;
    const std::string_view key = analysis.key(token);
    if (key != "." && key != "?" && key != "!") return false;
    return key != "." || token == 0 || !is_among(titles, analysis.key(token - 1));
}

}  // namespace

bool is_object_or_owner(std::string_view key) {
    static constexpr std::array<std::string_view, 16> words = {"him", "her", "his", "hers", "himself", "herself", "me", "my", "myself",
                                                               "them", "their", "us", "your", "yourself", "ourselves", "each other"};
    return is_among(words, key);
}

std::vector<std::string_view> harm_telling_lists() {
    return {"harm-told-names", "harm-told-pronouns",   "harm-told-others", "harm-told-anyone", "harm-told-a-person",
            "harm-told-rules", "harm-told-when",       "harm-told-events", "harm-told-no-name"};
}

HarmTelling::HarmTelling(const Analysis& analysis, const ListedWords& words)
    : analysis_(analysis), no_name_(analysis.tokens.size()), names_(analysis.tokens.size()), doers_(analysis.tokens.size()) {
    split();
    for (const ListedWord& word : words.find(analysis)) take(word);
    bool spoke_of_anyone = false;
    for (Telling& sentence : sentences_) {
        sentence.follows_anyone = spoke_of_anyone;
        find_names(sentence);
        sentence.has_rule = sentence.has_rule || analysis.key(sentence.last - 1) == "?";  // who asks does not tell
        for (std::size_t i = sentence.first; i < sentence.last && !sentence.has_name; ++i) {
            if (!names_[i]) continue;
            sentence.has_name = true;
            sentence.one = std::min(sentence.one, i);
        }
        spoke_of_anyone = is_of_anyone(sentence) || (spoke_of_anyone && !sentence.has_name && !sentence.has_called);
    }
}

void HarmTelling::split() {
    const std::size_t size = analysis_.tokens.size();
    for (std::size_t first = 0, at = 0; at < size; ++at) {
        if (at + 1 < size && !ends_sentence(analysis_, at)) continue;
        const std::size_t last = at + 1;
        sentences_.push_back({first, last, last, last, last, last});
        first = last;
    }
}

// "on 4 May", not "may".
bool HarmTelling::is_month(const ListedWord& word) const {
    return word.word == "may" && analysis_.tokens[word.first].capitalised && word.first != sentences_[sentence_of(word.first)].first;
}

void HarmTelling::take(const ListedWord& word) {
    Telling& sentence = sentences_[sentence_of(word.first)];
    switch (word.list) {
        case called:
            if (word.first > 0 && is_among(any_of_them, analysis_.key(word.first - 1))) return;
            sentence.has_called = true;
            sentence.one = std::min(sentence.one, word.first);
            break;
        case pronouns:
            sentence.has_pronoun = true;
            sentence.one = std::min(sentence.one, word.first);
            break;
        case others:
            sentence.has_other = true;
            sentence.other = std::min(sentence.other, word.first);
            break;
        case anyone:
            if (word.word.ends_with(" who") && word.first > 0 && analysis_.key(word.first - 1) == "the") return;  // "the men who hurt you"
            sentence.anyone = std::min(sentence.anyone, word.first);
            break;
        case a_person: sentence.person = std::min(sentence.person, word.first); break;
        case rules:
            if (is_month(word)) return;
            sentence.has_rule = true;
            break;
        case conditions: sentence.has_condition = true; break;
        case events: sentence.has_event = true; break;
        default: break;
    }
    if (word.list <= others && !is_object_or_owner(word.word)) doers_[word.last - 1] = true;
    const bool is_no_name = word.list != called;
    for (std::size_t i = word.first; is_no_name && i < word.last; ++i) no_name_[i] = true;
}

bool HarmTelling::looks_like_name(const Telling& sentence, std::size_t token) const {
    const Token& word = analysis_.tokens[token];
    if (word.kind != TokenKind::word || !word.capitalised || word.all_caps || no_name_[token] || word.span.size() < 2) return false;
    const bool is_first = token == sentence.first || analysis_.tokens[token - 1].kind == TokenKind::punctuation;
    return !is_first || (token + 1 < sentence.last && is_among(behind_names, analysis_.key(token + 1)));
}

// A heading in capitals ("Violence Against Staff") and the name of an act have none.
void HarmTelling::find_names(const Telling& sentence) {
    std::size_t words = 0;  // behind the first
    std::size_t capitals = 0;
    for (std::size_t i = sentence.first + 1; i < sentence.last; ++i) {
        if (analysis_.tokens[i].kind != TokenKind::word) continue;
        ++words;
        if (analysis_.tokens[i].capitalised) ++capitals;
    }
    if (words >= 2 && 2 * capitals > words) return;
    const auto is_part_of_title = [&](std::size_t i) {
        return i >= sentence.first && i < sentence.last && analysis_.tokens[i].capitalised && no_name_[i];
    };
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        const bool beside_title = (i > sentence.first + 1 && is_part_of_title(i - 1)) || is_part_of_title(i + 1);
        names_[i] = looks_like_name(sentence, i) && !beside_title;
    }
}

std::size_t HarmTelling::sentence_of(std::size_t token) const {
    const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), token,
                                        [](std::size_t at, const Telling& sentence) { return at < sentence.first; });
    return static_cast<std::size_t>(after - sentences_.begin()) - 1;
}

// What "he" or "Mum" is told to have done is theirs, though "a man" stands behind it; a name of its own is never anyone's.
bool HarmTelling::is_of_anyone(const Telling& sentence) {
    if (sentence.has_name) return false;
    if (sentence.anyone < sentence.last && sentence.anyone <= sentence.one) return true;
    return sentence.person < sentence.one && sentence.has_rule && !sentence.has_called;
}

ToldOf HarmTelling::of(std::size_t token) const {
    const Telling& sentence = sentences_[sentence_of(token)];
    if (is_of_anyone(sentence)) return ToldOf::anyone;
    if (sentence.has_name || sentence.has_called) return ToldOf::one;
    if (sentence.has_pronoun) {
        const bool may_be_anyone = sentence.follows_anyone && (sentence.has_rule || sentence.has_condition);
        return may_be_anyone ? ToldOf::anyone : ToldOf::one;
    }
    if (sentence.has_rule) return ToldOf::anyone;
    return sentence.has_other || sentence.has_event ? ToldOf::somebody : ToldOf::nobody;
}

bool HarmTelling::is_somebody_before(std::size_t token) const {
    const Telling& sentence = sentences_[sentence_of(token)];
    return std::min(sentence.one, sentence.other) < token;
}

std::string_view HarmTelling::one_before(std::size_t token) const {
    const std::size_t one = sentences_[sentence_of(token)].one;
    return one < token ? analysis_.key(one) : std::string_view();
}

}  // namespace kith
