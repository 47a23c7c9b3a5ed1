// SPDX-License-Identifier: Apache-2.0
#include "report/wrap.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace kith;

TEST_CASE("columns count what a reader sees") {
    struct Row {
        std::string_view text;
        std::size_t columns;
    };
    for (const Row& row : {Row{"", 0}, Row{"tea", 3}, Row{"“té”", 4}, Row{"te\u0301", 2}, Row{"茶", 2}, Row{"☕", 1},
                           Row{"🫖", 2}, Row{"\x1b[1;4mtea\x1b[0m", 3}, Row{"a\u200Bb", 2}}) {
        CAPTURE(row.text);
        // Terminals differ about the cup, so one column more is allowed there.
        CHECK((display_width(row.text) == row.columns || (row.text == "☕" && display_width(row.text) == 2)));
    }
}

TEST_CASE("lines break at spaces") {
    CHECK(wrap("", 20, "  ", "  ") == "  \n");
    CHECK(wrap("one two", 20, "", "") == "one two\n");
    CHECK(wrap("one two three", 8, "", "  ") == "one two\n  three\n");
    CHECK(wrap(" one\n two ", 20, "- ", "  ") == "- one two\n");
    CHECK(wrap("https://example.org/long tea", 10, "", "") == "https://example.org/long\ntea\n");
    CHECK(wrap("\x1b[1mone\x1b[0m two", 7, "", "") == "\x1b[1mone\x1b[0m two\n");
}

TEST_CASE("no line is wider than asked, and no word is lost") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::string text;
        std::string joined;
        for (std::size_t words = 1 + random() % 30; words > 0; --words) {
            std::string word;
            for (std::size_t letters = 1 + random() % 8; letters > 0; --letters) word += random() % 3 == 0 ? "é" : "a";
            text += word + ' ';
            joined += word;
        }
        std::string found;
        const std::string wrapped = wrap(text, 24, "    ", "  ");
        for (std::size_t at = 0; at < wrapped.size();) {
            const std::size_t end = wrapped.find('\n', at);
            REQUIRE(end != std::string::npos);
            const std::string line = wrapped.substr(at, end - at);
            CHECK(display_width(line) <= 24);
            for (const char c : line) {
                if (c != ' ') found += c;
            }
            at = end + 1;
        }
        CHECK(found == joined);
    }
}
