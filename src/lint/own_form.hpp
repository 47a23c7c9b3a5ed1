// SPDX-License-Identifier: Apache-2.0
// The form in which somebody's own words stand: of a verb that of the text, and with nouns the article and the verb behind.
// Pure; thread-safe.
#pragma once

#include <string>

#include "lint/own_words.hpp"
#include "lint/sense.hpp"
#include "lint/surroundings.hpp"
#include "match/forms.hpp"

namespace kith {

// Her words as a verb in the form `wanted`: as written where she gave them for that form ("absconded: went out"), else inflected from
// a base that is known ("goes out"). Empty where no such form is known.
[[nodiscard]] std::string own_verb(const OwnWording& own, Inflection wanted);

// Whether her words, a verb in the form `wanted`, would stand where they cannot: “said no” before “his tea”, “said no” for what “was refused”.
// What they go before may only seem to be theirs (“said no Monday”): then `draft` is not safe.
[[nodiscard]] bool misses_room_for_object(Draft& draft, Inflection wanted, const Surroundings& place);

// What is countable keeps its article ("a big day"), several want none, and the verb behind follows their number; what cannot be
// mended is not safe.
void mend_own_noun(Draft& draft, const OwnWording& own, const ReadyEntry& entry, const Form& form, const Surroundings& place);

}  // namespace kith
