// SPDX-License-Identifier: Apache-2.0
#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "text/utf8.hpp"
#include "unit/text/laws.hpp"

using kith::fold;
using kith::fold_word;
using kith::Folded;

TEST_CASE("texts that read the same fold to the same") {
    struct {
        const char *text, *folded;
    } rows[] = {
        {"", ""},
        {"plain text", "plain text"},
        {"Contact With MUM", "contact with mum"},
        {"\u00C9COLE", "\u00E9cole"},
        {"e\u0301cole", "\u00E9cole"},
        {"E\u0301COLE", "\u00E9cole"},
        {"stra\u00DFe", "strasse"},
        {"\u03A3\u03C2", "\u03C3\u03C3"},
        {"\uFB01ne o\uFB03ce", "fine office"},
        {"\uFF26\uFF55\uFF4C\uFF4C", "full"},
        {"don\u2019t \u2018so\u2019 o\u02BCclock it\u00B4s", "don't 'so' o'clock it's"},
        {"\u201Cquoted\u201D \u201Elow\u201F", "\"quoted\" \"low\""},
        {"no\u00A0break thin\u2009space\u202Fnarrow", "no break thin space narrow"},
        {"tab\there", "tab here"},
        {"two  spaces", "two  spaces"},
        {"line\nline\r\nline\rline", "line line line line"},
        {"hand\u2010over hand\u2011over hand\u2012over", "hand-over hand-over hand-over"},
        {"dash \u2013 and \u2014 stay", "dash \u2013 and \u2014 stay"},
        {"soft\u00ADhyphen", "softhyphen"},
        {"zero\u200Bwidth\u200C\u200D\u2060\uFEFFs", "zerowidths"},
        {"contact\u00B9 PACE\u2122 1\u00BD\u2026", "contact\u00B9 pace\u2122 1\u00BD\u2026"},
        {"\U0001F468\u200D\U0001F469", "\U0001F468\U0001F469"},
        {"e\u00AD\u0301", "\u00E9"},
        {"\u1100\u1161", "\uAC00"},
        {"\u05E9\u05DC\u05D5\u05DD", "\u05E9\u05DC\u05D5\u05DD"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(fold(row.text).text == row.folded);
        CHECK(fold_word(row.text) == row.folded);
    }
}

TEST_CASE("a word cut at a line end is made whole, and only then") {
    struct {
        const char *text, *folded;
        std::vector<std::size_t> joins;
    } rows[] = {
        {"hand-\nover", "handover", {4}},
        {"hand-\r\nover", "handover", {4}},
        {"hand- \t\n  over", "handover", {4}},
        {"hand\u2010\nover", "handover", {4}},
        {"hand\u00AD\nover", "handover", {}},
        {"self-\nesteem and con-\ntact", "selfesteem and contact", {4, 18}},
        {"caf\u00E9-\n\u00E9t\u00E9", "caf\u00E9\u00E9t\u00E9", {5}},
        {"e\u0301-\nx", "\u00E9x", {2}},
        {"hand-\n\nover", "hand-  over", {}},    // a blank line
        {"hand-\n \nover", "hand-   over", {}},  // a blank line
        {"Step-\nDown", "step-down", {}},        // two words before a capital
        {"CON-\nTACT", "contact", {3}},
        {"Part A-\nB", "part a-b", {}},
        {"3-\nfour", "3- four", {}},             // no letter before
        {"- \nover", "-  over", {}},
        {"hand -\nover", "hand - over", {}},
        {"hand--\nover", "hand-- over", {}},
        {"hand-", "hand-", {}},
        {"hand-\n", "hand- ", {}},
        {"hand-over", "hand-over", {}},
        {"hand\u2011\nover", "hand- over", {}},  // U+2011 never stands at a line end by itself
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Folded folded = fold(row.text);
        CHECK(folded.text == row.folded);
        CHECK(folded.line_joins == row.joins);
    }
}

TEST_CASE("folded places lead back to the text") {
    struct {
        const char* text;
        const char* found;   // in the folded text
        const char* behind;  // what stands behind it in the text
    } rows[] = {
        {"Mum\u2019s CONTACT", "contact", "CONTACT"},
        {"\U0001F600 e\u0301 Contact!", "contact", "Contact"},
        {"a con\u00ADtact\u00AD b", "contact", "con\u00ADtact"},
        {"the hand-\r\n  over was", "handover", "hand-\r\n  over"},
        {"of\uFB01ce", "office", "of\uFB01ce"},
        {"of\uFB01ce", "i", "\uFB01"},
        {"Cafe\u0301s", "caf\u00E9", "Cafe\u0301"},
        {"\u200Bcontact\u200B", "contact", "contact"},
        {"a\r\nb", " ", "\r\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Folded folded = fold(row.text);
        const std::size_t at = folded.text.find(row.found);
        REQUIRE(at != std::string::npos);
        const auto range = folded.map.to_source(at, at + std::string_view(row.found).size());
        CHECK(std::string_view(row.text).substr(range.begin, range.end - range.begin) == row.behind);
    }
}

TEST_CASE("plain text costs no map, lower-casing ASCII one run") {
    CHECK(fold("plain text").map.is_identity());
    CHECK(fold("Plain TEXT").map.is_identity());
    CHECK(fold("two\nlines\tand \u2500\u2500\u2014\u2022").map.is_identity());
    CHECK(fold("caf\u00E9").map.is_identity());
    CHECK(fold("Tom\u2019s").map.runs().size() == 3);
}

TEST_CASE("the laws hold for any text, and folding twice changes nothing") {
    std::mt19937 random(42);
    for (int round = 0; round < 4000; ++round) {
        const std::string text = kith::test::random_text(random, 20);
        CAPTURE(text);
        const Folded folded = fold(text);
        REQUIRE(kith::is_valid_utf8(folded.text));
        if (!folded.map.is_identity()) {
            REQUIRE(kith::test::broken_law(folded.map, folded.text, text) == "");
        } else {
            REQUIRE((folded.text.empty() || folded.text.size() == text.size()));
        }
        for (const std::size_t join : folded.line_joins) REQUIRE(join < folded.text.size());
        const std::string twice = fold_word(folded.text);
        CAPTURE(folded.text);
        REQUIRE(twice == folded.text);
    }
}

TEST_CASE("plain ASCII is folded as it is unit by unit") {
    static constexpr std::array<std::string_view, 14> pieces = {"Step-", "on", " ", "\n", "\t", "\r", "\r\n", "-", "CON-\nTACT", "\v", "looked-\nafter", "\x01", "Words, and more.", "\u00EB"};
    std::mt19937 random(31);
    for (int round = 0; round < 3000; ++round) {
        const std::size_t kinds = 1 + random() % pieces.size();
        std::string text;
        for (std::size_t left = random() % 30; left > 0; --left) text += pieces.at(random() % kinds);
        CAPTURE(text);
        const Folded folded = fold(text);
        const Folded by_units = kith::fold_by_units(text);
        REQUIRE(folded.text == by_units.text);
        REQUIRE(folded.line_joins == by_units.line_joins);
        for (std::size_t at = 0; at < folded.text.size(); ++at) REQUIRE(folded.map.to_source(at, at + 1).begin == by_units.map.to_source(at, at + 1).begin);
    }
}

TEST_CASE("folding twice changes nothing, for every character there is") {
    for (char32_t c = 1; c < 0x30000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string text;
        kith::append_utf8(text, c);
        const std::string once = fold_word(text);
        if (fold_word(once) != once) FAIL_CHECK("U+" << static_cast<unsigned>(c));
    }
}

TEST_CASE("a heap of marks or invisible characters takes no longer than its length") {
    std::string marks = "a";
    for (int i = 0; i < 100000; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0327";
    CHECK(fold(marks).text.size() > 100000);
    std::string nothing = "a";
    for (int i = 0; i < 200000; ++i) nothing += "\u200B\u00AD";
    CHECK(fold(nothing).text == "a");
}
