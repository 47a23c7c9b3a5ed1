// SPDX-License-Identifier: Apache-2.0
// Verbs: whether the word stands as a verb at all, whether it is something one does or something that is done to one, and
// whether what stands behind it is what the new words want.
#include <algorithm>
#include <iterator>

#include "lexicon/irregular.hpp"
#include "lint/fitting.hpp"

namespace kith {
namespace {

template <std::size_t size>
bool is_one_of(const std::string_view (&words)[size], std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Single verbs that are whole without anything behind them, in their base form.
constexpr std::string_view standing_alone[] = {"agree", "apologise", "argue", "ask", "call", "cope", "decline", "disagree", "join", "leave", "live", "meet",
                                               "move",  "recover",   "relax", "rest", "settle", "sleep", "speak", "stay", "stop", "struggle", "visit", "walk"};

// Looks at one verb in its place; see verb_fits.
class VerbPlace {
public:
    explicit VerbPlace(const Fitting& fitting) : fitting_(fitting), place_(fitting.place), at_(fitting.draft.replaces) {
        ends_in_preposition_ = is_preposition(fitting.words.back());
        word_ = place_.view().occurrence();
        const std::size_t first = before_adverbs();
        passive_ = is_past() && place_.has_before(first) && (place_.in("be", first - 1) || starts_with_get(first));
        perfect_ = is_past() && place_.has_before(first) && place_.in("have", first - 1);
    }

    [[nodiscard]] bool fits() const { return keeps_voice() && is_verb_here() && fits_behind(); }

private:
    // Where the occurrence begins, with the adverbs in front of it.
    [[nodiscard]] std::size_t before_adverbs() const {
        std::size_t first = word_.first;
        while (first > at_.first || place_.has_before(first)) {
            if (kind_of(place_, first - 1) != Neighbour::adverb) break;
            --first;
        }
        return first;
    }

    [[nodiscard]] bool starts_with_get(std::size_t first) const {
        static constexpr std::string_view get[] = {"get", "gets", "got", "getting"};
        return is_one_of(get, place_.key(first - 1));
    }

    [[nodiscard]] bool is_past() const {
        return fitting_.form.inflection == Inflection::past || fitting_.form.inflection == Inflection::past_participle;
    }

    // The new words without what leads on to an object: "introduce" of "introduce to".
    [[nodiscard]] bool is_one_verb() const { return fitting_.words.size() == (ends_in_preposition_ ? 2U : 1U); }

    // "was discharged" is not "was said goodbye to"; what took "was" along was written for it.
    [[nodiscard]] bool keeps_voice() const {
        if (!passive_) return true;
        const bool took_be = at_.first < before_adverbs();
        if (took_be) return keeps_tense_of_be() && !goes_on(fitting_);
        return is_one_verb() && !stands_alone();
    }

    // Words for "(is|are|was) ~" have one tense; only behind "was" and "were" it shows which.
    [[nodiscard]] bool keeps_tense_of_be() const {
        for (const std::string_view form : forms_of_be) {
            if (!fitting_.has_key(form) || has_word(form)) continue;
            if (form != "was" && form != "were") return false;
        }
        return true;
    }

    [[nodiscard]] bool has_word(std::string_view word) const {
        return std::find(fitting_.words.begin(), fitting_.words.end(), word) != fitting_.words.end();
    }

    [[nodiscard]] bool stands_alone() const {
        const std::string_view term = fitting_.wording.text;
        return is_one_of(standing_alone, term.substr(0, term.find(' ')));
    }

    // "late discharge of", "closed cases": a word that may be a noun or may describe one is no verb until it shows.
    [[nodiscard]] bool is_verb_here() const {
        const bool took_subject = at_.first < word_.first;
        if (took_subject || passive_ || perfect_) return true;
        const std::size_t first = before_adverbs();
        const Neighbour left = place_.has_before(first) ? kind_of(place_, first - 1) : Neighbour::none;
        const bool someone = place_.has_before(first) && is_subject(first - 1);
        switch (fitting_.form.inflection) {
            case Inflection::base: return has_verb_cue(first, left) || (left == Neighbour::none && has_object());
            case Inflection::third_person: return someone || (left == Neighbour::plain && (has_object() || fitting_.right == Neighbour::adverb || !fitting_.is_bare()));
            case Inflection::past:
            case Inflection::past_participle: return someone || (left == Neighbour::plain && has_object()) || (left == Neighbour::joiner && has_object());
            case Inflection::gerund: return left != Neighbour::determiner && left != Neighbour::plain && left != Neighbour::possessive && left != Neighbour::number;
            case Inflection::plural: return false;
        }
        return false;
    }

    // he, who, Jay
    [[nodiscard]] bool is_subject(std::size_t token) const {
        static constexpr std::string_view words[] = {"i", "we", "you", "he", "she", "it", "they", "who", "which", "that", "somebody", "someone", "nobody", "everybody", "everyone"};
        if (is_one_of(words, place_.key(token))) return true;
        const bool opens = token == place_.view().sentence().first;
        return place_.view().capitals() == Capitals::sentence && place_.is_plain_word(token) && place_.token(token).capitalised && !opens;
    }

    [[nodiscard]] bool has_verb_cue(std::size_t first, Neighbour left) const {
        if (!place_.has_before(first)) return false;
        if (place_.in("verb-cue", first - 1)) return true;
        const std::string_view key = place_.key(first - 1);
        const bool several = key.size() > 3 && ((key.ends_with('s') && !key.ends_with("ss")) || is_irregular_plural(key));
        return left == Neighbour::plain && several;
    }

    [[nodiscard]] bool has_object() const {
        return fitting_.right == Neighbour::pronoun || fitting_.right == Neighbour::possessive ||
               (fitting_.right == Neighbour::determiner && !is_time(at_.last));
    }

    // "absconded last week", "that night"
    [[nodiscard]] bool is_time(std::size_t token) const {
        static constexpr std::string_view units[] = {"week", "month", "year", "night", "day", "morning", "afternoon", "evening", "time", "weekend"};
        return place_.has(token + 1) && (is_one_of(units, place_.key(token + 1)) || place_.in("day", token + 1));
    }

    [[nodiscard]] bool has_nothing_behind() const {
        const Neighbour right = fitting_.right;
        const bool time = right == Neighbour::determiner && is_time(at_.last);
        const bool clause = right == Neighbour::clause && place_.key(at_.last) != "that" && place_.key(at_.last) != "what" && place_.key(at_.last) != "how";
        return right == Neighbour::none || right == Neighbour::loose || right == Neighbour::joiner || right == Neighbour::adverb || time || clause;
    }

    // "which he denied", "what she disclosed"
    [[nodiscard]] bool has_object_before() const {
        static constexpr std::string_view words[] = {"which", "whom", "what"};
        std::size_t first = before_adverbs();
        for (std::size_t back = 0; back < 3 && place_.has_before(first); ++back) {
            --first;
            if (back > 0 && is_one_of(words, place_.key(first))) return true;
        }
        return false;
    }

    // What may stand behind: the same as before where the last word is the same, or both lead on to an object.
    [[nodiscard]] bool fits_behind() const {
        if (fitting_.keeps_last()) return fitting_.right != Neighbour::plain || !place_.is_plain_word(at_.last - 1);
        if (has_object_before()) return false;
        const bool led_on = is_preposition(fitting_.last_key());
        const bool is_subject_of_be = fitting_.form.inflection == Inflection::gerund && fitting_.left == Neighbour::none && fitting_.right == Neighbour::auxiliary;
        if (is_subject_of_be) return !ends_in_preposition_ && !is_one_verb();
        if (led_on) return ends_in_preposition_ || (is_one_verb() && !passive_);
        const bool took_more = at_.last > word_.last;
        if (took_more) return !ends_in_preposition_ && (has_nothing_behind() || fitting_.right == Neighbour::governed);
        if (passive_) return !ends_in_preposition_ && has_nothing_behind();
        if (ends_in_preposition_) return has_object();
        if (is_one_verb()) return has_object() || (has_nothing_behind() && stands_alone());
        return has_nothing_behind();
    }

    const Fitting& fitting_;
    const Surroundings& place_;
    TokenRange at_;
    TokenRange word_;
    bool ends_in_preposition_ = false;
    bool passive_ = false;
    bool perfect_ = false;
};

}  // namespace

bool verb_fits(const Fitting& fitting) { return VerbPlace(fitting).fits(); }

}  // namespace kith
