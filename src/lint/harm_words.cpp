// SPDX-License-Identifier: Apache-2.0
#include "lint/harm_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kith {
namespace {

enum Kind : std::size_t { grave, sure, named, sign, injury, act, fear, breaking, person, body, thing, play, offers, referred };
const std::vector<std::string_view> lists = {"harm-grave",  "harm",        "harm-named",  "harm-signs", "harm-injuries", "harm-acts",
                                             "harm-fears",  "harm-breaks", "harm-person", "harm-body",  "harm-things",   "harm-play",
                                             "harm-offers", "harm-referred"};
constexpr std::array<HarmWeight, 5> weights = {HarmWeight::grave, HarmWeight::deed, HarmWeight::named, HarmWeight::sign, HarmWeight::injury};

constexpr std::size_t reach = 3;         // words between what was done and to whom: "broke poor Nadia's left wrist"
constexpr std::size_t play_reach = 5;    // words behind it that tell of a game or a swing
constexpr std::size_t doer_reach = 12;   // words between who did it and what was done
constexpr std::size_t by_reach = 3;      // words behind "by"
constexpr std::size_t offers_reach = 2;  // words between "a course" and "violence"
constexpr std::size_t referred_reach = 6;  // words between "self-refer to" and the service

// Behind "hit her", these show that she was hit and not something of hers.
constexpr std::array<std::string_view, 50> behind_her = {
    "and",  "or",     "in",    "on",  "into",    "onto",   "down",  "off",     "over",   "out",    "up",    "against", "to",
    "at",   "by",     "from",  "so",  "when",    "while",  "then",  "again",   "away",   "back",   "with",  "twice",   "hard",
    "but",  "as",     "that",  "who", "because", "until",  "for",   "before",  "after",  "several", "three", "two",    "through",
    "last", "across", "round", "around", "about", "this",  "once",  "often",   "if",     "during", "where"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& words, std::string_view key) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

constexpr std::array<std::string_view, 9> be_forms = {"is", "are", "was", "were", "be", "been", "being", "got", "gets"};
constexpr std::array<std::string_view, 9> have_forms = {"have", "has", "had", "then", "also", "did", "not", "never", "again"};
constexpr std::array<std::string_view, 9> allegers = {"alleges", "alleged", "allege", "alleging", "claims", "claimed", "accuses", "accused", "denies"};

// "repeatedly"; no family and no July.
bool is_adverb(std::string_view key) {
    static constexpr std::array<std::string_view, 7> others = {"family", "july", "bully", "reply", "ally", "elderly", "belly"};
    return key.size() > 4 && key.ends_with("ly") && !is_among(others, key);
}

// Reads what was found in a segment.
class Reading {
public:
    Reading(const Analysis& analysis, const std::vector<ListedWord>& words, const HarmTelling& telling)
        : analysis_(analysis), words_(words), telling_(telling) {}

    std::vector<HarmPlace> find() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const ListedWord& word = words_[i];
            if (word.list == act || word.list == fear || word.list == breaking) done_to(i);
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
        find_doer(place, word);
        place.alleged = is_alleged(word.first);
        place.by_writer = weight != HarmWeight::injury && is_of_writer(word);
        places_.push_back(std::move(place));
    }

    // Who did it: the first behind "by", or the last one named before what was done; "Mum was strangled" tells who did not.
    void find_doer(HarmPlace& place, const ListedWord& done) const {
        const std::size_t size = analysis_.tokens.size();
        for (std::size_t by = done.first + 1; by <= done.last && by < size; ++by) {
            if (analysis_.key(by) != "by") continue;
            for (std::size_t i = std::min(size, by + by_reach + 1); i > by + 1; --i) {
                if (is_somebody(i - 1)) place.doer = i - 1;
            }
            return;
        }
        const std::size_t begin = std::max(telling_.sentence_begin(done.first), done.first - std::min(done.first, doer_reach));
        for (std::size_t i = done.first; i > begin; --i) {
            if (!is_somebody(i - 1) || is_hurt_before(i - 1)) continue;
            (is_passive(done.first) ? place.hurt : place.doer) = i - 1;
            return;
        }
    }

    [[nodiscard]] bool is_somebody(std::size_t token) const {
        if (telling_.is_doer(token)) return true;
        const auto listed = std::lower_bound(words_.begin(), words_.end(), token, [](const ListedWord& word, std::size_t at) { return word.last <= at; });
        return listed != words_.end() && listed->list == person && listed->last == token + 1 && !is_object_or_owner(listed->word);
    }

    // "He assaulted her mother and ...": it goes on with him.
    [[nodiscard]] bool is_hurt_before(std::size_t token) const {
        auto behind = std::lower_bound(words_.begin(), words_.end(), token, [](const ListedWord& word, std::size_t at) { return word.first < at; });
        for (; behind != words_.begin() && std::prev(behind)->last + reach > token; --behind) {
            const std::size_t kind = std::prev(behind)->list;
            if (kind == act || kind == breaking || kind == fear) return is_in_reach(std::prev(behind)->last, token);
        }
        return false;
    }

    // "she was repeatedly strangled"
    [[nodiscard]] bool is_passive(std::size_t done) const {
        const std::size_t begin = telling_.sentence_begin(done);
        while (done > begin && is_adverb(analysis_.key(done - 1))) --done;
        return done > begin && is_among(be_forms, analysis_.key(done - 1));
    }

    // "I pushed", "I had never hit", "I was controlling"; not "I was frightened".
    [[nodiscard]] bool is_of_writer(const ListedWord& done) const {
        const bool is_control = done.list == sign && done.word.find("controll") != std::string_view::npos;
        if (done.list != act && done.list != breaking && done.list > sure && !is_control) return false;
        std::size_t at = done.first;
        while (at > 0 && (is_adverb(analysis_.key(at - 1)) || is_among(have_forms, analysis_.key(at - 1)))) --at;
        return at > 0 && analysis_.key(at - 1) == "i";
    }

    [[nodiscard]] bool is_alleged(std::size_t token) const {
        for (std::size_t i = telling_.sentence_begin(token); i < token; ++i) {
            if (is_among(allegers, analysis_.key(i))) return true;
        }
        return false;
    }

    // Whom or what it was done to, or who is feared, if it stands behind.
    void done_to(std::size_t at) {
        const ListedWord& done = words_[at];
        if (is_no_deed(done)) return;
        std::size_t next = at + 1;
        for (std::size_t token = done.last; token <= done.last + reach && is_in_reach(done.last, token); ++token) {
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
        const bool is_near = is_owner && next < words_.size() && words_[next].first <= name + 1 + reach;
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
        for (std::size_t token = words_[to].first; token > 0 && words_[to].first - token < reach; --token) {
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
        for (std::size_t i = at; i > 0 && done.first - words_[i - 1].last <= doer_reach; --i) {
            if (words_[i - 1].list == person && is_in_reach(words_[i - 1].last, done.first)) return true;
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
        static constexpr std::array<std::string_view, 4> hands = {"punch", "slap", "chok", "shov"};
        return std::any_of(hands.begin(), hands.end(), [&](std::string_view hand) { return done.word.starts_with(hand); });
    }

    // "threatened to leave her", "it hurt him that nobody rang"
    bool is_no_deed(const ListedWord& done) const {
        static constexpr std::array<std::string_view, 4> no_one = {"it", "this", "that", "what"};
        const bool is_threat = done.word.rfind("threat", 0) == 0;
        if (is_threat && done.last < analysis_.tokens.size() && analysis_.key(done.last) == "to") return true;
        return done.first > 0 && is_among(no_one, analysis_.key(done.first - 1));
    }

    // `next`: the first of the words from which on one may tell so.
    [[nodiscard]] bool is_play(std::size_t next, std::size_t token) const {
        for (std::size_t i = next; i < words_.size() && words_[i].first <= token + play_reach; ++i) {
            if (words_[i].list == play && words_[i].first > token && is_in_reach(token, words_[i].first)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_offer(std::size_t at) const {
        const ListedWord& word = words_[at];
        const auto stands_by = [&](const ListedWord& first, const ListedWord& next, std::size_t most) {
            return next.first - first.last <= most && is_in_reach(first.last, next.first);
        };
        if (at > 0 && words_[at - 1].list == referred && stands_by(words_[at - 1], word, referred_reach)) return false;
        const bool before = at > 0 && words_[at - 1].list == offers && stands_by(words_[at - 1], word, offers_reach);
        if (before || at + 1 == words_.size() || !stands_by(word, words_[at + 1], 0)) return before;
        return words_[at + 1].list == offers || words_[at + 1].word == "worker";  // "the domestic abuse worker"
    }

    // Whether no sentence ends between two tokens.
    [[nodiscard]] bool is_in_reach(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i <= last && i < analysis_.tokens.size(); ++i) {
            const std::string_view key = analysis_.key(i);
            if (analysis_.tokens[i].kind == TokenKind::punctuation && key.find_first_of(".?!;") != std::string_view::npos) return false;
        }
        return last < analysis_.tokens.size();
    }

    const Analysis& analysis_;
    const std::vector<ListedWord>& words_;
    const HarmTelling& telling_;
    std::vector<HarmPlace> places_;
};

}  // namespace

HarmWords::HarmWords(const Lexicon& lexicon) : words_(lexicon, lists), telling_(lexicon, harm_telling_lists()) {}

// Most segments have no such word: how they tell is only asked of the others.
std::vector<HarmPlace> HarmWords::find(const Analysis& analysis) const {
    const std::vector<ListedWord> words = words_.find(analysis);
    const bool may_name = std::any_of(words.begin(), words.end(), [](const ListedWord& word) { return word.list < person; });
    if (!may_name) return {};
    const HarmTelling telling(analysis, telling_);
    return Reading(analysis, words, telling).find();
}

}  // namespace kith
