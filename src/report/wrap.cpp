// SPDX-License-Identifier: Apache-2.0
#include "report/wrap.hpp"

#include "text/utf8.hpp"

namespace kith {
namespace {

struct Block {
    char32_t first;
    char32_t last;
};

template <std::size_t n>
bool is_in(char32_t c, const Block (&blocks)[n]) {
    for (const Block& block : blocks) {
        if (block.first <= c && c <= block.last) return true;
    }
    return false;
}

// Enough of Unicode for letters and notes: combining marks, joiners and variation selectors.
constexpr Block no_width[] = {{0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x1AB0, 0x1AFF},  {0x1DC0, 0x1DFF},
                              {0x200B, 0x200F}, {0x2060, 0x2064}, {0x20D0, 0x20FF},  {0xFE00, 0xFE0F},
                              {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0x1F3FB, 0x1F3FF}};
// East Asian letters and the emoji that terminals draw over two columns.
constexpr Block two_wide[] = {{0x1100, 0x115F},   {0x2E80, 0xA4CF},   {0xAC00, 0xD7A3},  {0xF900, 0xFAFF},
                              {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                              {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};

std::size_t width_of(char32_t c) {
    if (c < 0xAD) return 1;
    if (is_in(c, no_width)) return 0;
    return is_in(c, two_wide) ? 2 : 1;
}

// Where the escape sequence that begins at `at` ends; `at` where none begins.
std::size_t skip_escape(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "\x1b[") return at;
    const std::size_t end = text.find('m', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t after = skip_escape(text, at);
        if (after != at) {
            at = after;
            continue;
        }
        const CodePoint c = code_point_at(text, at);
        width += width_of(c.value);
        at += c.size;
    }
    return width;
}

std::string wrap(std::string_view text, std::size_t width, std::string_view first, std::string_view rest) {
    std::string out;
    std::string line(first);
    std::size_t used = display_width(first);
    bool is_empty = true;
    for (std::size_t at = text.find_first_not_of(" \t\r\n"); at != std::string_view::npos;
         at = text.find_first_not_of(" \t\r\n", at)) {
        const std::string_view word = text.substr(at, text.find_first_of(" \t\r\n", at) - at);
        const std::size_t columns = display_width(word);
        if (!is_empty && used + 1 + columns > width) {
            out += line + '\n';
            line = rest;
            used = display_width(rest);
            is_empty = true;
        }
        if (!is_empty) line += ' ';
        used += columns + (is_empty ? 0 : 1);
        line += word;
        is_empty = false;
        at += word.size();
    }
    return out + line + '\n';
}

}  // namespace kith
