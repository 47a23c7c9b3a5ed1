// SPDX-License-Identifier: Apache-2.0
// Phrases and headwords: which word of a phrase takes the ending, and every form a headword is looked for in.
#include "lexicon/inflect.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "lexicon/irregular.hpp"

namespace kith {

namespace {

struct WordPlace {
    std::size_t begin;
    std::size_t size;
};

std::vector<WordPlace> words_of(std::string_view phrase) {
    std::vector<WordPlace> words;
    std::size_t at = 0;
    while (at < phrase.size()) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        if (end > at) words.push_back({at, end - at});
        at = end + 1;
    }
    return words;
}

std::string lower(std::string_view word) {
    std::string out(word);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

// Behind the noun that counts: "packages of care", "people who know her".
bool opens_an_addition(std::string_view word) {
    constexpr std::array<std::string_view, 18> openers = {"of", "for", "in",  "to",   "with",  "from",    "at",    "on",  "by",
                                                          "as", "who", "that", "which", "where", "between", "about", "into", "without"};
    return std::find(openers.begin(), openers.end(), word) != openers.end();
}

// A {slot} or a ‹blank› is not ours to inflect.
bool is_placeholder(std::string_view word) {
    return word.find('{') != std::string_view::npos || word.find("\u2039") != std::string_view::npos ||
           word.find("\u203A") != std::string_view::npos;
}

std::optional<WordPlace> find_head(std::string_view phrase, std::string_view head, Inflection inflection) {
    const std::vector<WordPlace> words = words_of(phrase);
    if (words.empty()) return std::nullopt;
    const auto is_at = [&](std::size_t i, auto&& wanted) { return wanted(lower(phrase.substr(words[i].begin, words[i].size))); };
    if (!head.empty()) {
        const std::string wanted = lower(head);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (is_at(i, [&](const std::string& word) { return word == wanted; })) return words[i];
        }
        return std::nullopt;
    }
    const bool small_first = is_at(0, never_inflects);
    if (inflection != Inflection::plural) return small_first ? std::nullopt : std::optional(words.front());
    for (std::size_t i = 1; i < words.size() && !small_first; ++i) {
        if (is_at(i, opens_an_addition)) return words[i - 1];
    }
    return words.back();
}

class FormList {
public:
    explicit FormList(std::string_view base) { forms_.push_back({std::string(base), Inflection::base}); }
    void add(std::string text, Inflection inflection) {
        const bool known = std::any_of(forms_.begin(), forms_.end(), [&](const InflectedForm& form) { return form.text == text; });
        if (!known) forms_.push_back({std::move(text), inflection});
    }
    std::vector<InflectedForm> take() { return std::move(forms_); }

private:
    std::vector<InflectedForm> forms_;
};

std::string with_head_replaced(std::string_view phrase, WordPlace head, std::string_view word) {
    std::string out(phrase);
    return out.replace(head.begin, head.size, word);
}

// Spellings of the verb beside the five: "learnt", and all of am, are, is, was, were, been, being.
void add_second_forms(const Headword& headword, FormList& forms) {
    const std::optional<WordPlace> place = find_head(headword.term, headword.head, Inflection::past);
    if (!place) return;
    const std::string verb = lower(std::string_view(headword.term).substr(place->begin, place->size));
    const std::string_view second = second_past(verb);
    if (!second.empty()) forms.add(with_head_replaced(headword.term, *place, second), Inflection::past);
    const bool is_be = verb == "be" || std::find(forms_of_be.begin(), forms_of_be.end(), verb) != forms_of_be.end();
    if (!is_be) return;
    forms.add(with_head_replaced(headword.term, *place, "be"), Inflection::base);
    for (const std::string_view form : forms_of_be) {
        forms.add(with_head_replaced(headword.term, *place, form), form == "were" ? Inflection::past : Inflection::base);
    }
}

bool is_inflected_as_verb(const Headword& headword) {
    if (headword.kind == WordKind::verb) return true;
    if (headword.kind != WordKind::phrase || headword.head.empty()) return false;
    const std::vector<WordPlace> words = words_of(headword.term);
    return !words.empty() && lower(std::string_view(headword.term).substr(words[0].begin, words[0].size)) == lower(headword.head);
}

bool is_inflected_as_noun(const Headword& headword) {
    return headword.kind == WordKind::noun || (headword.kind == WordKind::phrase && !headword.head.empty() && !is_inflected_as_verb(headword));
}

Inflection guess_verb_form(std::string_view form) {
    const std::size_t end = std::min(form.find_first_of(" -"), form.size());
    const std::string_view word = form.substr(0, end);
    if (word.ends_with("ing")) return Inflection::gerund;
    if (word.ends_with("ed") || word.ends_with('t') || word.ends_with('n')) return Inflection::past;
    return word.ends_with('s') && !word.ends_with("ss") ? Inflection::third_person : Inflection::base;
}

}  // namespace

std::string inflect_phrase(std::string_view phrase, std::string_view head, Inflection inflection) {
    if (inflection == Inflection::base) return std::string(phrase);
    const std::optional<WordPlace> place = find_head(phrase, head, inflection);
    if (!place) return std::string(phrase);
    const std::string_view word = phrase.substr(place->begin, place->size);
    return is_placeholder(word) ? std::string(phrase) : with_head_replaced(phrase, *place, inflect_word(word, inflection));
}

std::vector<InflectedForm> forms_of(const Headword& headword) {
    FormList forms(headword.term);
    if (is_inflected_as_noun(headword)) {
        forms.add(inflect_phrase(headword.term, headword.head, Inflection::plural), Inflection::plural);
    }
    if (is_inflected_as_verb(headword)) {
        for (const Inflection inflection : {Inflection::third_person, Inflection::past, Inflection::past_participle, Inflection::gerund}) {
            forms.add(inflect_phrase(headword.term, headword.head, inflection), inflection);
        }
        add_second_forms(headword, forms);
    }
    return forms.take();
}

Inflection guess_inflection(std::string_view form, const Headword& headword) {
    for (const InflectedForm& known : forms_of(headword)) {
        if (lower(known.text) == lower(form)) return known.inflection;
    }
    const std::string folded = lower(form);
    if (is_inflected_as_verb(headword)) return guess_verb_form(folded);
    if (!is_inflected_as_noun(headword)) return Inflection::base;
    const std::string_view term = headword.term;
    const bool looks_plural = is_irregular_plural(folded) || folded.ends_with("men") || (folded.ends_with('s') && !folded.ends_with("ss"));
    return looks_plural && !term.ends_with('s') ? Inflection::plural : Inflection::base;
}

}  // namespace kith
