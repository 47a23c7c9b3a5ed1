// SPDX-License-Identifier: Apache-2.0
// A hash of one word, blind to the case of ASCII letters: setting bit 5 makes capitals small and keeps all other bytes a word
// may hold apart. Words of up to 16 bytes, nearly all, take two loads, one multiplication and no branch on their length. The mixing is
// that of wyhash (Wang Yi, public domain). Equal words have equal hashes on one machine; who needs to know that words are
// equal has to compare them. Pure.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kith {

// The first byte of a word is the lowest of a load; what stands behind a short word is at the top.
static_assert(std::endian::native == std::endian::little);

namespace word_hash_parts {

inline std::uint64_t load(const char* bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value | 0x2020202020202020ULL;
}

inline std::uint64_t byte(const char* at) { return static_cast<unsigned char>(*at); }

// Of at most eight bytes, none behind them read: two loads that overlap, or the first, middle and last byte. A memcpy of a size
// known only here would be a call, for each of the short words that most words are.
inline std::uint64_t load_part(const char* bytes, std::size_t size) {
    std::uint64_t value = 0;
    if (size >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, bytes, sizeof first);
        std::memcpy(&last, bytes + size - sizeof last, sizeof last);
        value = first | std::uint64_t{last} << 8 * (size - sizeof last);
    } else if (size > 0) {
        value = byte(bytes) | byte(bytes + size / 2) << 8 * (size / 2) | byte(bytes + size - 1) << 8 * (size - 1);
    }
    return value | 0x2020202020202020ULL;
}

// What of two loads of eight bytes a word of each size holds.
struct LoadMask {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
};
constexpr std::size_t short_word = 16;
constexpr std::array<LoadMask, short_word + 1> load_masks = [] {
    std::array<LoadMask, short_word + 1> masks = {};
    const auto bytes = [](std::size_t count) { return count < 8 ? (std::uint64_t{1} << 8 * count) - 1 : ~std::uint64_t{0}; };
    for (std::size_t size = 0; size <= short_word; ++size) masks.at(size) = {bytes(size), size > 8 ? bytes(size - 8) : 0};
    return masks;
}();

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

constexpr std::uint64_t first_secret = 0xA0761D6478BD642FULL;
constexpr std::uint64_t second_secret = 0xE7037ED1A0B428DBULL;

// A word has no NUL, so the zeros behind a short one tell its length.
inline std::uint64_t hash_short(std::uint64_t low, std::uint64_t high) { return mix(low ^ first_secret, high ^ second_secret); }

inline std::uint64_t hash_long(const char* bytes, std::size_t size) {
    std::uint64_t low = load(bytes);
    for (std::size_t at = 8; at + 8 < size; at += 8) low = mix(low ^ first_secret, load(bytes + at));
    return mix(hash_short(low, load(bytes + size - 8)), second_secret ^ size);
}

// Near the end of what may be read: the same by loads within the word.
inline std::uint64_t hash_at_end(const char* bytes, std::size_t size) {
    if (size <= 8) return hash_short(load_part(bytes, size) & load_masks[size].low, 0);
    return hash_short(load(bytes), load_part(bytes + 8, size - 8) & load_masks[size].high);
}

}  // namespace word_hash_parts

// `readable`: how many bytes from the word's first on may be read, at least its size. With 16 and more a short word costs two loads
// whatever its length, and what stands behind it is masked out: no processor can foresee a branch on the length.
inline std::uint64_t word_hash(std::string_view word, std::size_t readable) {
    using namespace word_hash_parts;
    const char* const bytes = word.data();
    const std::size_t size = word.size();
    if (size > short_word) return hash_long(bytes, size);
    if (readable < short_word) return hash_at_end(bytes, size);
    return hash_short(load(bytes) & load_masks[size].low, load(bytes + 8) & load_masks[size].high);
}

inline std::uint64_t word_hash(std::string_view word) { return word_hash(word, word.size()); }

}  // namespace kith
