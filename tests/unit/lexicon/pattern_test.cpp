// SPDX-License-Identifier: Apache-2.0
#include "lexicon/pattern.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/lexicon/pattern_outline.hpp"

using kith::parse_pattern;
using kith::Pattern;
using kith::PatternError;

namespace {

Pattern parsed(const std::string& text) {
    Pattern pattern;
    PatternError error;
    CAPTURE(text);
    CAPTURE(error.message);
    REQUIRE(parse_pattern(text, pattern, error));
    return pattern;
}

struct Reading {
    const char* text;
    const char* outline;
};

struct Slip {
    std::string text;
    std::size_t at;
    const char* message;   // some words of it
    const char* expected;  // some words of it
};

struct Touch {
    const char* text;
    bool touches;
    bool has_headword;
};

}  // namespace

TEST_CASE("a pattern is read sign by sign") {
    const std::vector<Reading> readings = {
        {"~", "~"},
        {"  ~   with  {family} ", "~ with {family}"},
        {"~ (with|between|from) {family}", "~ (with|between|from) {family}"},
        {"EYE ~", "eye ~"},
        {"was ~ed (for|by)", "was ~ed (for|by)"},
        {"(~ing|~s) him", "(~ing|~s) him"},
        {"(a b|c) ~", "(a b|c) ~"},
        {"( a b | c )~", "(a b|c) ~"},
        {"((a|b) c|d)? ~", "((a|b) c|d)? ~"},
        {"please? ~ us?", "please? ~ us?"},
        {"{possessive}? <be> ~", "{possessive}? <be> ~"},
        {"~ between {family:1} and {family:2}", "~ between {family:1} and {family:2}"},
        {"~ * {thing}", "~ * {thing}"},
        {"~ (* mum|dad)", "~ (* mum|dad)"},
        {"sentence: (court|judge)", "sentence: (court|judge)"},
        {"sentence:court", "sentence: court"},
        {"paragraph: {care-word}", "paragraph: {care-word}"},
        {"/[0-9]+ (days|nights)/", "/[0-9]+ (days|nights)/"},
        {"sentence: /a\\/b|c/ ", "sentence: /a\\/b|c/"},
        {"mum's ~", "mum 's ~"},
        {"mum\u2019s ~", "mum 's ~"},
        {"{family} 's ~", "{family} 's ~"},
        {"~'s", "~ 's"},
        {"{organisation}'s ~", "{organisation} 's ~"},
        {"half-term ~", "half term ~"},
        {"co-parent? ~", "(co parent)? ~"},
        {"didn't ~", "didn't ~"},
        {"<Refer> to ~", "<refer> to ~"},
        {"\uFB01nd ~", "find ~"},
        {"16 ~", "16 ~"},
    };
    for (const Reading& reading : readings) {
        CAPTURE(reading.text);
        CHECK(outline(parsed(reading.text)) == reading.outline);
    }
}

TEST_CASE("a slip in a pattern is told with its place and what was expected") {
    const std::vector<Slip> slips = {
        {"", 0, "nothing in this pattern", "a cue such as"},
        {"   ", 3, "nothing in this pattern", "a cue such as"},
        {"sentence: ", 10, "nothing in this pattern", "a cue such as"},
        {"~ (with|from {family}", 2, "never closed", "a ) behind"},
        {"~ with)", 6, "closes nothing", "a ( before"},
        {"with|from ~", 4, "outside brackets", "(a|b)"},
        {"~ (with|)", 8, "alternative is empty", "(a|b)?"},
        {"~ (|with)", 3, "alternative is empty", "(a|b)?"},
        {"~ ()", 3, "alternative is empty", "(a|b)?"},
        {"~ ?", 2, "behind no word", "word?"},
        {"? ~", 0, "behind no word", "word?"},
        {"us?? ~", 3, "behind no word", "word?"},
        {"~?", 1, "headword itself", "no ?"},
        {"a *? ~", 3, "no word at all already", "no ?"},
        {"* ~", 0, "begin with *", "without *"},
        {"~ with *", 7, "end with *", "without *"},
        {"a? * ~", 3, "begin with *", "without *"},
        {"~ (with *|from)", 8, "end with *", "without *"},
        {"visit* ~", 5, "whole words", "(visit|visits)"},
        {"visit(s|ed) ~", 5, "middle of a word", "(visit|visits)"},
        {"~ {family", 2, "brace opened here is never closed", "a }"},
        {"~ {}", 2, "no list is called", "{family:2}"},
        {"~ {Family}", 2, "no list is called \"Family\"", "small letters"},
        {"~ {family:one}", 2, "no list is called \"family:one\"", "{family:2}"},
        {"~ family}", 8, "no sign", "{list}"},
        {"<be ~", 0, "angle bracket opened here is never closed", "a >"},
        {"<be in> ~", 0, "one word", "<go>"},
        {"<> ~", 0, "one word", "<go>"},
        {"/[0-9]+ days", 0, "never closed", "/ at the very end"},
        {"/", 0, "never closed", "/ at the very end"},
        {"//", 0, "nothing between", "RE2"},
        {"and/or ~", 3, "round a whole expression", "(a|b)"},
        {"~, please", 1, "reaches across", "sentence:"},
        {"sentense: ~", 8, "colon", "sentence:"},
        {"~ [with]", 2, "\"[\" is no sign", "{list}"},
        {"a?", 0, "may be missing", "without ?"},
        {"sentence: (a? b?|c)", 0, "may be missing", "without ?"},
        {"- ~", 0, "no word", "~"},
        {std::string(9, '(') + "a" + std::string(9, ')'), 8, "too deep", "eight"},
    };
    for (const Slip& slip : slips) {
        CAPTURE(slip.text);
        Pattern pattern;
        PatternError error;
        REQUIRE_FALSE(parse_pattern(slip.text, pattern, error));
        CHECK(error.at == slip.at);
        CHECK_MESSAGE(error.message.find(slip.message) != std::string::npos, error.message);
        CHECK_MESSAGE(error.expected.find(slip.expected) != std::string::npos, error.expected);
    }
}

TEST_CASE("a cue touches the word when nothing may stand between") {
    const std::vector<Touch> touches = {
        {"~ us", true, true},          {"(eye|physical) ~", true, true}, {"~ * us", false, true},     {"~ (with * the|to) us", false, true},
        {"sentence: ~", false, true},  {"paragraph: a", false, false},   {"/contact/", false, false}, {"a b", true, false},
        {"a (b ~|c)", true, true},
    };
    for (const Touch& touch : touches) {
        CAPTURE(touch.text);
        const Pattern pattern = parsed(touch.text);
        CHECK(pattern.touches() == touch.touches);
        CHECK(pattern.has_headword() == touch.has_headword);
    }
}

TEST_CASE("lists are captured in the order they stand in") {
    CHECK(parsed("{person} (gave|gives {thing:1}) ~ {family}? {thing:2}").slots() == std::vector<std::string>{"person", "thing:1", "family", "thing:2"});
    CHECK(parsed("~").slots().empty());
}

TEST_CASE("parsing ends on any bytes, and never answers a pattern without saying what is wrong") {
    const std::string signs = "~(|)?*{}<>/:a 's-";
    for (std::size_t seed = 0; seed < 20000; ++seed) {
        std::string text;
        for (std::size_t n = seed; n > 0; n /= signs.size()) text += signs[n % signs.size()];
        Pattern pattern;
        PatternError error;
        const bool fine = parse_pattern(text, pattern, error);
        CAPTURE(text);
        CHECK(fine == error.message.empty());
        CHECK(error.at <= text.size());
        if (!fine) continue;
        Pattern again;
        REQUIRE(parse_pattern(outline(pattern), again, error));
        CHECK(outline(again) == outline(pattern));
    }
}
