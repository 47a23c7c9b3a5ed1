// SPDX-License-Identifier: Apache-2.0
#include "text/ascii.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/utf8.hpp"

using namespace kith;

TEST_CASE("of ASCII a byte is what the character is, and of other bytes nothing") {
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        const char c = static_cast<char>(byte);
        const auto character = static_cast<char32_t>(byte);
        const bool is_ascii = byte < 0x80;
        CHECK(is_ascii_letter(c) == (is_ascii && is_letter(character)));
        CHECK(is_ascii_upper(c) == (is_ascii && is_upper(character)));
        CHECK(is_ascii_lower(c) == (is_ascii && is_lower(character)));
        CHECK(is_ascii_digit(c) == (is_ascii && is_digit(character)));
        CHECK(std::string(1, ascii_lower(c)) == (is_ascii ? to_lower(std::string(1, c)) : std::string(1, c)));
    }
}

TEST_CASE("trimmed takes off both ends what it is told, and nothing within") {
    CHECK(trimmed("\r\n her  house\t ") == "her  house");
    CHECK(trimmed(" \n").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("* From: *", " *") == "From:");
    CHECK(trimmed("\fpage") == "\fpage");
}
