// SPDX-License-Identifier: Apache-2.0
// Nouns: the article and what describes them in front, their number, and what belongs to them behind.
#include <algorithm>
#include <iterator>

#include "lexicon/irregular.hpp"
#include "lint/fitting.hpp"
#include "lint/grammar.hpp"

namespace kith {
namespace {

bool looks_plural(std::string_view word) {
    const bool in_s = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
    return in_s || is_irregular_plural(word);
}

template <std::size_t size>
bool is_one_of(const std::string_view (&words)[size], std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Looks at one noun in its place; see noun_fits.
class NounPlace {
public:
    explicit NounPlace(const Fitting& fitting) : fitting_(fitting), place_(fitting.place), at_(fitting.draft.replaces) {
        for (const std::string& word : fitting.words) {
            const bool small = place_.lists().contains("function", word);
            if (small && word != "and" && word != "or") has_clause_ = true;
            const bool names_owner = word == "we" || word == "us" || (&word != &fitting.words.front() && is_determiner(word));
            if (names_owner && !fitting.has_key(word)) has_owner_ = true;
        }
    }

    [[nodiscard]] bool fits() const { return is_noun() && !may_be_verb() && !is_event() && fits_left() && fits_number() && has_its_article() && fits_right(); }

private:
    [[nodiscard]] bool is_determiner(const std::string& word) const { return place_.lists().contains("determiner", word); }

    // "where the children live" is none, and a person is no "client group".
    [[nodiscard]] bool is_noun() const {
        static constexpr std::string_view questions[] = {"where", "what", "who", "how", "whether", "why", "when"};
        static constexpr std::string_view several[] = {"group", "groups", "population", "caseload", "cohort", "base", "community"};
        if (is_one_of(questions, fitting_.words.front())) return false;
        return !(fitting_.is_bare() && at_.size() > 1 && is_one_of(several, fitting_.last_key()) && number_now() == Number::singular);
    }

    // "a number to contact" beside "on the way to contact".
    [[nodiscard]] bool may_be_verb() const {
        static constexpr std::string_view ways[] = {"come", "comes", "came", "coming", "go", "goes", "going", "went", "gone", "way", "transport", "lift", "lifts",
                                                    "take", "taken", "took", "bring", "brought", "travel", "drive", "get", "gets", "due", "late"};
        if (!place_.in("also-verb", at_.first) || !place_.has_before(at_.first) || place_.key(at_.first - 1) != "to") return false;
        return !place_.has_before(at_.first - 1) || !is_one_of(ways, place_.key(at_.first - 2));
    }

    // "the start of a placement", "the placement may end": no home does.
    [[nodiscard]] bool is_event() const {
        static constexpr std::string_view happenings[] = {"end", "ends", "ended", "ending", "start", "starts", "started", "begin", "begins", "began", "begun",
                                                          "break", "breaks", "broke", "breaking", "fail", "fails", "failed", "last", "lasts", "lasted", "made",
                                                          "making", "ahead", "fell", "falls", "length", "disrupted", "disrupts"};
        static constexpr std::string_view lasting[] = {"time", "visit", "visits", "break", "breaks", "meeting", "meetings", "talk", "work", "support", "help",
                                                       "move", "moves", "stay", "stays", "care", "lesson", "lessons"};
        if (is_one_of(lasting, fitting_.words.back()) || has_clause_ || fitting_.words.size() > 2) return false;
        constexpr std::size_t near = 4;
        for (std::size_t i = 1; i <= near; ++i) {
            if (at_.first >= place_.view().sentence().first + i && is_one_of(happenings, place_.key(at_.first - i))) return true;
            if (place_.has(at_.last + i - 1) && is_one_of(happenings, place_.key(at_.last + i - 1))) return true;
        }
        return false;
    }

    // "their a lasting home", "former people in prison", "our people we support".
    [[nodiscard]] bool fits_left() const {
        if (fitting_.keeps_first()) return true;
        const Neighbour left = fitting_.left;
        const bool opens_new = is_determiner(fitting_.words.front()) && !place_.in("determiner", at_.first);
        const bool is_open = left != Neighbour::determiner && left != Neighbour::possessive && left != Neighbour::plain && left != Neighbour::number;
        if (opens_new && !is_open) return false;
        if (left == Neighbour::plain && has_clause_) return false;
        const bool has_article = place_.has_before(at_.first) && (place_.key(at_.first - 1) == "a" || place_.key(at_.first - 1) == "an");
        if (has_article && !fitting_.is_bare() && has_clause_ && !fitting_.keeps_last()) return false;
        const bool is_owned = place_.has_before(at_.first) && says_whose(place_, at_.first - 1);
        return !(is_owned && has_owner_);
    }

    // Of an acronym the number shows in the word before it, or not at all.
    [[nodiscard]] Number number_before() const {
        if (!fitting_.is_bare()) return number_of(replaced_keys(), place_.lists());
        if (fitting_.form.inflection == Inflection::plural) return Number::plural;
        const bool is_acronym = place_.token(place_.view().occurrence().first).all_caps && place_.view().capitals() == Capitals::sentence;
        return is_acronym && !stands_behind_singular() ? Number::unknown : Number::singular;
    }

    [[nodiscard]] std::vector<std::string> replaced_keys() const {
        std::vector<std::string> keys;
        for (std::size_t i = at_.first; i < at_.last; ++i) keys.emplace_back(place_.key(i));
        return keys;
    }

    [[nodiscard]] Number number_now() const {
        if (fitting_.is_bare() && fitting_.draft.plural) return Number::plural;
        return number_of(fitting_.words, place_.lists());
    }

    [[nodiscard]] bool stands_behind_singular() const {
        static constexpr std::string_view words[] = {"a", "an", "this", "that", "each", "every", "another", "one", "either", "neither"};
        if (is_one_of(words, place_.key(at_.first))) return true;
        for (std::size_t at = at_.first, back = 0; back < 3 && place_.has_before(at); ++back) {
            --at;
            if (is_one_of(words, place_.key(at))) return !place_.token(at).hyphen_before;
            if (!place_.is_plain_word(at)) return false;
        }
        return false;
    }

    [[nodiscard]] bool fits_number() const {
        if (needs_other_verb_inside()) return false;
        if (fitting_.wording.mass && place_.has_before(at_.first)) {
            static constexpr std::string_view counted[] = {"each",  "every", "another", "one", "either", "neither", "these", "those", "many",
                                                           "several", "few", "two", "three", "four", "both"};
            if (is_one_of(counted, place_.key(at_.first - 1)) || fitting_.left == Neighbour::number) return false;
        }
        const Number was = number_before();
        const Number now = number_now();
        if (was == now && was != Number::unknown) return true;
        const bool free = (fitting_.left == Neighbour::governed || fitting_.left == Neighbour::loose) &&
                          (fitting_.right == Neighbour::none || fitting_.right == Neighbour::governed || fitting_.right == Neighbour::loose);
        if (free) return true;
        const bool shows_behind = fitting_.right == Neighbour::auxiliary || fitting_.right == Neighbour::plain || fitting_.right == Neighbour::adverb ||
                                  fitting_.right == Neighbour::clause;
        return now == Number::unknown && was == Number::singular && !shows_behind && !stands_behind_singular();
    }

    // "young people who has run away"
    [[nodiscard]] bool needs_other_verb_inside() const {
        static constexpr std::string_view singular[] = {"has", "is", "was", "does"};
        if (!fitting_.draft.plural || !fitting_.wording.plural.empty()) return false;
        return std::any_of(fitting_.words.begin(), fitting_.words.end(), [](const std::string& word) { return is_one_of(singular, word); });
    }

    // "a week of respite": words that want an article cannot follow where there was none.
    [[nodiscard]] bool has_its_article() const {
        if (!fitting_.is_bare() || fitting_.wording.mass || fitting_.draft.plural || fitting_.form.inflection == Inflection::plural) return true;
        if (is_determiner(fitting_.words.front())) return true;
        for (std::size_t at = at_.first, back = 0; back < 4 && place_.has_before(at); ++back) {
            --at;
            if (place_.in("determiner", at) || place_.token(at).kind == TokenKind::possessive) return true;
            if (!place_.is_plain_word(at)) break;
        }
        return false;
    }

    [[nodiscard]] bool fits_right() const {
        if (fitting_.keeps_last()) return true;
        switch (fitting_.right) {
            case Neighbour::none:
            case Neighbour::loose:
            case Neighbour::joiner:
            case Neighbour::auxiliary:
            case Neighbour::adverb: return true;
            case Neighbour::clause: return !has_clause_ || (place_.key(at_.last) != "that" && place_.key(at_.last) != "which");
            case Neighbour::joined:
            case Neighbour::number: return false;
            case Neighbour::possessive: return !has_clause_ && number_now() == Number::singular;
            case Neighbour::determiner:
            case Neighbour::pronoun: return !has_clause_;
            case Neighbour::governed: return takes_complement();
            case Neighbour::plain: return is_verb_behind();
        }
        return false;
    }

    // "contact of", "referral to": what belongs to the old noun seldom belongs to the new one.
    [[nodiscard]] bool takes_complement() const {
        const std::string_view key = place_.key(at_.last);
        if (is_preposition(fitting_.last_key()) != is_preposition(fitting_.words.back())) return false;
        static constexpr std::string_view several[] = {"group", "number", "set", "kind", "account", "piece", "pair", "team"};
        const bool of_many = key == "of" && fitting_.words.size() == 1 && is_one_of(several, fitting_.words.front());
        return !has_clause_ && (key == "with" || key == "for" || of_many);
    }

    // "siblings visit", "the client asked", "contact helps him"; but "contact sessions", "the client group".
    [[nodiscard]] bool is_verb_behind() const {
        const std::string_view key = place_.key(at_.last);
        if (is_irregular_past(key) || (key.size() > 3 && key.ends_with("ed"))) return true;
        const Neighbour next = place_.has(at_.last + 1) ? kind_of(place_, at_.last + 1) : Neighbour::none;
        const bool object = next == Neighbour::determiner || next == Neighbour::pronoun;
        if (key.ends_with("ing")) return has_clause_ || number_now() == Number::plural;
        if (key.ends_with('s') && !key.ends_with("ss")) return number_now() == Number::singular && object;
        return fitting_.draft.plural && (object || next == Neighbour::adverb || next == Neighbour::governed || next == Neighbour::loose);
    }

    const Fitting& fitting_;
    const Surroundings& place_;
    TokenRange at_;
    bool has_clause_ = false;  // small words inside: "child we care for", "people in prison"
    bool has_owner_ = false;   // "people we support", "number of people each worker supports"
};

}  // namespace

Number number_of(const std::vector<std::string>& words, const ListIndex& lists) {
    std::size_t head = words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (lists.contains("determiner", words[i]) && i == 0) continue;
        if (!lists.contains("function", words[i])) {
            head = i;
            continue;
        }
        if (words[i] == "and" && head < i && !looks_plural(words[head])) return Number::unknown;
        if (head < i) break;
    }
    if (head == words.size()) return Number::unknown;
    return looks_plural(words[head]) ? Number::plural : Number::singular;
}

bool noun_fits(const Fitting& fitting) { return NounPlace(fitting).fits(); }

}  // namespace kith
