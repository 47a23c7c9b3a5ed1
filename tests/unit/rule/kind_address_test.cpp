// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: you, kind: address, level: notice, others: ["the (mother|child)"], message: "Say you.", why: "Look again.", sources: [], status: proposed}
)yaml";

}  // namespace

TEST_CASE("a letter that speaks of its reader is spoken of once, at the first place") {
    const auto found = [](const std::vector<std::string>& text) { return test::found_by(rules, text); };
    CHECK(found({"Dear Jay,", "Jay has done well. Jay's plan is good."}) == Words{"Jay"});
    CHECK(found({"Dear Jay,\nThank you.\nThe child will stay."}) == Words{"The child"});
    CHECK(found({"Dear Ms Amira Dar,", "We saw Amira there."}) == Words{"Amira"});
    CHECK(test::evidence_by(rules, {"Dear Jay,", "Jay has. The child is."}) == Words{"“The child”", "“Jay”"});
}

TEST_CASE("whoever is spoken to is not spoken of, and without a greeting there is no letter") {
    const auto found = [](const std::vector<std::string>& text) { return test::found_by(rules, text); };
    CHECK(found({"Dear Jay,", "Thank you, Jay. Jay, you asked why."}).empty());
    CHECK(found({"Jay has done well. The mother agrees."}).empty());
    CHECK(found({"The child has done well.", "Dear Jay,"}).empty());
    CHECK(found({"Dear Jay,", "Jay"}).empty());
    CHECK(found({"Dear Ms Dar and Sam,", "Sam will bring the keys."}).empty());
    CHECK(found({"Dear Ms Dar and Sam,", "The mother agrees."}) == Words{"The mother"});
    CHECK(found({"Dear Jay & Sam,", "Sam will bring the keys."}).empty());
    CHECK(found({"Dear Jay & Sam,", "The mother agrees."}) == Words{"The mother"});
    CHECK(found({"Dear", "Jay has."}).empty());
    CHECK(found({"Dear me how very long this sentence is which greets nobody.", "The mother agrees."}).empty());
}
