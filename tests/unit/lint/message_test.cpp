// SPDX-License-Identifier: Apache-2.0
#include "lint/message.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace kith;

TEST_CASE("words of a document stand on one line, and a hyphen that ended one holds its word together") {
    struct Row {
        std::string_view text;
        std::string_view line;
    };
    for (const Row& row : {
             Row{"our word - not theirs", "our word - not theirs"},
             Row{"our word -\nnot theirs", "our word - not theirs"},
             Row{"self-\nharm", "self-harm"},
             Row{"self-\r\n  harm", "self-harm"},
             Row{"self- and other", "self- and other"},
             Row{"a\n\tb\x01" "c", "a b c"},
             Row{"looked-\n", "looked-"},
         }) {
        CAPTURE(row.text);
        CHECK(on_one_line(row.text) == row.line);
    }
}

TEST_CASE("what stood in a slot is never taken for another") {
    CHECK(fill_message("{a} and {b}.", {{"a", "{b}"}, {"b", "x"}}) == "{b} and x.");
    CHECK(fill_message("{a}, {a} {c", {{"a", "one\ntwo"}}) == "one two, one two {c");
    CHECK(fill_message("{none} {}", {{"a", "x"}}) == "{none} {}");
}
