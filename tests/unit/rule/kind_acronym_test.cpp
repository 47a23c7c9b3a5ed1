// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: letters, kind: acronym, level: notice, audience: [family], known: ["(NHS|GP)"], message: "“{acronym}”?", why: "Look again.", sources: [], status: proposed}
)yaml";

}  // namespace

TEST_CASE("letters are spoken of once each, where they stand first, unless the document spells them out anywhere") {
    const auto found = [](const std::vector<std::string>& text) {
        return test::found_by(rules, text, Audience::family);
    };
    CHECK(found({"The TAF and the CIN.", "The TAF again."}) == Words{"TAF", "CIN"});
    CHECK(test::fact_by(rules, "acronym", {"The TAF."}, Audience::family) == "TAF");
    CHECK(found({"The TAF.", "A Team Around the Family (TAF) helps."}).empty());
    CHECK(found({"The TAF (team around the family)."}).empty());
    CHECK(found({"TAF stands for team around the family."}).empty());
    CHECK(found({"The NHS and your GP."}).empty());
    CHECK(found({"PLEASE RING US"}).empty());
    CHECK(found({"Our ref: CF/20418/SW and LM-26-C. Dear Ms Okoro"}).empty());
    CHECK(found({"The TAF/CIN team (12)."}) == Words{"TAF", "CIN"});
    CHECK(found({"Room NE 4, code B12, A and I."}).empty());
    CHECK(found({"TAF", "4. STAFF"}).empty());
    CHECK(found({""}).empty());
}

TEST_CASE("a rule for some readers says nothing to others") {
    CHECK(test::found_by(rules, {"The TAF."}).empty());
    CHECK(test::found_by(rules, {"The TAF."}, Audience::professional).empty());
}
