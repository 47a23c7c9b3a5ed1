// SPDX-License-Identifier: Apache-2.0
// Findings from end to end, on a small lexicon: where they stand, what they say, and what is left out.
#include "lint/linter.hpp"

#include <doctest/doctest.h>

#include "unit/lint/small_linter.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;
using test::small_linter;

TEST_CASE("positions give back the words, whatever stands before them") {
    for (const std::string before : {"", "😀 ", "e\u0301a\u0308 ", "“x” ", "\u200B", "ﬁn ", "日本語 ", "a\u00ADb "}) {
        CAPTURE(before);
        const std::string text = before + "his con\u00ADtact with mum";
        const LintResult result = small_linter().lint({text});
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings[0].text == "con\u00ADtact");
        CHECK(text.substr(result.findings[0].at.span.begin, result.findings[0].at.span.size()) == "con\u00ADtact");
    }
}

TEST_CASE("messages read as one line, whatever the lines of the text") {
    const auto message = [](const std::string& text) { return small_linter().lint({text}).findings.at(0).message; };
    CHECK(message("Their sib-\nling came.") == "Could “sib-ling” be “brother or sister” here?");
    CHECK(message("He failed to\r\n  engage with us.") == "Could “failed to engage” be “found it hard to work” here?");
    CHECK(message("The contact order was made.") ==
          "“contact order” is a legal term, so it stays; a few plain words beside it would help the reader.");
    CHECK(message("Amira\r\n  Khan was placed.") == "Who decided that Amira Khan would move?");
    CHECK(message("“Siblings” they said.") == "“Siblings” is quoted here, so it can stay.");
}

TEST_CASE("strengths are noticed apart from findings, and rules fill their message") {
    const LintResult result = small_linter().lint({"Together we asked why Amira was placed so far away."});
    REQUIRE(result.strengths.size() == 1);
    CHECK(result.strengths[0].text == "Together");
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].message == "Who decided that Amira would move?");
    CHECK(result.words == 10);
}

TEST_CASE("a fingerprint follows its sentence and tells repeats apart") {
    const LintResult one = small_linter().lint({"Hello.", "His contact with mum is weekly."});
    const LintResult moved = small_linter().lint({"His   CONTACT with mum is weekly", "His contact with mum is weekly."});
    REQUIRE(one.findings.size() == 1);
    REQUIRE(moved.findings.size() == 2);
    CHECK(one.findings[0].fingerprint.size() == 16);
    CHECK(moved.findings[0].fingerprint == one.findings[0].fingerprint);
    CHECK(moved.findings[1].fingerprint != one.findings[0].fingerprint);
}

TEST_CASE("packs and proposed entries can be left out") {
    const Lexicon& lexicon = small_linter().lexicon;
    const Document document = test::document_of({"His contact with mum is weekly."});
    CHECK(Linter(lexicon, {{}, false}).lint(document, {}).findings.empty());
    CHECK(Linter(lexicon, {{"other"}, true}).lint(document, {}).findings.empty());
    CHECK(Linter(lexicon, {{"test"}, true}).lint(document, {}).findings.size() == 1);
    CHECK(small_linter().linter.lint(document, {Level::rethink, false}).findings.size() == 1);
}
