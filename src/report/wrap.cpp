// SPDX-License-Identifier: Apache-2.0
#include "report/wrap.hpp"

#include "base/columns.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

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
        width += static_cast<std::size_t>(cell_width(text, at));
        at += code_point_at(text, at).size;
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
