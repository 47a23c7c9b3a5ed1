// SPDX-License-Identifier: Apache-2.0
#include "base/columns.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace std::string_view_literals;

TEST_CASE("well-formed UTF-8 is known by its length, all else is not") {
    struct {
        std::string_view bytes;
        std::size_t length;
    } rows[] = {
        {"a"sv, 1},
        {"\0"sv, 1},
        {"\xC3\xA9"sv, 2},
        {"\xE2\x80\x99"sv, 3},
        {"\xF0\x9F\x98\x80"sv, 4},
        {"\xF4\x8F\xBF\xBF"sv, 4},
        {"\x80"sv, 0},              // a continuation alone
        {"\xC3"sv, 0},              // cut off
        {"\xC3(", 0},               // not continued
        {"\xC0\xAF"sv, 0},          // overlong
        {"\xE0\x80\xAF"sv, 0},      // overlong
        {"\xED\xA0\x80"sv, 0},      // a surrogate
        {"\xF4\x90\x80\x80"sv, 0},  // above U+10FFFF
        {"\xF5\x80\x80\x80"sv, 0},
        {"\xE2\x80"sv, 0},
        {"\xF0\x9F\x98x"sv, 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.bytes);
        CHECK(kith::utf8_length(row.bytes, 0) == row.length);
    }
}

TEST_CASE("columns are code points, and a bad byte is one") {
    CHECK(kith::count_columns("") == 0);
    CHECK(kith::count_columns("caf\u00E9 \U0001F600") == 6);
    CHECK(kith::count_columns("a\xFF\xFE"
                              "b") == 4);
    CHECK(kith::first_bad_utf8("a\u00E9\xFFz") == 3);
    CHECK(kith::first_bad_utf8("a\u00E9z") == std::string_view::npos);
}

TEST_CASE("cells of a terminal") {
    CHECK(kith::cell_width("a", 0) == 1);
    CHECK(kith::cell_width("\u0301", 0) == 0);
    CHECK(kith::cell_width("\u65E5", 0) == 2);
    CHECK(kith::cell_width("\U0001F600", 0) == 2);
    CHECK(kith::cell_width("\xFF", 0) == 1);
}

TEST_CASE("a line begins where the one before has ended") {
    using Begins = std::vector<std::size_t>;
    CHECK(kith::line_begins("") == Begins{0});
    CHECK(kith::line_begins("one") == Begins{0});
    CHECK(kith::line_begins("one\r\n\ntwo\n") == Begins{0, 5, 6, 10});
}
