// SPDX-License-Identifier: Apache-2.0
// Lines and code points of text that may be damaged, for columns and carets: base knows no ICU and shows what it gets.
// Well-formed UTF-8 as in table 3-7 of the Unicode Standard; any other byte counts as one code point. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kith {

// Bytes of the well-formed code point at `at`, 0 where there is none. Precondition: at < text.size().
[[nodiscard]] std::size_t utf8_length(std::string_view text, std::size_t at);

// The place of the first byte that is not well-formed UTF-8; npos where all is well.
[[nodiscard]] std::size_t first_bad_utf8(std::string_view text);

// Code points, each bad byte counted as one.
[[nodiscard]] std::size_t count_columns(std::string_view text);

// How many cells of a terminal the code point at `at` takes: 0, 1 or 2. Approximate: it only has to keep a caret in place.
[[nodiscard]] int cell_width(std::string_view text, std::size_t at);

// Where each line begins; one even where there is no text.
[[nodiscard]] std::vector<std::size_t> line_begins(std::string_view text);

}  // namespace kith
