// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: long, kind: length, level: notice, limits: {child: 5, family: 8}, message: "{count} words.", why: "Look again.", sources: [], status: proposed}
)yaml";

}  // namespace

TEST_CASE("the three longest sentences of a document are spoken of where they pass their reader's limit") {
    const std::string text = "One two three four five six, seven. One two three four five six. Short.";
    CHECK(test::found_by(rules, {text}, Audience::child) ==
          Words{"One two three four five six, seven", "One two three four five six"});
    CHECK(test::fact_by(rules, "count", {text}, Audience::child) == "7");
    CHECK(test::found_by(rules, {text, text, text}, Audience::child).size() == 3);
    CHECK(test::found_by(rules, {text}, Audience::family).empty());
    CHECK(test::found_by(rules, {text}, Audience::court).empty());
    CHECK(test::found_by(rules, {text}).empty());
    CHECK(test::found_by(rules, {""}, Audience::child).empty());
    CHECK(test::found_by(rules, {"One, two, three! (Four.) Five."}, Audience::child).empty());
    CHECK(test::found_by(rules, {"one two    three four    five six    seven"}, Audience::child).empty());
}
