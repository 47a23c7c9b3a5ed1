// SPDX-License-Identifier: Apache-2.0
// Bytes of ASCII, for notations (markup, headers of mail, patterns) and for the quick paths of what utf8.hpp tells of all characters.
// Any byte may be asked; those of 0x80 and above are nothing here. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <string_view>

namespace kith {

[[nodiscard]] constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c; }

constexpr std::string_view ascii_blanks = " \t\r\n";
[[nodiscard]] constexpr bool is_ascii_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// `text` without those of `blanks` that it begins and ends with.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text, std::string_view blanks = ascii_blanks) {
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

}  // namespace kith
