// SPDX-License-Identifier: Apache-2.0
// One word in another form. The tables of irregular words come first, then the spelling rules of school
// grammars: -es after a hiss, -ies, -ying, a dropped e, a doubled letter as British English doubles it.
#include <algorithm>
#include <string>

#include "lexicon/inflect.hpp"
#include "lexicon/irregular.hpp"
#include "text/ascii.hpp"

namespace kith {

namespace {

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [word](std::string_view e) { return word.ends_with(e); });
}

std::string without_last(std::string_view word, std::size_t letters, std::string_view ending) {
    return std::string(word.substr(0, word.size() - letters)) + std::string(ending);
}

// The u of "qu" is no vowel; a y is one behind another letter.
bool is_vowel(std::string_view word, std::size_t at) {
    const char c = word[at];
    if (c == 'u') return at == 0 || word[at - 1] != 'q';
    return is_one_of(c, "aeio") || (c == 'y' && at > 0);
}

bool ends_in_consonant_and(std::string_view word, char last) {
    return word.size() > 1 && word.back() == last && !is_vowel(word, word.size() - 2);
}

int count_syllables(std::string_view word) {
    int groups = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (is_vowel(word, i) && (i == 0 || !is_vowel(word, i - 1))) ++groups;
    }
    return groups;
}

bool doubles_last_letter(std::string_view verb) {
    if (stresses_the_end(verb)) return true;
    const std::size_t size = verb.size();
    if (size < 2 || is_vowel(verb, size - 1) || is_one_of(verb[size - 1], "wxyhcjkqv")) return false;
    const bool one_vowel = is_vowel(verb, size - 2) && (size == 2 || !is_vowel(verb, size - 3));
    if (!one_vowel) return false;
    return count_syllables(verb) == 1 || (verb.back() == 'l' && verb != "parallel");
}

// What an ending that begins with a vowel is put behind: "stop" gives "stopp", "panic" gives "panick".
std::string stem_before_vowel(std::string_view verb) {
    std::string stem(verb);
    if (doubles_last_letter(verb)) stem += verb.back();
    if (verb.size() > 2 && verb.ends_with('c')) stem += 'k';
    return stem;
}

std::string add_s(std::string_view word) {
    if (ends_in_consonant_and(word, 'y')) return without_last(word, 1, "ies");
    if (ends_with_any(word, {"s", "x", "z", "ch", "sh"})) return std::string(word) + "es";
    return std::string(word) + "s";
}

// "siblings", "keys" and "policemen" are what they should be already; "class", "bus", "crisis" and "gas" are not.
bool is_plural_already(std::string_view word) {
    if (is_irregular_plural(word)) return true;
    if (word.size() > 5 && word.ends_with("men")) return !ends_with_any(word, {"specimen", "regimen", "abdomen"});
    return word.size() > 3 && word.ends_with('s') && !ends_with_any(word, {"ss", "us", "is", "as"});
}

bool is_man_word(std::string_view word) {
    return word.size() > 4 && word.ends_with("man") && !ends_with_any(word, {"human", "german", "roman", "shaman", "talisman"});
}

std::string pluralise(std::string_view noun) {
    if (const IrregularNoun* row = irregular_noun(noun)) return std::string(row->plural);
    if (is_plural_already(noun)) return std::string(noun);
    if (is_man_word(noun)) return without_last(noun, 2, "en");
    if (noun.ends_with("sis")) return without_last(noun, 2, "es");
    return add_s(noun);
}

std::string third_person(std::string_view verb) {
    if (verb == "be") return "is";
    if (verb == "have") return "has";
    return ends_in_consonant_and(verb, 'o') ? std::string(verb) + "es" : add_s(verb);
}

std::string regular_past(std::string_view verb) {
    if (verb.ends_with('e')) return std::string(verb) + "d";
    if (ends_in_consonant_and(verb, 'y')) return without_last(verb, 1, "ied");
    return stem_before_vowel(verb) + "ed";
}

std::string gerund(std::string_view verb) {
    const bool keeps_e = verb.size() < 3 || ends_with_any(verb, {"ee", "oe", "ye", "inge"}) || verb == "age";
    if (verb.ends_with("ie")) return without_last(verb, 2, "ying");
    if (verb.ends_with('e') && (!keeps_e || verb == "infringe" || verb == "impinge")) return without_last(verb, 1, "ing");
    return stem_before_vowel(verb) + "ing";
}

std::string inflect_verb(std::string_view word, Inflection inflection) {
    const bool is_be = std::find(forms_of_be.begin(), forms_of_be.end(), word) != forms_of_be.end();
    const std::string_view verb = is_be ? "be" : word;
    const IrregularVerb* row = irregular_verb(verb);
    switch (inflection) {
        case Inflection::third_person: return third_person(verb);
        case Inflection::past: return row != nullptr ? std::string(row->past) : regular_past(verb);
        case Inflection::past_participle: return row != nullptr ? std::string(row->participle) : regular_past(verb);
        case Inflection::gerund: return gerund(verb);
        default: return std::string(word);
    }
}

std::string inflect_lower(std::string_view word, Inflection inflection) {
    return inflection == Inflection::plural ? pluralise(word) : inflect_verb(word, inflection);
}

// The part of a word with hyphens that takes the ending: "half-BROTHER", "MOTHER-in-law", "to HAND-over".
struct Part {
    std::size_t begin;
    std::size_t end;
};
Part inflected_part(std::string_view word, Inflection inflection) {
    const std::size_t first = word.find('-');
    if (first == std::string_view::npos || first == 0) return {0, word.size()};
    const std::size_t last = word.rfind('-');
    const std::string_view tail = word.substr(last + 1);
    const bool noun_in_front = word.substr(first) == "-in-law" || tail == "by" || tail == "on";
    const bool verb_in_front = never_inflects(tail);
    const bool in_front = inflection == Inflection::plural ? noun_in_front : verb_in_front;
    return in_front ? Part{0, first} : Part{last + 1, word.size()};
}

// Writes `changed` (lower case) with as many letters as possible taken from `word`, which it is a form of.
std::string keep_spelling(std::string_view word, std::string_view lower, std::string changed) {
    const auto differs = std::mismatch(lower.begin(), lower.end(), changed.begin(), changed.end()).first;
    const auto same = differs - lower.begin();
    std::copy(word.begin(), word.begin() + same, changed.begin());
    if (same == 0 && !word.empty() && is_ascii_upper(word[0]) && !changed.empty() && is_ascii_lower(changed[0])) {
        changed[0] = static_cast<char>(changed[0] - 'a' + 'A');
    }
    return changed;
}

bool is_initialism(std::string_view word) { return word.size() > 1 && std::all_of(word.begin(), word.end(), is_ascii_upper); }

}  // namespace

std::string inflect_word(std::string_view word, Inflection inflection) {
    if (inflection == Inflection::base || word.empty()) return std::string(word);
    if (is_initialism(word)) return inflection == Inflection::plural ? std::string(word) + "s" : std::string(word);
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
    const Part part = inflected_part(lower, inflection);
    const std::string changed = inflect_lower(std::string_view(lower).substr(part.begin, part.end - part.begin), inflection);
    return keep_spelling(word, lower, lower.substr(0, part.begin) + changed + lower.substr(part.end));
}

}  // namespace kith
