// SPDX-License-Identifier: Apache-2.0
#include "report/markup.hpp"

#include "report/excerpt.hpp"
#include "text/utf8.hpp"

namespace kith {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string shown_escaped(std::string_view text) { return escaped(shown(valid_utf8(text))); }

std::string upper_first(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string xml_safe(std::string_view text) {
    std::string out;
    const std::string safe = escaped(text);
    for (std::size_t at = 0; at < safe.size();) {
        const CodePoint c = code_point_at(safe, at);
        const bool is_white = c.value == '\t' || c.value == '\n' || c.value == '\r';
        if (is_white) {
            out += "&#" + std::to_string(static_cast<unsigned>(c.value)) + ';';
        } else if (c.value < 0x20 || c.value == 0xFFFE || c.value == 0xFFFF) {
            out += "\uFFFD";
        } else {
            out += safe.substr(at, c.size);
        }
        at += c.size;
    }
    return out;
}

std::string markdown_escaped(std::string_view text) {
    std::string out;
    for (const char c : shown(text)) {
        if (std::string_view("\\`*_{}[]<>#|~&@$").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

}  // namespace kith
