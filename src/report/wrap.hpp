// SPDX-License-Identifier: Apache-2.0
// Lines for a terminal: how many columns a text takes, and breaking it at spaces so that it fits. Columns are
// code points, except that marks that combine take none and wide letters and emoji take two; the escape
// sequences of colour (ESC [ ... m) take none. Pure. Precondition throughout: valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kith {

[[nodiscard]] std::size_t display_width(std::string_view text);

// The text on lines of at most `width` columns, each ended by a newline. The first begins with `first`, the others with
// `rest`. Runs of white space count as one space; a word longer than a line gets a line of its own, uncut.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width, std::string_view first, std::string_view rest);

}  // namespace kith
