// SPDX-License-Identifier: Apache-2.0
// How many bytes of a text are of some kind. Counted a stretch at a time in 8 bits, which compilers turn into vector instructions, as
// they do not with 64: a twelfth of the time (g++ 12, -O3). A stretch is as long as 8 bits can count and 16 bytes divide: of 255 the last
// fifteen were counted one by one, a quarter of all instructions. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kith {

// `is_counted`: of a char, by comparisons alone.
template <class IsCounted>
[[nodiscard]] std::size_t count_bytes(std::string_view text, const IsCounted& is_counted) {
    constexpr std::size_t stretch = 240;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += stretch) {
        std::uint8_t here = 0;
        for (const char byte : text.substr(at, stretch)) here = static_cast<std::uint8_t>(here + (is_counted(byte) ? 1 : 0));
        count += here;
    }
    return count;
}

}  // namespace kith
