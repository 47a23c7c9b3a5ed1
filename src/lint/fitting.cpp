// SPDX-License-Identifier: Apache-2.0
#include "lint/fitting.hpp"

#include <algorithm>

#include "lexicon/irregular.hpp"
#include "lint/grammar.hpp"
#include "lint/hanging.hpp"
#include "text/tokens.hpp"

namespace kith {
namespace {

// "foster/respite", "(UASC)" behind what it stands for, "ex-offender", the clients' views.
bool is_joined(const Fitting& fitting) {
    if (fitting.left == Neighbour::joined || fitting.right == Neighbour::joined) return true;
    const Surroundings& place = fitting.place;
    const TokenRange at = fitting.draft.replaces;
    const bool bracketed = place.has_before(at.first) && place.key(at.first - 1) == "(" && place.has(at.last) && place.key(at.last) == ")";
    return bracketed && place.token(at.first).all_caps;
}

bool is_name_part(const Fitting& fitting, std::size_t token) {
    const Surroundings& place = fitting.place;
    return place.is_plain_word(token) && place.token(token).capitalised;
}

// "the Placement Panel", "Jay Client": a word among capitals belongs to a name.
bool is_in_name(const Fitting& fitting) {
    const Surroundings& place = fitting.place;
    const TokenRange at = fitting.draft.replaces;
    if (place.view().capitals() != Capitals::sentence) return false;
    const bool opens = !place.has_before(at.first) || fitting.left == Neighbour::none;
    const bool before = !opens && place.token(at.first).capitalised && is_name_part(fitting, at.first - 1);
    return before || (place.token(at.last - 1).capitalised && is_name_part(fitting, at.last));
}

bool is_same_word(std::string_view a, std::string_view b) {
    return a == b || (a.size() > b.size() ? a.substr(0, a.size() - 1) == b && a.back() == 's'
                                          : b.substr(0, b.size() - (b.empty() ? 0 : 1)) == a && b.ends_with('s'));
}

// "family contact" would be "family family time": no new word may stand close by already.
bool repeats_a_neighbour(const Fitting& fitting) {
    constexpr std::size_t near = 5;
    const Surroundings& place = fitting.place;
    const TokenRange at = fitting.draft.replaces;
    const auto is_new = [&](std::size_t token) {
        return place.is_plain_word(token) && std::any_of(fitting.words.begin(), fitting.words.end(), [&](const std::string& word) {
                   return is_same_word(word, place.key(token));
               });
    };
    for (std::size_t back = 1; back <= near && at.first >= place.view().sentence().first + back; ++back) {
        if (is_new(at.first - back)) return true;
    }
    for (std::size_t on = 0; on < near && place.has(at.last + on); ++on) {
        if (is_new(at.last + on)) return true;
    }
    return false;
}

// A wording for the word alone was made for the entry's own word: not for "placement breakdown", "attention seeker", "harder to reach".
bool is_made_for_form(const Fitting& fitting) {
    if (!fitting.is_bare() || fitting.form.headword == 0) return true;
    const Headword& headword = fitting.entry.headword(fitting.form);
    const std::string_view term = headword.term;
    const std::string_view first = term.substr(0, term.find(' '));
    const bool compared = headword.kind != WordKind::noun && (first.ends_with("er") || first.ends_with("est"));
    return headword.kind == fitting.entry.entry->term.kind && fitting.form.inner_last == 0 && !compared;
}

bool is_degree(std::string_view key) {
    constexpr std::string_view words[] = {"very", "so", "too", "more", "most", "less", "least", "quite", "rather", "as"};
    return std::find(std::begin(words), std::end(words), key) != std::end(words) || (key.size() > 4 && key.ends_with("ly"));
}

// "She is ~ and", "seen as ~ by": behind a verb that says what somebody is, with nothing behind that belongs to the word. Who is
// "being ~" behaves so for a while; that is another thing than "using a wheelchair", and nobody "became using" one.
bool is_predicate(const Fitting& fitting) {
    const Surroundings& place = fitting.place;
    const std::size_t first = fitting.draft.replaces.first;
    if (!place.has_before(first) || is_degree(place.key(first - 1)) || place.key(first - 1) == "being") return false;
    const bool behind_copula = place.in("copula", first - 1) && !fitting.words.front().ends_with("ing");
    const bool behind_be = place.in("be", first - 1) || behind_copula || place.key(first - 1) == "not";
    const Neighbour right = fitting.right;
    const bool closed = right == Neighbour::none || right == Neighbour::loose || right == Neighbour::joiner || right == Neighbour::clause;
    return behind_be && closed;
}

// "(is|was) ~" with one wording for both leaves the tense to luck; and what goes on with "and rude" wants its "is" back.
bool keeps_tense(const Fitting& fitting) {
    for (const std::string_view form : forms_of_be) {
        if (!fitting.has_key(form) || std::find(fitting.words.begin(), fitting.words.end(), form) != fitting.words.end()) continue;
        if (goes_on(fitting)) return false;
        if (form == "is") return fitting.words.front().ends_with('s');
        return fitting.entry.entry->term.kind == WordKind::verb && (form == "was" || form == "were") && fitting.form.inflection != Inflection::base;
    }
    return true;
}

// "It was hard to place older boys": what seems to describe the boys says what is hard.
bool is_order(const Fitting& fitting) { return fitting.left == Neighbour::auxiliary && fitting.has_key("to") && fitting.draft.replaces.size() > 2; }

// In front of a noun, where only one word can stand, and none that says how much.
bool is_one_word(const Fitting& fitting) {
    const std::size_t at = fitting.place.view().occurrence().first;
    const bool took_article = fitting.draft.replaces.first < at;
    if (fitting.words.size() != (took_article ? 2U : 1U)) return false;
    return !fitting.place.has_before(at) || !is_degree(fitting.place.key(at - 1));
}

bool adjective_fits(const Fitting& fitting) {
    if (!keeps_tense(fitting)) return false;
    if (!fitting.is_bare()) return !is_order(fitting) && noun_fits(fitting);
    if (fitting.right == Neighbour::plain) return is_one_word(fitting);
    return is_predicate(fitting);
}

bool is_past(std::string_view word) { return word.ends_with("ed") || is_irregular_past(word); }

// "people placed in hotels by the council" are not "living in hotels by the council".
bool loses_agent(const Fitting& fitting) {
    constexpr std::size_t near = 5;
    const Surroundings& place = fitting.place;
    const std::size_t last = fitting.draft.replaces.last;
    if (!is_past(place.key(place.view().occurrence().first)) || fitting.words.back() == "by") return false;
    for (std::size_t i = last; i < last + near && place.has(i); ++i) {
        if (place.key(i) == "by") return true;
    }
    return false;
}

// "referrals that", "referrals from", "hard to place together": what stands behind belongs to the old words.
bool goes_with_last(const Fitting& fitting) {
    const std::size_t last = fitting.draft.replaces.last;
    const std::string_view key = fitting.place.has(last) ? fitting.place.key(last) : std::string_view();
    const bool is_verb_phrase = !fitting.entry.entry->term.head.empty();
    if (fitting.right == Neighbour::governed) return !is_verb_phrase && !is_preposition(fitting.last_key());
    return key == "that" || key == "which" || key == "together" || key == "apart";
}

// What is neither noun nor verb nor adjective is replaced as it stands: its two ends must fit.
bool phrase_fits(const Fitting& fitting) {
    if (!keeps_tense(fitting) || loses_agent(fitting)) return false;
    if (!fitting.is_bare() && is_order(fitting)) return false;
    if (!fitting.keeps_last() && goes_with_last(fitting)) return false;
    if (fitting.words.size() == 1 && fitting.words.front().ends_with("ing") && fitting.right != Neighbour::loose) return false;
    if (!fitting.is_bare() || fitting.left != Neighbour::auxiliary) {
        const bool is_doing = fitting.words.front().ends_with("ing") && !fitting.keeps_first();
        if (is_doing && fitting.left != Neighbour::plain && !(fitting.left == Neighbour::none && is_preposition(fitting.words.back()))) return false;
    }
    const bool needs_object = is_preposition(fitting.words.back()) || (fitting.words.size() == 1 && is_past(fitting.words.front()));
    const bool had_object = is_preposition(fitting.last_key());
    const bool object = fitting.right == Neighbour::determiner || fitting.right == Neighbour::pronoun;
    if (!fitting.keeps_last() && needs_object && !had_object && !object) return false;
    if (!fitting.keeps_last() && !needs_object && (had_object || object)) return false;
    return fitting.keeps_last() || had_object || fitting.right != Neighbour::plain;
}

}  // namespace

Fitting::Fitting(const Draft& its_draft, const Wording& its_wording, const ReadyEntry& its_entry, const Form& its_form, const Surroundings& its_place)
    : draft(its_draft),
      wording(its_wording),
      entry(its_entry),
      form(its_form),
      place(its_place),
      words(term_tokens(its_draft.text)),
      left(before(its_place, its_draft.replaces)),
      right(behind(its_place, its_draft.replaces)) {}

bool Fitting::keeps_first() const { return !words.empty() && words.front() == first_key(); }

bool Fitting::keeps_last() const { return !words.empty() && words.back() == last_key(); }

bool Fitting::has_key(std::string_view key) const {
    for (std::size_t i = draft.replaces.first; i < draft.replaces.last; ++i) {
        if (place.key(i) == key) return true;
    }
    return false;
}

bool goes_on(const Fitting& fitting) {
    const std::size_t last = fitting.draft.replaces.last;
    return fitting.right == Neighbour::joiner || (fitting.place.has(last) && fitting.place.key(last) == ",");
}

bool is_shown_to_fit(const Fitting& fitting) {
    if (fitting.words.empty() || is_joined(fitting) || is_in_name(fitting) || repeats_a_neighbour(fitting)) return false;
    if (!is_made_for_form(fitting) || leaves_hanging(fitting)) return false;
    switch (fitting.entry.entry->term.kind) {
        case WordKind::noun: return noun_fits(fitting);
        case WordKind::verb: return verb_fits(fitting);
        case WordKind::adjective: return adjective_fits(fitting);
        case WordKind::adverb:
        case WordKind::phrase: return phrase_fits(fitting);
    }
    return false;
}

}  // namespace kith
