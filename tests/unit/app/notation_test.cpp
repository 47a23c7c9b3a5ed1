// SPDX-License-Identifier: Apache-2.0
#include "app/notation.hpp"

#include <doctest/doctest.h>

using namespace kith;

namespace {

Lexicon lexicon() {
    Lexicon lexicon;
    lexicon.lists = {{"be", "", false, {"am", "is", "are"}, {}},
                     {"family", "", true, {"mum", "dad"}, {}},
                     {"number", "", false, {"two", "three"}, {}},
                     {"possessive", "", false, {"my", "your", "his"}, {}}};
    return lexicon;
}

std::string told(std::string_view notation) {
    Pattern pattern;
    PatternError error;
    REQUIRE(parse_pattern(notation, pattern, error));
    return in_words(pattern, "contact", lexicon());
}

}  // namespace

TEST_CASE("a pattern is told in words") {
    struct Row {
        std::string_view notation;
        std::string_view words;
    };
    const std::vector<Row> rows = {
        {"~ with {family}", "contact with …"},
        {"~ between {family:1} and {family:2}", "contact between … and …"},
        {"{be} ~", "is contact"},
        {"{possessive} ~", "his contact"},
        {"{number} ~", "two contact"},
        {"{unheard-of} ~", "… contact"},
        {"(eye|skin|other) ~", "eye/skin/… contact"},
        {"(eye|skin) ~", "eye/skin contact"},
        {"my? ~", "contact"},
        {"lost * {family} ~", "lost … contact"},
        {"<hand> over ~", "hand over contact"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.notation);
        CHECK(told(row.notation) == row.words);
    }
}

TEST_CASE("a wording is told in words, its blanks kept") {
    const auto words = [](const char* text) {
        Wording wording;
        wording.text = text;
        return wording_in_words(wording, "contact", lexicon());
    };
    CHECK(words("time with {family:1}") == "time with …");
    CHECK(words("{be} missed") == "is missed");
    CHECK(words("meeting about ‹name› (~)") == "meeting about ‹name› (contact)");
    CHECK(words("a { alone") == "a { alone");
}
