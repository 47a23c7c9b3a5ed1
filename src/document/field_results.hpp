// SPDX-License-Identifier: Apache-2.0
// Results of fields that programs work out anew whenever they open or save a file, in every format. Whoever types over one may have typed anything, so only
// what a program would write there is taken for its work: numbers, and days. Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace kith {

// What the result of a field holds as a program writes it: other words are somebody's, or come from elsewhere in the document.
enum class FieldResult : std::uint8_t { words, number, time };

// Does a field of this kind show this when nobody typed into it? Of names of days and months only the English are known.
[[nodiscard]] bool is_worked_out(std::string_view result, FieldResult kind);

// Stands for a result that a program works out, in an essence (see essence.hpp). XML cannot hold it, so no words do.
inline constexpr std::string_view worked_out_result = "\x1d";

}  // namespace kith
