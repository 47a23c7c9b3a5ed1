// SPDX-License-Identifier: Apache-2.0
#include "text/edits.hpp"

#include <doctest/doctest.h>

namespace {

using namespace kith;

struct Case {
    std::string what;
    std::string source;
    std::vector<Edit> edits;
    std::string expected;
};

const std::vector<Case> cases = {
    {"nothing to do", "abc", {}, "abc"},
    {"in any order", "one two", {{{4, 7}, "2"}, {{0, 3}, "1"}}, "1 2"},
    {"insertions at one place keep their order", "ab", {{{1, 1}, "x"}, {{1, 1}, "y"}}, "axyb"},
    {"an insertion goes before the stretch that begins there", "ab", {{{1, 2}, "B"}, {{1, 1}, "-"}}, "a-B"},
    {"at both ends", "b", {{{1, 1}, "c"}, {{0, 0}, "a"}}, "abc"},
    {"of two that overlap the first stays", "abcdef", {{{1, 4}, "x"}, {{3, 5}, "y"}}, "axef"},
    {"behind the end", "ab", {{{1, 5}, "x"}, {{9, 9}, "y"}}, "ab"},
    {"removal", "a, b", {{{1, 3}, ""}}, "ab"},
};

}  // namespace

TEST_CASE("edits are made in one go, and what none names is copied") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(apply_edits(example.source, example.edits) == example.expected);
    }
}
