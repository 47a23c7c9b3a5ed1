// SPDX-License-Identifier: Apache-2.0
// English inflection, regular by rule and irregular by table: the forms a headword is looked for in, and
// the form a wording takes to stand in its place. Works on lower-case or as-written words; keeps the
// spelling of what it does not change. British doubling ("referred", "travelled"). Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/entry.hpp"

namespace kith {

enum class Inflection : std::uint8_t { base, plural, third_person, past, past_participle, gerund };

struct InflectedForm {
    std::string text;
    Inflection inflection = Inflection::base;
};

// One word in another form: pluralise("child") is "children", ("go", past) is "went". `base` and, for kinds
// that do not inflect, everything answers the word itself.
[[nodiscard]] std::string inflect_word(std::string_view word, Inflection inflection);

// A phrase with its head word inflected. `head` empty: the last word for plural, the first for verb forms; for "packages of care"
// (a noun followed by of/for/in/to ...) the word before the preposition. A head that does not stand in the phrase changes nothing.
[[nodiscard]] std::string inflect_phrase(std::string_view phrase, std::string_view head, Inflection inflection);

// Every distinct form of a headword, base first. Nouns: base, plural. Verbs: base, third person, past, participle,
// gerund. Adjectives, adverbs and phrases without head: base alone. A phrase with a head is inflected as a verb phrase
// if the head is its first word, else as a noun phrase.
[[nodiscard]] std::vector<InflectedForm> forms_of(const Headword& headword);

// The inflection a `forms:` spelling most likely has, by its ending and the headword's kind.
[[nodiscard]] Inflection guess_inflection(std::string_view form, const Headword& headword);

}  // namespace kith
