// SPDX-License-Identifier: Apache-2.0
// What positions are made of, counted in one look at each byte, as every byte of a long text is counted. Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace kith {

struct TextCounts {
    std::size_t characters = 0;  // code points
    std::size_t utf16 = 0;       // UTF-16 code units
    std::size_t newlines = 0;    // "\n", also of "\r\n"
    std::size_t returns = 0;     // "\r"

    friend bool operator==(const TextCounts&, const TextCounts&) = default;
};

// Precondition: valid UTF-8, from one boundary of characters to another.
[[nodiscard]] TextCounts count_text(std::string_view text);

}  // namespace kith
