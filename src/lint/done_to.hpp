// SPDX-License-Identifier: Apache-2.0
// Whether a sentence tells what somebody did to a person while the word it holds went on: "Your dad locked you in a cupboard during
// contact". No list of harm is ever complete, so that what was done is only known to be kind where it is one of a few plain words
// ("hugged", "played"). Told by small words round about, not by a parser; where they leave a doubt it was done. Pure; thread-safe.
#pragma once

#include <cstdint>

#include "lint/surroundings.hpp"

namespace kith {

enum class DoneTo : std::uint8_t { nobody, kindly, otherwise };

// Of the sentence around the occurrence, and of the one before it where that points back (“This was during contact”); `nobody` where that does not stand behind "during", "at" and the like, either.
[[nodiscard]] DoneTo done_to_somebody(const Surroundings& place);

}  // namespace kith
