// SPDX-License-Identifier: Apache-2.0
#include "report/excerpt.hpp"

#include <doctest/doctest.h>

#include <string>

#include "report/wrap.hpp"
#include "text/utf8.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

std::string around(std::string_view marked_text, std::size_t columns) {
    const test::Marked sentence = test::marked(marked_text);
    return excerpt(sentence.text, sentence.spans.front(), columns, false);
}

}  // namespace

TEST_CASE("the sentence around the words") {
    struct Row {
        std::string_view text;
        std::string_view shown;
    };
    for (const Row& row : {
             Row{"The [teapot] is warm.", "The «teapot» is warm."},
             Row{"Come in. The [teapot] is warm. Sit down.", "The «teapot» is warm."},
             Row{"Come in! “The [teapot] is warm.” Sit down.", "“The «teapot» is warm.”"},
             Row{"Ask J. Khan about the [teapot] now", "Ask J. Khan about the «teapot» now"},
             Row{"At 4 p.m. the [teapot] is warm", "At 4 p.m. the «teapot» is warm"},
             Row{"the\n  [tea\npot] is\twarm", "the «tea pot» is warm"},
             Row{"[teapot]", "«teapot»"},
             Row{"Do you drink tea? Yes / No\nDoes the [teapot] pour? Yes / No\nIs there a cup?", "Does the «teapot» pour?"},
             Row{"Tea: yes\nThe [teapot]: warm\nThe cups and the saucers: cold", "The «teapot»: warm"},
             Row{"We went to see the\nQueen and her [teapot] today", "We went to see the Queen and her «teapot» today"},
             Row{"a\u00ADb [tea\u200Bpot]", "ab «teapot»"},
         }) {
        CAPTURE(row.text);
        CHECK(around(row.text, 80) == row.shown);
    }
}

TEST_CASE("a long sentence is shown through a window, cut between words") {
    const std::string_view text = "one two three four five six seven [teapot] eight nine ten eleven twelve thirteen";
    CHECK(around(text, 40) == "… six seven «teapot» eight nine ten …");
    CHECK(around(text, 20) == "… «teapot» eight …");
    CHECK(around(text, 9) == "… «teapot» …");
}

TEST_CASE("an excerpt stays within its columns, wherever the words are") {
    const std::string text =
        "Té 🫖 für zwei, and then a very long tale of cups and saucers that goes on and on without end for ever";
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
        const std::size_t size = code_point_at(text, at).size;
        for (const std::size_t columns : {20U, 33U, 60U, 200U}) {
            CAPTURE(at);
            CAPTURE(columns);
            const std::string shown_text = excerpt(text, {at, at + size}, columns, false);
            CHECK(is_valid_utf8(shown_text));
            CHECK(display_width(shown_text) <= columns + 2);
            CHECK(shown_text.find("«") != std::string::npos);
        }
    }
}

TEST_CASE("a paragraph without end costs no more than its window") {
    std::string text(std::size_t{20} << 20U, 'a');
    text += " teapot ";
    text.append(std::size_t{20} << 20U, 'b');
    const std::size_t at = text.find("teapot");
    for (int i = 0; i < 1000; ++i) CHECK(excerpt(text, {at, at + 6}, 60, false) == "… «teapot» …");
}

TEST_CASE("nor does one of stops without end, as in a table of contents") {
    for (const char* const stop : {".", "”", ". ", "?!", ".\""}) {
        CAPTURE(stop);
        std::string text = "Jay had a teapot";
        while (text.size() < std::size_t{1} << 20U) text += stop;
        text += "x";
        const std::size_t at = text.find("teapot");
        for (int i = 0; i < 20; ++i) {
            CHECK(excerpt(text, {at, at + 6}, 60, false).find("Jay had a «teapot»") == 0);
            CHECK(sentence_around(text, {at, at + 6}).end <= at + 6 + 8192);
        }
    }
}

TEST_CASE("letters of two bytes all around the words are cut between them, never within") {
    for (std::size_t before = 498; before < 503; ++before) {
        CAPTURE(before);
        std::string text;
        while (text.size() < 2 * before) text += "\u00E9";
        text = std::string(before % 2, 'x') + text + " teapot " + text;
        const std::size_t at = text.find("teapot");
        CHECK(is_valid_utf8(excerpt(text, {at, at + 6}, 60, false)));
    }
}

TEST_CASE("a document cannot steer the terminal") {
    CHECK(shown("a\x1b[31mb\x07\r\nc\u202Ed\u2066e") == "a[31mb cde");
    CHECK(shown("nbsp\u00A0here") == "nbsp here");
    CHECK(shown("👩\u200D👧") == "👩\u200D👧");
}

TEST_CASE("colour marks word by word, so that a broken line is not underlined at its edge") {
    CHECK(marked("tea pot", true) == "\x1b[1;4mtea\x1b[0m \x1b[1;4mpot\x1b[0m");
    CHECK(marked("tea pot", false) == "«tea pot»");
}
