// SPDX-License-Identifier: Apache-2.0
#include "text/text_counts.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace kith {
namespace {

// Sixteen bytes at a time, by what compilers make of vectors on any processor; the plain loop over four counts they make no vector code of
// (g++ 12). A comparison answers -1 where it holds.
using Bytes [[gnu::vector_size(16)]] = signed char;
using Halves [[gnu::vector_size(16)]] = std::uint64_t;
constexpr std::size_t width = sizeof(Bytes);
constexpr std::size_t group = 4 * width;  // asked at once whether it is ASCII, as nearly all are: half of the counts are known then
constexpr std::size_t stretch = 30;       // groups, as many as a signed byte can count

Bytes load(const char* bytes) {
    Bytes v = {};
    std::memcpy(&v, bytes, width);
    return v;
}

bool has_high_bit(Bytes v) {
    const auto halves = std::bit_cast<Halves>(v);
    return ((halves[0] | halves[1]) & 0x8080808080808080ULL) != 0;
}

struct VectorCounts {
    Bytes continuations = {};
    Bytes pairs = {};  // lead bytes of what is a pair of surrogates in UTF-16: 0xF0 and above
    Bytes newlines = {};
    Bytes returns = {};

    void add_group(const char* bytes) {
        const Bytes first = load(bytes);
        const Bytes second = load(bytes + width);
        const Bytes third = load(bytes + 2 * width);
        const Bytes last = load(bytes + 3 * width);
        newlines -= (first == '\n') + (second == '\n') + (third == '\n') + (last == '\n');
        returns -= (first == '\r') + (second == '\r') + (third == '\r') + (last == '\r');
        if (!has_high_bit(first | second | third | last)) return;
        for (const Bytes v : {first, second, third, last}) {
            continuations -= v < -0x40;
            pairs -= (v >= -0x10) & (v < 0);
        }
    }
};

// Of eight bytes: pairs of them are added, and the multiplication adds the four sums up at the top.
std::size_t sum(std::uint64_t bytes) {
    constexpr std::uint64_t every_second = 0x00FF00FF00FF00FFULL;
    return ((bytes & every_second) + (bytes >> 8U & every_second)) * 0x0001000100010001ULL >> 48U;
}

std::size_t sum(Bytes counts) {
    const auto halves = std::bit_cast<Halves>(counts);
    return sum(halves[0]) + sum(halves[1]);
}

void count_groups(const char* bytes, std::size_t count, TextCounts& counts) {
    VectorCounts here;
    for (std::size_t i = 0; i < count; ++i) here.add_group(bytes + i * group);
    const std::size_t characters = count * group - sum(here.continuations);
    counts.characters += characters;
    counts.utf16 += characters + sum(here.pairs);
    counts.newlines += sum(here.newlines);
    counts.returns += sum(here.returns);
}

}  // namespace

TextCounts count_text(std::string_view text) {
    TextCounts counts;
    for (std::size_t left = text.size() / group; left > 0;) {
        const std::size_t now = left < stretch ? left : stretch;
        count_groups(text.data(), now, counts);
        text.remove_prefix(now * group);
        left -= now;
    }
    if (text.empty()) return counts;
    std::array<char, group> rest = {};
    std::memcpy(rest.data(), text.data(), text.size());
    count_groups(rest.data(), 1, counts);
    counts.characters -= group - text.size();
    counts.utf16 -= group - text.size();
    return counts;
}

}  // namespace kith
