// SPDX-License-Identifier: Apache-2.0
// What kinds of bytes stand in a text, 64 at a time, as bit masks: bit n tells of byte n. Word boundaries of ASCII text
// follow from them by shifts and ANDs, many bytes in one step (the way of simdjson: Langdale and Lemire, "Parsing gigabytes
// of JSON per second", 2019). One implementation in plain C++ is always there and says what is meant; the others do the
// same with the vector instructions of a processor. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kith {

struct ByteMasks {
    std::uint64_t letter = 0;  // a-z, A-Z, and @, which ICU's words count among the letters
    std::uint64_t at = 0;      // @
    std::uint64_t digit = 0;
    std::uint64_t underscore = 0;
    std::uint64_t quote = 0;  // '
    std::uint64_t stop = 0;   // .
    std::uint64_t comma = 0;  // , and ;
    std::uint64_t hyphen = 0;
    std::uint64_t space = 0;  // space, tab, line ends, vertical tab, form feed: what folding makes a space of
    std::uint64_t beyond = 0;  // of 0x80 and above

    friend bool operator==(const ByteMasks&, const ByteMasks&) = default;
};

constexpr std::size_t mask_bytes = 64;

struct MaskMaker {
    std::string_view name;  // "plain", "SSE2", "AVX2", "NEON"
    // Reads 64 bytes from each of `count` blocks that follow each other.
    void (*make)(const char* bytes, std::size_t count, ByteMasks* masks);
};

// Those that this processor can run, the plain one first and the fastest last.
[[nodiscard]] const std::vector<MaskMaker>& mask_makers();

// The masks of a text and one empty block more. Bytes behind the end are none of the kinds. `masks` is made longer where it has to be.
void make_masks(std::string_view text, const MaskMaker& maker, std::vector<ByteMasks>& masks);

}  // namespace kith
