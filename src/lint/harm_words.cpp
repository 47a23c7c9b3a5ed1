// SPDX-License-Identifier: Apache-2.0
#include "lint/harm_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "lint/harm_doer.hpp"
#include "lint/harm_lists.hpp"

namespace kith {
namespace {

using enum HarmList::Kind;

constexpr std::array<HarmWeight, 5> weights = {HarmWeight::grave, HarmWeight::deed, HarmWeight::named, HarmWeight::sign, HarmWeight::injury};

constexpr std::size_t play_reach = 5;    // words behind it that tell of a game or a swing
constexpr std::size_t offers_reach = 2;  // words between "a course" and "violence"
constexpr std::size_t referred_reach = 6;  // words between "self-refer to" and the service

// Behind "hit her", these show that she was hit and not something of hers.
constexpr std::array<std::string_view, 50> behind_her = {
    "and",  "or",     "in",    "on",  "into",    "onto",   "down",  "off",     "over",   "out",    "up",    "against", "to",
    "at",   "by",     "from",  "so",  "when",    "while",  "then",  "again",   "away",   "back",   "with",  "twice",   "hard",
    "but",  "as",     "that",  "who", "because", "until",  "for",   "before",  "after",  "several", "three", "two",    "through",
    "last", "across", "round", "around", "about", "this",  "once",  "often",   "if",     "during", "where"};

// Reads what was found in a segment.
class Reading {
public:
    Reading(const Analysis& analysis, const std::vector<ListedWord>& words, const HarmTelling& telling)
        : analysis_(analysis), words_(words), telling_(telling), doer_(analysis, words, telling) {}

    std::vector<HarmPlace> find() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const ListedWord& word = words_[i];
            if (word.list == act || word.list == fear || word.list == breaking || word.list == close) done_to(i);
            if (word.list <= injury && !is_offer(i)) add(word, word.span, std::string(word.word), weights[word.list]);
        }
        return std::move(places_);
    }

private:
    void add(const ListedWord& word, TextSpan span, std::string what, HarmWeight weight) {
        const ToldOf told = telling_.of(word.first);
        if (told == ToldOf::anyone) return;
        HarmPlace place;
        place.span = span;
        place.word = std::move(what);
        place.weight = weight;
        place.told = told;
        doer_.find(place, word);
        place.alleged = doer_.is_alleged(word.first);
        place.by_writer = weight != HarmWeight::injury && doer_.is_of_writer(word);
        places_.push_back(std::move(place));
    }

    // Whom or what it was done to, or who is feared, if it stands behind.
    void done_to(std::size_t at) {
        const ListedWord& done = words_[at];
        if (is_no_deed(done)) return;
        std::size_t next = at + 1;
        const std::size_t reach = done.list == close ? 0 : HarmList::reach;  // "burned Leo"; "burned the toast Mum made" is nobody's harm
        for (std::size_t token = done.last; token <= done.last + reach && is_one_sentence(analysis_, done.last, token); ++token) {
            while (next < words_.size() && words_[next].first < token) ++next;
            const bool is_listed = next < words_.size() && words_[next].first == token;
            if (is_listed && words_[next].list >= person) {
                if (words_[next].list >= play || is_play(next, token)) return;
                if (is_whose(done, next)) continue;
                return is_other_deed(done, words_[next]) ? void() : done_to(at, next);
            }
            if (telling_.is_name(token)) return done_to_name(at, next, token);
        }
    }

    void done_to(std::size_t at, std::size_t to) {
        const ListedWord& done = words_[at];
        const ListedWord& what = words_[to];
        const TextSpan span{done.span.begin, what.span.end};
        const std::string words = std::string(done.word) + (is_by(done) ? " by " : " ") + std::string(what.word);
        if (what.list == person) return add(done, span, words, done.list == fear ? HarmWeight::fear : HarmWeight::deed);
        if (done.list == fear) return;
        if (what.list == thing) return add(done, span, words, HarmWeight::thing);
        if (!is_own(at, to)) add(done, span, words, is_anothers(at, to) ? HarmWeight::deed : HarmWeight::injury);
    }

    // "The storm hit Highbeck" is nobody's deed; "broke Tom's phone" is not done to Tom.
    void done_to_name(std::size_t at, std::size_t next, std::size_t name) {
        const ListedWord& done = words_[at];
        if (is_play(next, name)) return;
        const bool is_owner = owns_what_follows(name + 1);
        const bool is_near = is_owner && next < words_.size() && words_[next].first <= name + 1 + HarmList::reach;
        const bool is_of_body = is_near && words_[next].list == body && !is_other_deed(done, words_[next]);
        const bool is_another = is_near && (words_[next].list == thing || (words_[next].list == person && done.list == act));
        if (is_another) return done_to(at, next);  // "hit Tom's little brother", "smashed Tom's phone"
        if (is_owner && !is_of_body && done.list != fear) return;
        if (done.list != fear && !is_of_body && !is_by_hand(done) && !is_somebody_before(at)) return;
        const HarmWeight weight = done.list == fear ? HarmWeight::fear : HarmWeight::deed;
        const std::size_t end = is_of_body ? words_[next].span.end : analysis_.tokens[name].span.end;
        add(done, {done.span.begin, end}, std::string(done.word) + " somebody", weight);
    }

    bool is_by(const ListedWord& done) const { return done.last < analysis_.tokens.size() && analysis_.key(done.last) == "by"; }

    // "grabs her coat", "grabs Mum's coat"; fear of Mum's temper is fear of Mum.
    [[nodiscard]] bool is_whose(const ListedWord& done, std::size_t at) const {
        if (words_[at].list != person) return false;
        return is_of_hers(at) || (done.list != fear && owns_what_follows(words_[at].last));
    }

    // "her" is whose and not who, unless the sentence goes on.
    bool is_of_hers(std::size_t at) const {
        const ListedWord& word = words_[at];
        if (word.word != "her" || word.last >= analysis_.tokens.size()) return false;
        if (analysis_.tokens[word.last].kind == TokenKind::punctuation) return false;
        const std::string_view key = analysis_.key(word.last);
        return std::find(behind_her.begin(), behind_her.end(), key) == behind_her.end();
    }

    // What is hurt, with whose it is before it: "broke her wrist".
    std::string_view owner_of(std::size_t to) const {
        for (std::size_t token = words_[to].first; token > 0 && words_[to].first - token < HarmList::reach; --token) {
            const std::string_view key = analysis_.key(token - 1);
            if (key == "her" || key == "his" || key == "my" || key == "your" || key == "their") return key;
        }
        return {};
    }

    // "Tom broke his wrist", "I cut my hand": by a fall, for all the words tell.
    bool is_own(std::size_t at, std::size_t to) const {
        const std::string_view owner = owner_of(to);
        return (owner == "his" || owner == "my") && words_[at].list != fear && telling_.one_before(words_[at].first) != "she";
    }

    // "He broke her wrist", "broke your wrist", "broke Mum's wrist": somebody else's.
    bool is_anothers(std::size_t at, std::size_t to) const {
        for (std::size_t token = words_[at].last; token < words_[to].first; ++token) {
            if (analysis_.tokens[token].kind == TokenKind::possessive) return true;
        }
        const std::string_view doer = telling_.one_before(words_[at].first);
        const std::string_view owner = owner_of(to);
        const bool is_man = doer == "he" || doer == "dad" || doer == "grandad";
        return (owner == "her" && is_man) || (owner == "your" && !doer.empty() && doer != "you") || (owner == "his" && doer == "she");
    }

    bool is_somebody_before(std::size_t at) const {
        const ListedWord& done = words_[at];
        if (telling_.is_somebody_before(done.first)) return true;
        for (std::size_t i = at; i > 0 && done.first - words_[i - 1].last <= HarmList::doer_reach; --i) {
            if (words_[i - 1].list == person && is_one_sentence(analysis_, words_[i - 1].last, done.first)) return true;
        }
        return false;
    }

    // "Tom's ..."; `end`: the token behind the name or word.
    [[nodiscard]] bool owns_what_follows(std::size_t end) const {
        return end < analysis_.tokens.size() && analysis_.tokens[end].kind == TokenKind::possessive;
    }

    // "The car broke down and Mum was late"; not "broke and bruised her ribs". "Amira grabbed Nan's hand and ran"
    [[nodiscard]] bool is_other_deed(const ListedWord& done, const ListedWord& what) const {
        static constexpr std::array<std::string_view, 13> alone = {"down", "up", "off", "even", "free", "through", "away",
                                                                   "and",  "but", "or", "so",   "when", "while"};
        if (done.word.starts_with("grab") && what.word.starts_with("hand")) return true;
        if (done.list != breaking || what.list == body || done.last >= analysis_.tokens.size()) return false;
        return is_among(alone, analysis_.key(done.last));
    }

    // No storm, team or rent does this, so a name that opens the sentence need not be known for one: "Tom punched Bea".
    [[nodiscard]] static bool is_by_hand(const ListedWord& done) {
        static constexpr std::array<std::string_view, 12> hands = {"punch", "slap",  "chok",   "shov",    "pinch", "smack",
                                                                  "thump", "groom", "molest", "throttl", "bull",  "kidnap"};
        return std::any_of(hands.begin(), hands.end(), [&](std::string_view hand) { return done.word.starts_with(hand); });
    }

    // "threatened to leave her", "it hurt him that nobody rang"
    bool is_no_deed(const ListedWord& done) const {
        static constexpr std::array<std::string_view, 4> no_one = {"it", "this", "that", "what"};
        if (done.list == close && is_no_close_deed(done)) return true;
        const bool is_threat = done.word.rfind("threat", 0) == 0;
        if (is_threat && done.last < analysis_.tokens.size() && analysis_.key(done.last) == "to") return true;
        return done.first > 0 && is_among(no_one, analysis_.key(done.first - 1));
    }

    // "a bit Mum's", "was scared Mum would be late", "how frightened you both were"; "was burning her" is a deed
    [[nodiscard]] bool is_no_close_deed(const ListedWord& done) const {
        static constexpr std::array<std::string_view, 19> no_verb = {"a", "every", "little", "so", "very", "too", "how", "more", "less", "quite",
                                                                     "is", "are", "was", "were", "am", "feel", "felt", "got", "been"};
        return done.first > 0 && !done.word.ends_with("ing") && is_among(no_verb, analysis_.key(done.first - 1));
    }

    // `next`: the first of the words from which on one may tell so.
    [[nodiscard]] bool is_play(std::size_t next, std::size_t token) const {
        for (std::size_t i = next; i < words_.size() && words_[i].first <= token + play_reach; ++i) {
            if (words_[i].list == play && words_[i].first > token && is_one_sentence(analysis_, token, words_[i].first)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_offer(std::size_t at) const {
        const ListedWord& word = words_[at];
        const auto stands_by = [&](const ListedWord& first, const ListedWord& next, std::size_t most) {
            return next.first - first.last <= most && is_one_sentence(analysis_, first.last, next.first);
        };
        if (at > 0 && words_[at - 1].list == referred && stands_by(words_[at - 1], word, referred_reach)) return false;
        const bool before = at > 0 && words_[at - 1].list == offers && stands_by(words_[at - 1], word, offers_reach);
        if (before || at + 1 == words_.size() || !stands_by(word, words_[at + 1], 0)) return before;
        return words_[at + 1].list == offers || words_[at + 1].word == "worker";  // "the domestic abuse worker"
    }

    const Analysis& analysis_;
    const std::vector<ListedWord>& words_;
    const HarmTelling& telling_;
    HarmDoer doer_;
    std::vector<HarmPlace> places_;
};

}  // namespace

void write_harm_words(const Lexicon& lexicon, FlatWriter& out) {
    write_listed_words(lexicon, HarmList::ids, out);
    write_listed_words(lexicon, harm_telling_lists(), out);
}

HarmWords::HarmWords(const Lexicon& lexicon) : words_(lexicon, HarmList::ids), telling_(lexicon, harm_telling_lists()) {}

HarmWords::HarmWords(FlatReader& in) : words_(in), telling_(in) {}

// Most segments have no such word: how they tell is only asked of the others.
std::vector<HarmPlace> HarmWords::find(const Analysis& analysis) const {
    const std::vector<ListedWord> words = words_.find(analysis);
    const bool may_name = std::any_of(words.begin(), words.end(), [](const ListedWord& word) { return word.list < HarmList::person; });
    if (!may_name) return {};
    const HarmTelling telling(analysis, telling_);
    return Reading(analysis, words, telling).find();
}

}  // namespace kith
