// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: ticks, kind: question, level: notice, closed: ["tick one", "(yes|y)"], at_least: 3, open: ["tell us"], message: "{count} to {open}.", why: "Look again.", sources: [], status: proposed}
)yaml";

}  // namespace

TEST_CASE("a document of closed questions is spoken of once, at the first") {
    const auto found = [](const std::vector<std::string>& text) { return test::found_by(rules, text); };
    const std::vector<std::string> form = {"1. Is he well at home? Does he eat?", "Y/N", "Tick one."};
    CHECK(found(form) == Words{"Is he well at"});
    CHECK(test::fact_by(rules, "count", form) == "4");
    CHECK(test::fact_by(rules, "open", form) == "0");
    CHECK(found({"Debts: yes / no.", "Rent: yes/no.", "Tick one."}) == Words{"yes"});
}

TEST_CASE("open questions weigh three closed ones, and answers are no questions") {
    const auto found = [](const std::vector<std::string>& text) { return test::found_by(rules, text); };
    CHECK(found({"Is he well? Does he eat? Can he go?", "Tell us how.", "What helps?"}).empty());
    CHECK(found({"Is he well? Does he eat? Can he go?", "What helps?"}) == Words{"Is he well"});
    CHECK(found({"Yes. Yes. Yes, he is well."}).empty());
    CHECK(found({"Is he well? Does he eat?"}).empty());
    CHECK(found({"He is well. Is he?"}).empty());
    CHECK(found({"?", "!", ""}).empty());
}
