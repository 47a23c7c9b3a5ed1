// SPDX-License-Identifier: Apache-2.0
// Names by their capitals and numbers, and what jobs are called; and the words beside them that are none.
#include "lint/protect.hpp"

#include <doctest/doctest.h>

#include <random>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

struct Place {
    explicit Place(const std::string& text) : marked(test::marked(text)), analysis(analyse(marked.text, {})) {
        for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
            if (!marked.spans.front().contains(analysis.tokens[i].span)) continue;
            if (words.empty()) words.first = i;
            words.last = i + 1;
        }
    }
    const Sentence& sentence() const { return analysis.sentence_of(words.first); }

    test::Marked marked;
    Analysis analysis;
    TokenRange words;
};

const ListIndex& lists() {
    static const Lexicon loaded = test::lexicon_with("");
    static const ListIndex index(loaded);
    return index;
}

bool is_name(const std::string& text) {
    const Place at(text);
    return is_part_of_name(at.analysis, lists(), at.sentence(), at.words, capitals_of(at.analysis, at.sentence(), lists()));
}

bool is_post(const std::string& text) {
    const Place at(text);
    return is_part_of_post(at.analysis, lists(), at.sentence(), at.words);
}

}  // namespace

TEST_CASE("names are told by their capitals and numbers") {
    const std::vector<std::string> names = {
        "The Riverside [Contact] Centre opens at nine.",
        "Co-opted: Ms B ([Service User] Forum)",
        "The [Service Users]' Charter hangs in the hall.",
        "Form SD2: [Step-Down] Plan from CIN or CP",
        "Unit 19: [Vulnerable] Adults",
        "UNIT 19: SAFEGUARDING [VULNERABLE] ADULTS",
        "Children's Homes [Referral] and Admission Record (CH/RA1)",
        "See also: Supervised [Contact] Agreement, Form 14b",
        "An inquiry called Children in [Placement] reported in May.",
        "The study Beyond [Placement] Breakdown followed ninety families.",
        "[Vulnerable] Persons Resettlement Scheme",
        "Support for [Offenders'] Families, 7 December 2021",
        "Child [Placement] Analysis, in Review of Serious Cases",
        "Menu: Settings, People, [Service Users], Add",
        "Supersedes CL-31 ([Did Not Attend]) and CL-32, both withdrawn in May.",
        "The Long Wait: an inquiry into [respite] for carers in three counties",
    };
    for (const std::string& text : names) CHECK_MESSAGE(is_name(text), text);
    const std::vector<std::string> none = {
        "[Contact] Arrangements",
        "[Sibling] Contact, Family Time and Letters",
        "Action: operations to report on [contact] each month",
        "The plan (his [contact] with Mum) was lost.",
        "His [Contact] is on Monday.",
        "The report says that [contact] is on Monday.",
        "CONTACT WITH [SIBLINGS]",
        "Amira's [Placement] ended.",
        "[Contact] with Mum",
    };
    for (const std::string& text : none) CHECK_MESSAGE(!is_name(text), text);
}

TEST_CASE("what a job is called is left alone") {
    CHECK(is_post("The [contact] supervisor wrote to us."));
    CHECK(is_post("Two [placement] officers came."));
    CHECK(!is_post("[Contact] leads to tears."));
    CHECK(!is_post("Officers like [contact]."));
}

namespace {

std::vector<std::pair<TextSpan, std::string_view>> addresses_in(const AddressFinder& finder, const std::string& text) {
    Segment segment;
    segment.text = text;
    std::vector<std::pair<TextSpan, std::string_view>> all;
    for (const Protected& one : finder.find(segment)) all.emplace_back(one.span, one.what);
    return all;
}

}  // namespace

TEST_CASE("an address is found as if nothing looked for its signs first") {
    const AddressFinder quick;
    const AddressFinder thorough(false);
    const std::vector<std::string> known = {
        "https://example.org/a HTTP://EXAMPLE.ORG http\u017F://x www.example Www.a \u00E9www.b",
        "bea@example.org a.b+c@d-e.co.uk \u00E9@\u00E9.\u00E9\u00E9 @bea #tag #\u00E9t\u00E9 a#b",
        "see example.uk, a-b.nhs/x or EXAMPLE.COM, e.g. this. The end.i.e. that 3.14",
        "plan.docx PLAN.PDF a/b.md \\c.txt ..json e.yaml f.yml g.jpeg",
        "snake_case _x x_ \u00E9_\u00E9 CH/RA1/2024 AB12/3 12/03/2024 24/7 A/b/1 LAC-2024 ABC-12 ab-12 \u00C9\u00C9\u00C9-12",
        "Re B (A Child) [2013] EWCA Civ 5, Re Jay, Re T and S (Children) (No 2), Smith v Jones, Smith v. Jones, a v b",
    };
    std::size_t found = 0;
    for (const std::string& text : known) {
        CAPTURE(text);
        CHECK(addresses_in(quick, text) == addresses_in(thorough, text));
        found += addresses_in(thorough, text).size();
    }
    CHECK(found > 25);
    const std::vector<std::string> pieces = {"a",  "B",   "9",    "-",   ".",      "/",    "@",  "#",   "_",       " ",  ":",
                                             "//", "www", "http", ".uk", ".docx",  " v ",  "Re ", "[2013] ", "(x)", "\u00E9", "CH",
                                             "RA", "12",  "'",    " v. ", "\u00C9", "EWCA", "s",  "com", "txt",     "pdf"};
    std::mt19937 random(20261123);
    for (int i = 0; i < 1500; ++i) {
        std::string text;
        for (std::size_t n = random() % 9; n > 0; --n) text += pieces[random() % pieces.size()];
        CAPTURE(text);
        REQUIRE(addresses_in(quick, text) == addresses_in(thorough, text));
    }
}
