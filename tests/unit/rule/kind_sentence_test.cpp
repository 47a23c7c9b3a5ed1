// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

TEST_CASE("a sentence rule speaks once for each match, unless a fine pattern stands in the sentence") {
    const auto found = [](const std::string& text) {
        return test::found_by(R"yaml(
  - {id: moved, kind: sentence, level: consider, match: "{person} (was|were) moved", fine: ["by train"], message: "Who moved {person}?", why: "People move people.", sources: [], status: proposed}
)yaml",
                              {text});
    };
    CHECK(found("Jay was moved, and the twins were moved.") == Words{"Jay was moved", "the twins were moved"});
    CHECK(found("Jay was moved by train.").empty());
    CHECK(found("Jay was moved by train. Amira was moved.") == Words{"Amira was moved"});
    CHECK(found("The boxes were moved.").empty());
}

TEST_CASE("what must stand in the sentence, too, may stand anywhere in it") {
    const auto found = [](const std::string& text) {
        return test::found_by(R"yaml(
  - {id: warned, kind: sentence, level: consider, match: "if you do not come", with: ["we will", "this will"], message: "Why?", why: "Fear.", sources: [], status: proposed}
)yaml",
                              {text});
    };
    CHECK(found("If you do not come, this will end.") == Words{"If you do not come"});
    CHECK(found("We will be sad if you do not come.") == Words{"if you do not come"});
    CHECK(found("If you do not come, ring me.").empty());
    CHECK(found("If you do not come, ring me. We will talk.").empty());
}
