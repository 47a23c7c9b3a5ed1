// SPDX-License-Identifier: Apache-2.0
// a or an, by the sound a word begins with. Spelling decides for most words; the exceptions are listed in the
// source file. Pure.
#pragma once

#include <string_view>

namespace kith {

// True for "an hour", "an LAC review", "an older child"; false for "a useful talk", "a one-off", "a European family".
[[nodiscard]] bool takes_an(std::string_view phrase);

}  // namespace kith
