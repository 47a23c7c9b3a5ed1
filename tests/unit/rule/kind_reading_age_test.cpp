// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: age, kind: reading-age, level: notice, limits: {child: 11, public: 16}, message: "{age} years, {count} words.", why: "Look again.", sources: [], status: proposed}
)yaml";

}  // namespace

namespace {

std::vector<std::string> repeated(const std::string& paragraph, int times) {
    return std::vector<std::string>(static_cast<std::size_t>(times), paragraph);
}

}  // namespace

TEST_CASE("a text is spoken of once where it asks for more years of reading than its readers have") {
    const auto plain = repeated("I came to see you at home. We had tea and a long talk. The cat sat on my hat.", 10);
    const auto hard = repeated(
        "Notwithstanding considerable multidisciplinary involvement, professionals consistently identified "
        "significant unresolved vulnerabilities necessitating comprehensive reassessment of parental capacity.",
        10);
    CHECK(test::found_by(rules, plain, Audience::child).empty());
    CHECK(test::found_by(rules, hard, Audience::child).size() == 1);
    CHECK(test::found_by(rules, hard, Audience::everyone).size() == 1);
    CHECK(test::fact_by(rules, "count", hard, Audience::child) == "16");
    CHECK(test::found_by(rules, hard, Audience::court).empty());
    CHECK(test::found_by(rules, hard).empty());
}

TEST_CASE("too little text has no reading age") {
    CHECK(test::found_by(
              rules,
              repeated("Notwithstanding considerable multidisciplinary involvement we professionals reassessed.", 3),
              Audience::child)
              .empty());
    CHECK(test::found_by(rules, repeated("Multidisciplinary reassessment", 100), Audience::child).empty());
    CHECK(test::found_by(rules, {}, Audience::child).empty());
}
