// SPDX-License-Identifier: Apache-2.0
// Where a text stops being ASCII. Most text never does: 32 bytes at a time are asked while it goes on, then eight. Pure.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kith {

namespace end_of_ascii_parts {

constexpr std::size_t step = sizeof(std::uint64_t);

// The high bits of the eight bytes from `at` on; the lowest bit tells of the first.
inline std::uint64_t high_bits(std::string_view bytes, std::size_t at) {
    static_assert(std::endian::native == std::endian::little);
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    return word & 0x8080808080808080ULL;
}

}  // namespace end_of_ascii_parts

// The first byte of 0x80 and above at or after `from`; the size of the text where there is none.
[[nodiscard]] inline std::size_t end_of_ascii(std::string_view bytes, std::size_t from) {
    using namespace end_of_ascii_parts;
    std::size_t at = from;
    for (; at + 4 * step <= bytes.size(); at += 4 * step) {
        const std::uint64_t any = high_bits(bytes, at) | high_bits(bytes, at + step) | high_bits(bytes, at + 2 * step) | high_bits(bytes, at + 3 * step);
        if (any != 0) break;
    }
    for (; at + step <= bytes.size(); at += step) {
        const std::uint64_t high = high_bits(bytes, at);
        if (high != 0) return at + static_cast<std::size_t>(std::countr_zero(high)) / 8;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

}  // namespace kith
