// SPDX-License-Identifier: Apache-2.0
// Names by their capitals and numbers, and what jobs are called; and the words beside them that are none.
#include "lint/protect.hpp"

#include <doctest/doctest.h>

#include <string>

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
