// SPDX-License-Identifier: Apache-2.0
// Code points and cells of text that may be damaged.
#include "base/columns.hpp"

#include <algorithm>
#include <array>

namespace kith {
namespace {

struct Block {
    char32_t first;
    char32_t last;
    int width;
};

// Combining marks and joiners take no cell; East Asian and emoji blocks take two (Unicode's EastAsianWidth.txt, by block).
constexpr std::array<Block, 16> blocks = {{
    {0x0300, 0x036F, 0},
    {0x0483, 0x0489, 0},
    {0x0591, 0x05BD, 0},
    {0x064B, 0x065F, 0},
    {0x1100, 0x115F, 2},
    {0x200B, 0x200F, 0},
    {0x20D0, 0x20F0, 0},
    {0x2E80, 0xA4CF, 2},
    {0xAC00, 0xD7A3, 2},
    {0xF900, 0xFAFF, 2},
    {0xFE00, 0xFE0F, 0},
    {0xFE20, 0xFE2F, 0},
    {0xFF00, 0xFF60, 2},
    {0x1F300, 0x1F64F, 2},
    {0x1F680, 0x1FAFF, 2},
    {0x20000, 0x3FFFD, 2},
}};

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_between(unsigned value, unsigned low, unsigned high) { return low <= value && value <= high; }

std::size_t length_by_lead(unsigned lead) {
    if (lead < 0x80) return 1;
    if (is_between(lead, 0xC2, 0xDF)) return 2;
    if (is_between(lead, 0xE0, 0xEF)) return 3;
    return is_between(lead, 0xF0, 0xF4) ? 4 : 0;
}

// The second byte is where overlong forms, surrogates and values above U+10FFFF show.
bool is_second_byte(unsigned lead, unsigned second) {
    switch (lead) {
        case 0xE0:
            return is_between(second, 0xA0, 0xBF);
        case 0xED:
            return is_between(second, 0x80, 0x9F);
        case 0xF0:
            return is_between(second, 0x90, 0xBF);
        case 0xF4:
            return is_between(second, 0x80, 0x8F);
        default:
            return is_between(second, 0x80, 0xBF);
    }
}

char32_t value_at(std::string_view text, std::size_t at, std::size_t length) {
    constexpr std::array<unsigned, 5> lead_bits = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = byte_at(text, at) & lead_bits.at(length);
    for (std::size_t i = 1; i < length; ++i) value = (value << 6U) | (byte_at(text, at + i) & 0x3FU);
    return value;
}

}  // namespace

std::size_t utf8_length(std::string_view text, std::size_t at) {
    const std::size_t length = length_by_lead(byte_at(text, at));
    if (length < 2) return length;
    if (at + length > text.size() || !is_second_byte(byte_at(text, at), byte_at(text, at + 1))) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (!is_between(byte_at(text, at + i), 0x80, 0xBF)) return 0;
    }
    return length;
}

std::size_t first_bad_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

std::size_t count_columns(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += std::max<std::size_t>(1, utf8_length(text, at));
    return count;
}

int cell_width(std::string_view text, std::size_t at) {
    const std::size_t length = utf8_length(text, at);
    if (length < 2) return 1;
    const char32_t value = value_at(text, at, length);
    for (const Block& block : blocks) {
        if (block.first <= value && value <= block.last) return block.width;
    }
    return 1;
}

std::vector<std::size_t> line_begins(std::string_view text) {
    std::vector<std::size_t> begins = {0};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) begins.push_back(at + 1);
    return begins;
}

}  // namespace kith
