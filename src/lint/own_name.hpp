// SPDX-License-Identifier: Apache-2.0
// A name in place of a word: "the kiddo" is "Amira", not "the Amira"; "a kiddo", "every kiddo" and "kiddos" are not her at all.
// Told by small words round about, not by a parser: where they leave a doubt the name is offered, and not safe. Pure; thread-safe.
#pragma once

#include <string_view>

#include "lint/surroundings.hpp"

namespace kith {

// "Amira", "Oak House", "Tom and Bea": every word begins big, but for those that join names.
[[nodiscard]] bool is_name(std::string_view words);

// Takes the determiner along where the name of the draft can stand in place of the words; false where it cannot.
[[nodiscard]] bool put_name(Draft& draft, const Surroundings& place);

}  // namespace kith
