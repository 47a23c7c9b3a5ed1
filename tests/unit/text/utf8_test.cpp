// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "base/columns.hpp"
#include "unit/text/laws.hpp"

using namespace std::string_view_literals;

TEST_CASE("valid UTF-8 is known from damaged") {
    struct {
        std::string_view bytes;
        bool valid;
    } rows[] = {
        {""sv, true},
        {"plain text longer than eight bytes"sv, true},
        {"caf\u00E9 \u2019 \U0001F600"sv, true},
        {"\0"sv, true},
        {"\xC3"sv, false},
        {"12345678\x80"sv, false},
        {"\xC0\xAF"sv, false},
        {"\xED\xA0\x80"sv, false},
        {"\xF4\x90\x80\x80"sv, false},
        {"\xE2\x80"sv, false},
        {"1234567\xE2\x80\x99"
         "12345678\xFF"sv,
         false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.bytes);
        CHECK(kith::is_valid_utf8(row.bytes) == row.valid);
    }
}

TEST_CASE("both ways of judging UTF-8 agree on random bytes") {
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        std::string bytes = kith::test::random_text(random, 3);
        if (!bytes.empty() && random() % 2 == 0) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        REQUIRE(kith::is_valid_utf8(bytes) == (kith::first_bad_utf8(bytes) == std::string_view::npos));
    }
}

TEST_CASE("code points are read in both directions and written again") {
    const std::string text = "a\u00E9\u2019\U0001F600z";
    std::string copy;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const kith::CodePoint c = kith::code_point_at(text, at);
        at += c.size;
        const kith::CodePoint back = kith::code_point_before(text, at);
        CHECK(back.value == c.value);
        CHECK(back.size == c.size);
        kith::append_utf8(copy, c.value);
    }
    CHECK(copy == text);
    CHECK(count == 5);
    CHECK(kith::count_code_points(text) == 5);
    CHECK(kith::count_utf16(text) == 6);
}

TEST_CASE("properties are those of Unicode, not of ASCII") {
    CHECK(kith::is_letter(U'\u00E9'));
    CHECK(kith::is_letter(U'\u05E9'));
    CHECK_FALSE(kith::is_letter(U'3'));
    CHECK_FALSE(kith::is_letter(U'\u0301'));
    CHECK(kith::is_digit(U'\u0663'));
    CHECK_FALSE(kith::is_digit(U'\u00B9'));
    CHECK(kith::is_upper(U'\u00C9'));
    CHECK(kith::is_upper(U'\u01C5'));  // title case
    CHECK(kith::is_lower(U'\uFB01'));
    CHECK(kith::is_space(U'\u00A0'));
    CHECK(kith::is_space(U'\u2028'));
    CHECK_FALSE(kith::is_space(U'\u200B'));
}

TEST_CASE("the short way for ASCII answers what Unicode says") {
    const std::string upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::string lower = "abcdefghijklmnopqrstuvwxyz";
    for (char32_t c = 0; c < 0x80; ++c) {
        CAPTURE(static_cast<unsigned>(c));
        const char byte = static_cast<char>(c);
        CHECK(kith::is_upper(c) == (upper.find(byte) != std::string::npos));
        CHECK(kith::is_lower(c) == (lower.find(byte) != std::string::npos));
        CHECK(kith::is_letter(c) == (kith::is_upper(c) || kith::is_lower(c)));
        CHECK(kith::is_digit(c) == ("0123456789"sv.find(byte) != std::string::npos));
        CHECK(kith::is_space(c) == (" \t\n\v\f\r"sv.find(byte) != std::string::npos));
    }
}

TEST_CASE("counts of a long text are those of its characters, one by one") {
    std::string text;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < 700; ++i) {
        CHECK(kith::count_code_points(text) == i);
        CHECK(kith::count_utf16(text) == i + pairs);
        const char32_t c = i % 3 == 0 ? U'a' : i % 3 == 1 ? U'\u20AC' : U'\U0001F468';
        pairs += c > 0xFFFF ? 1U : 0U;
        kith::append_utf8(text, c);
    }
}

TEST_CASE("case changes of whole texts") {
    struct {
        const char *text, *lower, *upper, *capital;
    } rows[] = {
        {"", "", "", ""},
        {"family time", "family time", "FAMILY TIME", "Family time"},
        {"\u00C9cole stra\u00DFe", "\u00E9cole stra\u00DFe", "\u00C9COLE STRASSE", "\u00C9cole stra\u00DFe"},
        {"\u201Cmum\u201D", "\u201Cmum\u201D", "\u201CMUM\u201D", "\u201CMum\u201D"},
        {"123 \U0001F600", "123 \U0001F600", "123 \U0001F600", "123 \U0001F600"},
        {"McKenzie", "mckenzie", "MCKENZIE", "McKenzie"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(kith::to_lower(row.text) == row.lower);
        CHECK(kith::to_upper(row.text) == row.upper);
        CHECK(kith::capitalise(row.text) == row.capital);
    }
}
