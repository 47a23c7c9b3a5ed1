// SPDX-License-Identifier: Apache-2.0
#include "base/json_quoted.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#include <nlohmann/json.hpp>

namespace kith {
namespace {

using Json = nlohmann::json;

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

// A bit at the top of each byte of `eight` that is no is_plain, up to the first such; those above it may have one without need. Bytes are
// compared by what a subtraction borrows (Anderson, Bit Twiddling Hacks, "determine if a word has a byte less than n").
std::uint64_t odd_bytes(std::uint64_t eight) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    const auto below = [](std::uint64_t bytes, std::uint64_t limit) { return (bytes - ones * limit) & ~bytes; };
    const auto is = [&](char c) { return below(eight ^ ones * static_cast<unsigned char>(c), 1); };
    return (eight | below(eight, 0x20) | is('"') | is('\\') | is('\x7F')) & ones << 7U;
}

// Where the plain characters end that begin at `at`: eight at a time, the last ones one by one.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
    static_assert(std::endian::native == std::endian::little);
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if (const std::uint64_t odd = odd_bytes(eight)) return at + static_cast<std::size_t>(std::countr_zero(odd)) / 8;
    }
    while (at < text.size() && is_plain(text[at])) ++at;
    return at;
}

// The size of a character of UTF-8 at `at`, as far as two looks show that it is whole; else 0. Knows typographic marks and the letters of
// Europe, which is what stands in letters.
std::size_t plain_character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    if (byte(at) >= 0xC2 && byte(at) <= 0xDF && goes_on(at + 1)) return 2;
    return byte(at) >= 0xE1 && byte(at) <= 0xEC && goes_on(at + 1) && goes_on(at + 2) ? 3 : 0;
}

// Appends the text with its quotes as long as it needs no more than a backslash here and there; false, and nothing appended, otherwise.
// Every finding has some twenty texts: to hand those with a curly quote to nlohmann was most of what writing one cost.
bool append_plainly(std::string& out, std::string_view text) {
    const std::size_t before = out.size();
    out += '"';
    std::size_t written = 0;
    for (std::size_t at = end_of_plain(text, 0); at < text.size(); at = end_of_plain(text, at)) {
        const bool is_escaped = text[at] == '"' || text[at] == '\\';
        const std::size_t size = is_escaped ? 1 : plain_character(text, at);
        if (size == 0) {
            out.resize(before);
            return false;
        }
        if (is_escaped) {
            out.append(text, written, at - written);
            out += '\\';
            written = at;
        }
        at += size;
    }
    out.append(text, written);
    out += '"';
    return true;
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
    if (!append_plainly(out, text)) out += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool is_plain_json(std::string_view text) { return end_of_plain(text, 0) == text.size(); }

}  // namespace kith
