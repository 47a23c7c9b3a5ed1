// SPDX-License-Identifier: Apache-2.0
// FNV-1a with 64 bits (Fowler, Noll, Vo; public domain): the same on every machine and in every version, so it may be kept. Told from each
// other are things that differ by chance; it withstands nobody who means to forge. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kith {

inline constexpr std::uint64_t fnv_offset = 14695981039346656037ULL;
inline constexpr std::uint64_t fnv_prime = 1099511628211ULL;

[[nodiscard]] constexpr std::uint64_t fnv_mixed(std::uint64_t hash, std::string_view bytes) {
    for (const char c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= fnv_prime;
    }
    return hash;
}

// 16 digits.
[[nodiscard]] inline std::string hex(std::uint64_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4U) out[i] = digits[value & 15U];
    return out;
}

}  // namespace kith
