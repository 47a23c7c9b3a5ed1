// SPDX-License-Identifier: Apache-2.0
#include "report/unified_diff.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using kith::unified_diff;

struct Case {
    std::string what;
    std::string before;
    std::string after;
    std::string expected;  // behind the two lines of names
};

const std::vector<Case> cases = {
    {"one line", "a\n", "b\n", "@@ -1,1 +1,1 @@\n-a\n+b\n"},
    {"no line end at the end", "x\na", "x\nb",
     "@@ -1,2 +1,2 @@\n x\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"},
    {"carriage returns go along", "a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"},
    {"three lines round a change", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nX\n6\n7\n8\n9\n",
     "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n"},
    {"far changes have hunks of their own", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "A\n2\n3\n4\n5\n6\n7\n8\nB\n",
     "@@ -1,4 +1,4 @@\n-1\n+A\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+B\n"},
    {"two lines become one", "a\nb\nc\n", "ab\nc\n", "@@ -1,3 +1,2 @@\n-a\n-b\n+ab\n c\n"},
    {"a line goes in", "a\nb\n", "a\nx\nb\n", "@@ -1,2 +1,3 @@\n a\n+x\n b\n"},
    {"a blank line between two changes stays", "a\n\nb\n", "A\n\nB\n", "@@ -1,3 +1,3 @@\n-a\n+A\n \n-b\n+B\n"},
    {"into nothing", "", "a\n", "@@ -0,0 +1,1 @@\n+a\n"},
};

}  // namespace

TEST_CASE("a unified diff says what changed, line by line") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(unified_diff("f", example.before, example.after) == "--- a/f\n+++ b/f\n" + example.expected);
    }
    CHECK(unified_diff("f", "same\n", "same\n").empty());
}

TEST_CASE("names are written as git writes them") {
    CHECK(unified_diff("d/\u00E9.md", "a", "b").substr(0, 11) == "--- a/d/\u00E9.");
    CHECK(unified_diff("my note.md", "a\n", "b\n").substr(0, 17) == "--- a/my note.md\t");
    CHECK(unified_diff("a\"\n", "a\n", "b\n").substr(0, 15) == "--- \"a/a\\\"\\012\"");
}
