// SPDX-License-Identifier: Apache-2.0
#include "app/text_before.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kith;

namespace {

std::optional<std::string> before(const std::string& hunks, std::string_view now) {
    return text_before(read_diff("--- a/x.md\n+++ b/x.md\n" + hunks).files["x.md"], now);
}

}  // namespace

TEST_CASE("what a file held before is made of what it holds now and the diff") {
    CHECK(before("@@ -2 +2 @@\n-old\n+new\n", "a\nnew\nc\n") == "a\nold\nc\n");
    CHECK(before("@@ -1,3 +1,4 @@\n a\n-old\n-older\n+new\n+newer\n+newest\n c\n", "a\nnew\nnewer\nnewest\nc\nd\n") == "a\nold\nolder\nc\nd\n");
    CHECK(before("@@ -0,0 +1,2 @@\n+one\n+two\n", "one\ntwo\nthree\n") == "three\n");
    CHECK(before("@@ -1,2 +0,0 @@\n-one\n-two\n", "three\n") == "one\ntwo\nthree\n");
    CHECK(before("@@ -3 +2,0 @@\n-last\n", "one\ntwo\n") == "one\ntwo\nlast\n");
    CHECK(before("@@ -1 +0,0 @@\n-only\n", "") == "only\n");
    CHECK(before("@@ -2 +1,0 @@\n-b\n@@ -4 +3 @@\n-d\n+D\n@@ -6,0 +6,2 @@\n+g\n+h\n", "a\nc\nD\ne\nf\ng\nh\n") == "a\nb\nc\nd\ne\nf\n");
    CHECK(before("@@ -1 +1,2 @@\n-one\n\\ No newline at end of file\n+one\n+two\n", "one\ntwo\n") == "one\n");
    CHECK(before("@@ -1,2 +1 @@\n-one\n-two\n+one\n\\ No newline at end of file\n", "one") == "one\ntwo\n");
    CHECK(before("@@ -2 +2 @@\n-old\r\n+new\r\n", "a\r\nnew\r\n") == "a\r\nold\r\n");
}

TEST_CASE("what a file held before is not known where the diff is of other lines, or of none") {
    CHECK_FALSE(before("@@ -9 +9 @@\n-old\n+new\n", "a\nnew\n"));
    CHECK_FALSE(before("@@ -9 +8,0 @@\n-old\n", "a\nnew\n"));
    CHECK_FALSE(before("@@ -1 +1 @@\n-old\n+new\n", std::string_view("n\0e\0", 4)));
    ChangedFile whole;
    whole.whole = true;
    CHECK_FALSE(text_before(whole, "a\n"));
}

TEST_CASE("where a line of today stood before is known however many were added") {
    const ChangedFile file = read_diff("--- a/x.md\n+++ b/x.md\n@@ -2 +1,0 @@\n-b\n@@ -4 +3 @@\n-d\n+D\n@@ -6,0 +6,2 @@\n+g\n+h\n").files["x.md"];
    CHECK(file.line_before(1) == 1);
    CHECK(file.line_before(2) == 3);
    CHECK(file.line_before(4) == 5);
    CHECK(file.line_before(5) == 6);
    CHECK(file.line_before(8) == 7);
}
