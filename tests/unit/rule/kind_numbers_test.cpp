// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: figures, kind: numbers, level: notice, counts: ["(referrals|families)"], at_least: 3, stories: ["(said|why)"], fine: ["census"], message: "{count} figures.", why: "Look again.", sources: [], status: proposed}
)yaml";

}  // namespace

TEST_CASE("a paragraph of figures about people without a voice is spoken of once") {
    const auto found = [](const std::string& text) { return test::found_by(rules, {text}); };
    CHECK(found("There were 61 referrals, up 8 per cent from 56. Families waited.") == Words{"referrals"});
    CHECK(test::fact_by(rules, "count", {"There were 61 referrals, up 8 per cent from 56."}) == "3");
    CHECK(found("There were 61 referrals and 56 families.").empty());
    CHECK(found("There were 61, 56 and 8.").empty());
    CHECK(found("There were 61 referrals, up 8 per cent from 56. One mum said she waited.").empty());
    CHECK(found("The census has 61 referrals, 8 and 56.").empty());
    CHECK(found("").empty());
}

TEST_CASE("dates, times, law and money are no figures") {
    const auto found = [](const std::string& text) { return test::found_by(rules, {text}); };
    CHECK(found("Families come at 10 am on the 5th in 2026, under section 17, for £40.").empty());
    CHECK(found("Families come at 10:30 and at 4pm.").empty());
    CHECK(found("In 2024/25 we counted 12 families and 9 referrals.").empty());
}
