// SPDX-License-Identifier: Apache-2.0
// What makes a wording grammatical where it is to stand: number and tense, the noun that may follow, the article
// before, the words around that show a number. Each function changes the draft or says that it cannot stand there.
// Rules of thumb over word lists, not a parser: where they are unsure they take `safe` away. Pure.
#pragma once

#include "lint/sense.hpp"
#include "lint/surroundings.hpp"
#include "match/forms.hpp"

namespace kith {

// Of what kind the word is that the wording stands for: that of the entry, or of the headword it was written for.
[[nodiscard]] WordKind kind_meant(const Wording& wording, const ReadyEntry& entry, const Form& form);

// The form that new words from the token `first` on take: "was sent home" as a whole gives "went home", not "gone home".
[[nodiscard]] Inflection inflection_here(const ReadyEntry& entry, const Form& form, const Surroundings& place, std::size_t first);

// Whether words for an entry of that kind are inflected as a verb is.
[[nodiscard]] bool takes_verb_form(WordKind kind, const ReadyEntry& entry, Inflection wanted);

// Number and tense follow the text: "siblings", "fails", "has refused".
void inflect(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Form& form,
             const Surroundings& place);

// False where the wording cannot stand: "time with family" before "arrangements", several words before "parent", a clause before 's.
[[nodiscard]] bool fits(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Form& form,
                        const Surroundings& place);

// "clients' families" gives "people's families".
void mend_apostrophe(Draft& draft, const Surroundings& place);

// a or an by its sound; no article before words that want none.
void mend_article(Draft& draft, const Wording& wording, const ReadyEntry& entry, const Form& form,
                  const Surroundings& place);

// "Letterbox contact is twice a year" gives "letters and cards are".
void mend_verb(Draft& draft, const ReadyEntry& entry, const Form& form, const Surroundings& place);

// Whether a small word that cannot describe a noun stands in the text.
[[nodiscard]] bool has_function_word(std::string_view text, const ListIndex& lists);

}  // namespace kith
