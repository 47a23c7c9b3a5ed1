// SPDX-License-Identifier: Apache-2.0
#include "rule/spelled_out.hpp"

#include <doctest/doctest.h>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

std::vector<std::string> sequences(std::string_view pattern) {
    static const Lexicon lexicon = test::lexicon_with("");
    Pattern parsed;
    PatternError error;
    REQUIRE(parse_pattern(pattern, parsed, error));
    std::vector<std::string> joined;
    for (const std::vector<std::string>& words : spelled_out(parsed, lexicon)) {
        joined.emplace_back();
        for (const std::string& word : words) joined.back() += (joined.back().empty() ? "" : " ") + word;
    }
    return joined;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("every way through a plain pattern is a sequence of words") {
    CHECK(sequences("tick one") == Words{"tick one"});
    CHECK(sequences("(a|b c) d") == Words{"a d", "b c d"});
    CHECK(sequences("not? sure") == Words{"not sure", "sure"});
    CHECK(sequences("(very|so)? sure") == Words{"so sure", "sure", "very sure"});
    CHECK(sequences("<turn> up").size() == 4);
    CHECK(sequences("{be}").size() > 8);
    CHECK(sequences("{child} (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h)").size() <= 4000);
}
