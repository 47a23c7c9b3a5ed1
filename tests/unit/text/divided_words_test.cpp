// SPDX-License-Identifier: Apache-2.0
#include "text/divided_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kith;

namespace {

std::string whole(std::string_view text, std::string_view elsewhere) {
    DividedWords words;
    words.add(text);
    words.add(elsewhere);
    return words.whole(text, {0, 0}).text;
}

}  // namespace

TEST_CASE("a divided word is written as the document writes it elsewhere") {
    struct Row {
        std::string_view text;
        std::string_view elsewhere;
        std::string_view whole;
    };
    for (const Row& row : {
             Row{"Work-\ners come.", "Our workers", "Workers come."},
             Row{"the coun-\n   cil", "", "the council"},
             Row{"attention-\r\nseeking", "attention and seeking", "attention-seeking"},
             Row{"attention-\nseeking", "It is attention-seeking.", "attention-seeking"},
             Row{"some-\nthing", "something, some thing", "something"},
             Row{"self-\nharm", "", "self-harm"},
             Row{"\u2018self-\nharm\u2019", "", "\u2018self-harm\u2019"},
             Row{"\u201Cattention-\nseeking\u201D", "so attention-seeking", "\u201Cattention-seeking\u201D"},
             Row{"caf\u00E9-\nbar", "caf\u00E9-bar", "caf\u00E9-bar"},
             Row{"hard-to-\nreach", "", "hard-to-reach"},
             Row{"asylum-\nseeking", "", "asylum-seeking"},
             Row{"Monday -\nthe day", "", "Monday -\nthe day"},
             Row{"Step-\nDown", "", "Step-\nDown"},
             Row{"2-\n", "", "2-\n"},
             Row{"soft\u00AD\nness", "", "softness"},
         }) {
        CAPTURE(std::string(row.text));
        CHECK(whole(row.text, row.elsewhere) == row.whole);
        CHECK(DividedWords::has_division(row.text) == (row.text != row.whole));
    }
}

TEST_CASE("a span keeps its words, before, in and behind a division") {
    DividedWords words;
    const std::string text = "A teapot for work-\ners who are self-\naware now.";
    words.add(text);
    for (const std::string_view part : {"teapot", "work-\ners", "ers", "who", "self-\naware", "now"}) {
        const std::size_t at = text.find(part);
        const DividedWords::Whole whole = words.whole(text, {at, at + part.size()});
        const std::string got = whole.text.substr(whole.span.begin, whole.span.size());
        CAPTURE(std::string(part));
        CHECK(got == words.whole(part, {0, 0}).text);
    }
}
