// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: done, kind: passive, level: consider, verbs: ["(moved|placed)", "taken into care"], fine: ["coach"], message: "Who?", why: "Look again.", sources: [], status: proposed}
)yaml";

}  // namespace

TEST_CASE("something done to a person is told from who does it") {
    const auto found = [](const std::string& text) { return test::found_by(rules, {text}); };
    CHECK(found("He was moved on Monday.") == Words{"He was moved"});
    CHECK(found("The two boys have since been quickly moved.") == Words{"The two boys have since been quickly moved"});
    CHECK(found("In May Mrs Dar will be moved.") == Words{"Mrs Dar will be moved"});
    CHECK(found("Then she was being moved, and he was placed.") == Words{"she was being moved", "he was placed"});
    CHECK(found("He was moved by bus.") == Words{"He was moved"});
    CHECK(found("He was moved by Friday.") == Words{"He was moved"});
    CHECK(found("He was moved by the court.").empty());
    CHECK(found("He was moved by Sam.").empty());
    CHECK(found("He moved.").empty());
    CHECK(found("If he was moved, we would know.").empty());
    CHECK(found("He should be moved.").empty());
    CHECK(found("The coach said he was moved.").empty());
    CHECK(found("The piano was moved.").empty());
    CHECK(found("moved").empty());
}

TEST_CASE("a name without a title is a person's only where the participle says it is about people") {
    const auto found = [](const std::string& text) { return test::found_by(rules, {text}); };
    CHECK(found("Jay was taken into care.") == Words{"Jay was taken into care"});
    CHECK(found("Then Amira was taken into care.") == Words{"Amira was taken into care"});
    CHECK(found("Asbestos was moved, and so was Debian moved.").empty());
    CHECK(found("The clients were moved.").empty());
    CHECK(found("They were taken into care.") == Words{"They were taken into care"});
    CHECK(found("They were moved.").empty());
}
