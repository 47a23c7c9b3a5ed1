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
