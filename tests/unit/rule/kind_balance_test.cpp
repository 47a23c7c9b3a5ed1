// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

namespace {

constexpr std::string_view of_paragraph = R"yaml(
  - {id: dark, kind: balance, level: notice, many: ["(chaotic|hostile|difficult)", "lack of {day}"], none: ["(loves|kind)"], at_least: 2, fine: ["engine"], message: "{count} of them.", why: "Look again.", sources: [], status: proposed}
)yaml";
constexpr std::string_view of_document = R"yaml(
  - {id: closed, kind: balance, scope: document, level: notice, many: ["(yes or no|tick)"], none: ["what would"], at_least: 2, message: "{count} of them.", why: "Look again.", sources: [], status: proposed}
)yaml";
constexpr std::string_view of_document_about = R"yaml(
  - {id: closed, kind: balance, scope: document, level: notice, many: ["(yes or no|tick)"], none: ["what would"], at_least: 2, fine: ["engine"], message: "{count} of them.", why: "Look again.", sources: [], status: proposed}
)yaml";
constexpr std::string_view of_two_sides = R"yaml(
  - {id: tasks, kind: balance, scope: document, level: notice, many: ["mum to (go|ring|sign|pay|stop|call)"], others: ["school to (ring|write|visit)"], none: ["together"], at_least: 3, message: "{count}, and {others} of ours.", why: "Look again.", sources: [], status: proposed}
)yaml";

}  // namespace

TEST_CASE("a paragraph with enough different words of one sort and none of the other is spoken of once, at the first") {
    CHECK(test::found_by(of_paragraph, {"He is hostile. He is difficult and chaotic."}) == Words{"hostile"});
    CHECK(test::fact_by(of_paragraph, "count", {"He is hostile. He is difficult and chaotic."}) == "3");
    CHECK(test::evidence_by(of_paragraph, {"Hostile, with a lack of Mondays."}) ==
          Words{"“Hostile”", "“lack of Mondays”"});
    CHECK(test::found_by(of_paragraph, {"Hostile, hostile, hostile."}).empty());
    CHECK(test::found_by(of_paragraph, {"He is hostile.", "He is difficult."}).empty());
    CHECK(test::found_by(of_paragraph, {"He is hostile and difficult. He is kind too."}).empty());
    CHECK(test::found_by(of_paragraph, {"The engine is difficult. It is chaotic."}).empty());
    CHECK(test::found_by(of_paragraph, {""}).empty());
}

TEST_CASE("a document is weighed as a whole") {
    CHECK(test::found_by(of_document, {"Tick one.", "Is it so, yes or no?"}) == Words{"Tick"});
    CHECK(test::found_by(of_document, {"Tick one.", "Tick two."}) == Words{});
    CHECK(test::found_by(of_document, {"Tick one.", "TICK two.", "You tick three."}).empty());
    CHECK(test::evidence_by(of_document, {"Tick one.", "tick two.", "Yes or no?"}) == Words{"“Tick”", "“Yes or no”"});
    CHECK(test::found_by(of_document, {"Tick one.", "Yes or no?", "What would help?"}).empty());
    CHECK(test::found_by(of_document, {"What would help?", "Tick one.", "Yes or no?"}).empty());
    CHECK(test::found_by(of_document, {"Tick one.", "What would help?", "Yes or no?"}).empty());
}

TEST_CASE("what the other side says in a paragraph that is about something else does not count") {
    CHECK(test::found_by(of_document_about, {"What would the engine do?", "Tick one.", "Yes or no?"}) == Words{"Tick"});
    CHECK(test::found_by(of_document_about, {"What would help? The engine runs.", "Tick one.", "Yes or no?", "What would you like?"}).empty());
}

TEST_CASE("what weighs on the other side is counted, and silences where it is more than one in three") {
    const Words all = {"Mum to go.", "Mum to ring. Mum to sign."};
    CHECK(test::found_by(of_two_sides, all) == Words{"Mum to go"});
    CHECK(test::fact_by(of_two_sides, "others", all) == "none");
    CHECK(test::fact_by(of_two_sides, "others", {"Mum to go. Mum to ring. Mum to sign.", "School to ring."}) == "one");
    CHECK(test::found_by(of_two_sides, {"Mum to go. Mum to ring. Mum to sign.", "School to ring. School to write."}).empty());
    const Words six = {"Mum to go. Mum to ring. Mum to sign. Mum to pay. Mum to stop. Mum to call.", "School to ring. School to write."};
    CHECK(test::fact_by(of_two_sides, "others", six) == "two");
    CHECK(test::found_by(of_two_sides, {"Mum to go. Mum to ring. Mum to sign.", "We ring together."}).empty());
}
