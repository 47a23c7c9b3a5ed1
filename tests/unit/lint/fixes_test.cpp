// SPDX-License-Identifier: Apache-2.0
#include "lint/fixes.hpp"

#include <doctest/doctest.h>

namespace {

using namespace kith;

Finding finding(std::size_t begin, std::size_t end, Level level, bool safe, const std::string& text) {
    Finding made;
    made.at = {0, {begin, end}};
    made.level = level;
    made.suggestions = {{text, {begin, end}, safe}, {"other", {begin, end}, true}};
    return made;
}

std::string texts(const std::vector<Finding>& findings) {
    std::string all;
    for (const Fix& fix : safe_fixes(findings)) all += fix.text + ' ';
    return all;
}

}  // namespace

TEST_CASE("only the best suggestion, where it is safe and kith is fairly sure") {
    CHECK(texts({finding(0, 3, Level::rethink, true, "a"), finding(4, 6, Level::rethink, false, "b"),
                 finding(7, 9, Level::notice, true, "c"), finding(10, 12, Level::consider, true, "d")}) == "a d ");
    Finding quoted = finding(0, 3, Level::rethink, true, "a");
    quoted.quoted = true;
    CHECK(texts({quoted}).empty());
}

TEST_CASE("of suggestions that touch the same words the graver goes first, then the earlier") {
    CHECK(texts({finding(0, 5, Level::consider, true, "a"), finding(3, 8, Level::rethink, true, "b")}) == "b ");
    CHECK(texts({finding(0, 5, Level::rethink, true, "a"), finding(3, 8, Level::rethink, true, "b"),
                 finding(8, 9, Level::rethink, true, "c")}) == "a c ");
}
