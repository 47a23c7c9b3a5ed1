// SPDX-License-Identifier: Apache-2.0
// UTF-8 on valid text, with ICU's macros kept in one file. Validity is settled once at the door
// (decode in encoding.hpp); after it, "valid UTF-8" is a precondition of everything in kith.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kith {

[[nodiscard]] bool is_valid_utf8(std::string_view bytes);
[[nodiscard]] bool is_ascii_text(std::string_view bytes);
// The bytes with U+FFFD in place of each that is no UTF-8: for names of files, which may be any bytes.
[[nodiscard]] std::string valid_utf8(std::string_view bytes);

struct CodePoint {
    char32_t value;
    std::size_t size;  // bytes, at least 1
};
// The code point at `at`. Preconditions: valid UTF-8, `at` is on a boundary and before the end.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);
// The code point that ends at `at`. Preconditions as above, `at` > 0.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t value);

[[nodiscard]] std::size_t count_code_points(std::string_view text);
[[nodiscard]] std::size_t count_utf16(std::string_view text);  // UTF-16 code units

// Character properties by ICU, full Unicode.
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);  // upper or title case
[[nodiscard]] bool is_lower(char32_t c);
[[nodiscard]] bool is_space(char32_t c);

// Case changes of a whole text, root locale, full mappings.
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string to_upper(std::string_view text);
[[nodiscard]] std::string capitalise(std::string_view text);  // only the first letter is changed

}  // namespace kith
