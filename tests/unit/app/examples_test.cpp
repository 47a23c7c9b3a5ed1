// SPDX-License-Identifier: Apache-2.0
#include "app/examples.hpp"

#include <doctest/doctest.h>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

constexpr std::string_view entries = R"yaml(
  - id: teapot
    term: teapot
    kind: noun
    level: rethink
    shift: label-to-person
    why: "A cup is for one person."
    say: ["cup"]
    fine: ["iron ~"]
    otherwise: rethink
    sources: []
    status: proposed
    examples:
      flag: ["The [teapot] and the [teapots].", "The [teapot] and the teapots.", "The [iron] teapot.", "No marks on this teapot."]
      fine: ["The iron teapot.", "Any teapot.", "The cauldron."]
      say: [{from: "The teapot and the teapots.", to: "The cup and the cups."}, {from: "A teapot.", to: "A mug."}]
  - id: cauldron
    term: cauldron
    kind: noun
    level: consider
    shift: label-to-person
    why: "It sounds like a spell."
    say: ["pan"]
    otherwise: consider
    sources: []
    status: proposed
    examples:
      flag: ["A [cauldron] beside a teapot."]
)yaml";

struct Expected {
    std::string_view kind;
    bool passed;
    std::string_view problem;
};

}  // namespace

TEST_CASE("examples pass and fail for the right reasons") {
    const Lexicon lexicon = test::lexicon_with(entries);
    const std::vector<ExampleOutcome> outcomes = run_examples(lexicon, {"teapot", {}});
    const std::vector<Expected> expected = {
        {"flag", true, ""},
        {"flag", false, "“teapot” and “teapots”"},
        {"flag", false, "nothing was found"},
        {"flag", false, "no [..]"},
        {"fine", true, ""},
        {"fine", false, "“teapot”"},
        {"fine", true, ""},
        {"say", true, ""},
        {"say", false, "“A cup.”"},
    };
    REQUIRE(outcomes.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(outcomes[i].text);
        CAPTURE(outcomes[i].problem);
        CHECK(outcomes[i].kind == expected[i].kind);
        CHECK(outcomes[i].passed == expected[i].passed);
        CHECK(outcomes[i].problem.find(expected[i].problem) != std::string::npos);
    }
    const Problems problems = problems_of(outcomes);
    CHECK(problems.size() == 5);
    CHECK(problems.front().line > 0);
    CHECK(problems.front().code == "example");
}

TEST_CASE("what other entries find is told, never held against an example") {
    const Lexicon lexicon = test::lexicon_with(entries);
    const std::vector<ExampleOutcome> outcomes = run_examples(lexicon, {"cauldron", {}});
    REQUIRE(outcomes.size() == 1);
    CHECK(outcomes[0].passed);
    REQUIRE(outcomes[0].others.size() == 1);
    CHECK(outcomes[0].others[0] == "teapot: “teapot”");
}

TEST_CASE("entries that are switched off, overridden or retired have their examples skipped") {
    Lexicon lexicon = test::lexicon_with(entries);
    CHECK(run_examples(lexicon, {}).size() == 10);
    lexicon.entries[1].overridden = true;
    CHECK(run_examples(lexicon, {}).size() == 9);
    lexicon.entries[0].disabled = true;
    CHECK(run_examples(lexicon, {}).empty());
    lexicon.entries[0].disabled = false;
    lexicon.entries[0].status = Status::retired;
    CHECK(run_examples(lexicon, {}).empty());
}
