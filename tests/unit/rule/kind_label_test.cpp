// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"

using namespace kith;
using test::Words;

TEST_CASE("a label is one only where no noun follows") {
    const auto found = [](const std::string& text) {
        return test::found_by(R"yaml(
  - {id: label, kind: label, level: consider, match: "the (homeless|elderly)", message: "Who?", why: "People first.", sources: [], status: proposed}
)yaml",
                              {text});
    };
    CHECK(found("We help the homeless.") == Words{"the homeless"});
    CHECK(found("the elderly and the homeless are welcome") == Words{"the elderly", "the homeless"});
    CHECK(found("the homeless charity").empty());
    CHECK(found("the homeless-led group").empty());
}

TEST_CASE("what a label's rule lists as no noun may follow it") {
    const auto found = [](const std::string& text) {
        return test::found_by(R"yaml(
  - {id: label, kind: label, level: consider, match: "the homeless", behind: ["often", "sleep (in|rough)"], message: "Who?", why: "People first.", sources: [], status: proposed}
)yaml",
                              {text});
    };
    CHECK(found("The homeless often wait.") == Words{"The homeless"});
    CHECK(found("The homeless sleep in doorways, and the homeless sleep rough.") == Words{"The homeless", "the homeless"});
    CHECK(found("The homeless sleep pod is new, and people sleep in it.").empty());
    CHECK(found("The homeless-often joke.").empty());
}
