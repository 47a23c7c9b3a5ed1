// SPDX-License-Identifier: Apache-2.0
#include "text/regex.hpp"

#include <doctest/doctest.h>

#include <string>

using kith::Regex;

namespace {

Regex compiled(const std::string& expression) {
    std::string error;
    const auto regex = Regex::compile(expression, &error);
    REQUIRE_MESSAGE(regex.has_value(), error);
    return *regex;
}

}  // namespace

TEST_CASE("the first match at or after a place") {
    const Regex regex = compiled("con(tact)?s?");
    const std::string text = "a contact, cons";
    const auto first = regex.find(text);
    REQUIRE(first.has_value());
    CHECK(first->begin == 2);
    CHECK(first->end == 9);
    CHECK(first->matched);
    CHECK(regex.find(text, 3)->begin == 11);
    CHECK_FALSE(regex.find(text, 12).has_value());
    CHECK_FALSE(regex.find(text, 99).has_value());
}

TEST_CASE("the longest of the matches at one place is taken") { CHECK(compiled("a|ab|abc").find("xabcd")->end == 4); }

TEST_CASE("captures tell which groups took part") {
    const auto groups = compiled("(a)|(b)(c*)").captures("xb");
    REQUIRE(groups.size() == 4);
    CHECK(groups[0].begin == 1);
    CHECK(groups[0].end == 2);
    CHECK_FALSE(groups[1].matched);
    CHECK(groups[2].matched);
    CHECK(groups[3].matched);
    CHECK(groups[3].begin == 2);
    CHECK(groups[3].end == 2);
    CHECK(compiled("z").captures("x").empty());
}

TEST_CASE("an empty text can match") {
    const Regex regex = compiled("(x)?");
    for (const std::string_view text : {std::string_view(), std::string_view("")}) {
        REQUIRE(regex.find(text).has_value());
        CHECK(regex.find(text)->begin == 0);
        CHECK(regex.find(text)->end == 0);
        const auto groups = regex.captures(text);
        REQUIRE(groups.size() == 2);
        CHECK(groups[0].matched);
        CHECK_FALSE(groups[1].matched);
    }
}

TEST_CASE("an anchor means the text, not the place where the search began") {
    CHECK_FALSE(compiled("^b").find("ab", 1).has_value());
    CHECK(compiled("b$").find("abab")->begin == 3);
}

TEST_CASE("text is UTF-8: a dot takes a whole character") {
    const auto match = compiled("caf.").find("un caf\u00E9");
    REQUIRE(match.has_value());
    CHECK(match->end - match->begin == 5);
}

TEST_CASE("a slip in the expression is told and nothing is returned") {
    for (const char* expression : {"(", "[a", "a**", "\\1", "(?=x)", "x{1001}"}) {
        CAPTURE(expression);
        std::string error;
        CHECK_FALSE(Regex::compile(expression, &error).has_value());
        CHECK_FALSE(error.empty());
        CHECK_FALSE(Regex::compile(expression, nullptr).has_value());
    }
}
