// SPDX-License-Identifier: Apache-2.0
// Whose time it is: "Dad time" is for "contact with her dad", and neither for "contact with Dad and Jo" nor for "her step-dad",
// "James' dad" or "Tom's contact with his dad". Told by small words round about, not by a parser: where they leave a doubt the
// words may be offered and are not put. Pure; thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lint/own_words.hpp"
#include "lint/surroundings.hpp"

namespace kith {

enum class KinMeant : std::uint8_t { hers, perhaps, anothers };

// Somebody's words for `part`, to be put for `range`, which may hold whom it is about as well ("with his dad").
[[nodiscard]] KinMeant kin_meant(const OwnWording& own, TokenRange part, TokenRange range, const Surroundings& place);

// "with his little brother": whom what stands before `first` is about, as far as the next four words tell; empty where they do not.
[[nodiscard]] TokenRange company(std::size_t first, const Surroundings& place);

// Whether both call the same one: "dad" and "father". Which of two is "nan" and which "gran" only a family knows.
[[nodiscard]] bool is_same_kin(std::string_view one, std::string_view other);

// Whether some of the words are kin: "Dad time".
[[nodiscard]] bool names_kin(std::string_view words, const Surroundings& place);

}  // namespace kith
