// SPDX-License-Identifier: Apache-2.0
// Which lines a diff says have changed, and which diffs cannot be gone by.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "app/changed_lines.hpp"

using namespace kith;

namespace {

// "name: whole" or "name: 3-4 7-7", a line each.
std::string told(const Diff& diff) {
    std::string all;
    for (const auto& [name, file] : diff.files) {
        all += name + ":";
        if (file.whole) all += " whole";
        for (const LineRange& range : file.lines) all += " " + std::to_string(range.first) + "-" + std::to_string(range.last);
        all += "\n";
    }
    return all;
}

const char* name_of(DiffFault fault) {
    constexpr const char* names[] = {"none", "cut", "again", "combined"};
    return names[static_cast<int>(fault)];
}

}  // namespace

TEST_CASE("a unified diff names the lines it adds, whatever the names") {
    CHECK(told(read_diff("diff --git a/a b.md b/a b.md\n--- a/a b.md\n+++ b/a b.md\t\n@@ -3 +3,2 @@ x\n-old\n+new\n+newer\n"
                             "@@ -9,0 +11 @@\n+++ this is text\n")) == "a b.md: 3-4 11-11\n");
    CHECK(told(read_diff("--- old.txt\t2026-01-01\n+++ new.txt\t2026-01-02\n@@ -1,3 +1,3 @@\n a\n-b\n+c\n d\n")) ==
          "new.txt: 2-2\n");
    CHECK(told(read_diff("diff --git \"a/n\\303\\251e \\\"x\\\".md\" \"b/n\\303\\251e \\\"x\\\".md\"\nnew file mode 100644\n"
                             "--- /dev/null\n+++ \"b/n\\303\\251e \\\"x\\\".md\"\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n")) ==
          "n\xC3\xA9" "e \"x\".md: 1-1\n");
    CHECK(told(read_diff("diff --git a/x y.docx b/x y.docx\nindex 1..2 100644\nBinary files a/x y.docx and b/x y.docx differ\n"
                             "diff --git a/gone.docx b/gone.docx\ndeleted file mode 100644\nBinary files a/gone.docx and /dev/null differ\n"
                             "diff --git a/old.md b/new.md\nsimilarity index 100%\nrename from old.md\nrename to new.md\n"
                             "diff --git a/q.md b/q.md\n--- a/q.md\n+++ b/q.md\n@@ -4,2 +3,0 @@\n--- a\n-b\n")) == "q.md:\nx y.docx: whole\n");
    CHECK(told(read_diff("")).empty());
    CHECK(told(read_diff("no diff\n@@ at all\n")).empty());
}

TEST_CASE("a last line that gets or loses its end, and says what it said, has not changed") {
    const std::string head = "diff --git a/a.md b/a.md\nindex 1a2b..3c4d 100644\n--- a/a.md\n+++ b/a.md\n";
    const std::string cut = "\\ No newline at end of file\n";
    const auto lines = [&](const std::string& hunk) { return told(read_diff(head + hunk)); };
    CHECK(lines("@@ -2 +2,3 @@\n-old\n" + cut + "+old\n+\n+new\n") == "a.md: 3-4\n");
    CHECK(lines("@@ -2 +2,2 @@\n-old\n" + cut + "+old\n+new\n" + cut) == "a.md: 3-3\n");
    CHECK(lines("@@ -1,2 +1,3 @@\n-a\n-old\n" + cut + "+b\n+old\n+new\n") == "a.md: 1-1 3-3\n");
    CHECK(lines("@@ -2 +2 @@\n-old\n" + cut + "+old\n").empty());
    CHECK(lines("@@ -2 +2 @@\n-old\n+old\n" + cut) == "a.md:\n");
    CHECK(lines("@@ -1,3 +1,2 @@\n-a\n-old\n-gone\n+b\n+old\n" + cut) == "a.md: 1-1\n");
    CHECK(lines("@@ -2,2 +2 @@\n-old\n-old\n+old\n" + cut + cut) == "a.md:\n");
    CHECK(lines("@@ -2 +2 @@\n-old\n" + cut + "+older\n") == "a.md: 2-2\n");
    CHECK(lines("@@ -1 +1 @@\n-old\n+other\n@@ -9,0 +10 @@\n+old\n" + cut) == "a.md: 1-1 10-10\n");
    CHECK(read_diff(head + "@@ -1,3 +1,2 @@\n a\n-old\n-gone\n+old\n" + cut).files.at("a.md").line_before(2) == 2);
    CHECK(read_diff(head + "@@ -1,2 +1,2 @@\n-a\n-old\n" + cut + "+old\n+new\n").files.at("a.md").line_before(1) == 2);
}

TEST_CASE("a document that only stands in one folder counts whole") {
    const Diff diff = read_diff("Only in docs/new: x y.md\n");
    REQUIRE(diff.files.count("docs/new/x y.md") == 1);
    CHECK(diff.files.at("docs/new/x y.md").whole);
    CHECK(read_diff("diff --git a/a.md b/a.md\nOnly in docs: x.md\n").files.empty());
}

TEST_CASE("a diff of git names what was there before: gone, renamed or changed, not what is new") {
    const Diff diff = read_diff(
        "diff --git a/old.md b/new.md\nsimilarity index 100%\nrename from old.md\nrename to new.md\n"
        "diff --git a/a b.md b/a b.md\nindex 1a2b..3c4d 100644\n--- a/a b.md\n+++ b/a b.md\n@@ -3 +3 @@\n-old\n+new\n"
        "diff --git a/mode.md b/mode.md\nold mode 100644\nnew mode 100755\n"
        "diff --git a/gone.docx b/gone.docx\ndeleted file mode 100644\nindex 5e6f..0000\nBinary files a/gone.docx and /dev/null differ\n"
        "diff --git a/x.md b/copy.md\nsimilarity index 90%\ncopy from x.md\ncopy to copy.md\nindex 7a..8b 100644\n--- a/x.md\n+++ b/copy.md\n@@ -1,0 +2 @@\n+x\n"
        "diff --git a/fresh.md b/fresh.md\nnew file mode 100644\nindex 0000..9c\n--- /dev/null\n+++ b/fresh.md\n@@ -0,0 +1 @@\n+x\n");
    std::string old;
    for (const OldFile& file : diff.old) old += file.path + ">" + file.now + ":" + file.blob + " ";
    CHECK(old == "old.md>new.md: a b.md>a b.md:1a2b gone.docx>:5e6f ");
    CHECK(diff.tells_old);
    CHECK(told(diff) == "a b.md: 3-3\ncopy.md: whole 2-2\nfresh.md: 1-1\n");
    CHECK(told(read_diff("diff --git a/x.md b/y.md\nsimilarity index 100%\ncopy from x.md\ncopy to y.md\n")) == "y.md: whole\n");
    CHECK_FALSE(read_diff("diff --git a/odd.md b/odd.md\nindex HEAD..1 100644\n--- a/odd.md\n+++ b/odd.md\n@@ -1 +1 @@\n-x\n+y\n").tells_old);
    CHECK_FALSE(read_diff("--- a.md\n+++ a.md\n@@ -1 +1 @@\n-x\n+y\n").tells_old);
}

TEST_CASE("prefixes are taken off where they are prefixes, and folders called so stay") {
    const auto named = [](const std::string& text) { return told(read_diff(text)); };
    const std::string hunk = "@@ -1 +1 @@\n-x\n+y\n";
    CHECK(named("--- a/x.md\n+++ b/x.md\n" + hunk) == "x.md: 1-1\n");
    CHECK(named("diff --git i/x.md w/x.md\nindex 1..2 100644\n--- i/x.md\n+++ w/x.md\n" + hunk) == "x.md: 1-1\n");
    CHECK(named("diff --git b/x.md b/x.md\nindex 1..2 100644\n--- b/x.md\n+++ b/x.md\n" + hunk) == "b/x.md: 1-1\n");
    CHECK(named("diff --git \"a/\\303\\251.md\" \"a/\\303\\251.md\"\n--- \"a/\\303\\251.md\"\n+++ \"a/\\303\\251.md\"\n" + hunk) == "a/\u00e9.md: 1-1\n");
    CHECK(named("diff --git b/n.md b/n.md\nnew file mode 100644\nindex 0..2\n--- /dev/null\n+++ b/n.md\n@@ -0,0 +1 @@\n+y\n") == "b/n.md: 1-1\n");
    CHECK(named("diff --git a/n.md b/n.md\nnew file mode 100644\nindex 0..2\n--- /dev/null\n+++ b/n.md\n@@ -0,0 +1 @@\n+y\n") == "n.md: 1-1\n");
    CHECK(named("diff --git a/x.md b/x.md\nsimilarity index 90%\nrename from a/x.md\nrename to b/x.md\nindex 1..2 100644\n--- a/x.md\n+++ b/x.md\n" + hunk) ==
          "b/x.md: 1-1\n");
    CHECK(named("diff --git a/b/x.md b/b/x.md\r\n--- a/b/x.md\r\n+++ b/b/x.md\r\n@@ -1,2 +1,2 @@\r\n-x\r\n+y\r\n\r\n") == "b/x.md: 1-1\n");
}

TEST_CASE("a file that is told of more than once has no lines that can be known") {
    const std::string hunk = "@@ -1 +1 @@\n-x\n+y\n";
    const auto of = [](const std::string& name) { return "diff --git a/" + name + " b/" + name + "\nindex 1a..2b 100644\n--- a/" + name + "\n+++ b/" + name + "\n"; };
    const auto moved = [](const std::string& from, const std::string& to, const std::string& more) {
        return "diff --git a/" + from + " b/" + to + "\nsimilarity index " + (more.empty() ? "100%" : "90%") + "\nrename from " + from + "\nrename to " + to + "\n" +
               (more.empty() ? "" : "index 1a..2b 100644\n--- a/" + from + "\n+++ b/" + to + "\n" + more);
    };
    const std::string made = "diff --git a/x.md b/x.md\nnew file mode 100644\nindex 0000000..2b\n--- /dev/null\n+++ b/x.md\n@@ -0,0 +1 @@\n+y\n";
    const std::string gone = "diff --git a/x.md b/x.md\ndeleted file mode 120000\nindex 1a..0000000\n--- a/x.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n";
    const std::string binary = "diff --git a/x.docx b/x.docx\nindex 1a..2b 100644\nBinary files a/x.docx and b/x.docx differ\n";
    for (const auto& row : {
             std::pair{of("x.md") + hunk + of("x.md") + hunk, DiffFault::again},
             std::pair{of("x.md") + "@@ -9 +9 @@\n-x\n+y\n" + of("x.md") + "@@ -2 +1,0 @@\n-x\n", DiffFault::again},
             std::pair{of("x.md") + hunk + of("y.md") + hunk, DiffFault::none},
             std::pair{gone + made, DiffFault::none},  // a link that became a file
             std::pair{made + gone, DiffFault::none},  // newest first; there is none now
             std::pair{made + of("x.md") + hunk, DiffFault::again},
             std::pair{binary + binary, DiffFault::again},
             std::pair{of("x.md") + hunk + moved("x.md", "y.md", ""), DiffFault::again},
             std::pair{of("x.md") + hunk + moved("x.md", "y.md", hunk), DiffFault::again},
             std::pair{moved("x.md", "y.md", "") + of("x.md") + hunk, DiffFault::again},
             std::pair{moved("x.md", "y.md", "") + of("y.md") + hunk, DiffFault::none},
             std::pair{moved("x.md", "y.md", "") + moved("y.md", "x.md", ""), DiffFault::none},
             std::pair{of("x.md") + "@@ -9 +9 @@\n-x\n+y\n" + hunk, DiffFault::again},
             std::pair{of("x.md") + "@@ -1 +0,0 @@\n-x\n@@ -3,0 +3 @@\n+x\n@@ -7 +6,0 @@\n-x\n@@ -8 +7 @@\n-x\n+y\n", DiffFault::none},
             std::pair{"--- a/x.md\n+++ b/x.md\n" + hunk + "--- a/y.md\n+++ b/y.md\n" + hunk, DiffFault::none},
             std::pair{of("x.md") + hunk + "--- a/y.md\n+++ b/y.md\n" + hunk, DiffFault::none},
             std::pair{of("x.md") + hunk + "--- a/x.md\n+++ b/x.md\n@@ -4 +4 @@\n-x\n+y\n", DiffFault::again},
             std::pair{"--- a/x.md\n+++ b/x.md\n" + hunk + "--- a/x.md\n+++ b/x.md\n@@ -4 +4 @@\n-x\n+y\n", DiffFault::again},
         }) {
        const std::string diff = row.first;
        const Diff read = read_diff(diff);
        CHECK_MESSAGE(std::string(name_of(read.fault)) == name_of(row.second), diff);
        for (const auto& [name, file] : read.files) CHECK_MESSAGE((read.fault == DiffFault::none || name != read.fault_file || file.whole), diff);
    }
}

TEST_CASE("a diff that ends within what it says of a file breaks off, wherever that is") {
    const std::string head = "diff --git a/x.md b/x.md\n";
    const std::string index = "index 587be6b..9f009d6 100644\n";
    const std::string names = "--- a/x.md\n+++ b/x.md\n";
    for (const std::string& cut : {head, head + index, head + index + "--- a/x.md\n", head + index + names, head + index + names + "\n",
                                   head + "old mode 100644\n", head + "new file mode 100644\n", head + "index 587be6b..9f0", head + "similarity index 100%\n",
                                   head + "similarity index 90%\nrename from x.md\nrename to y.md\n", head + "deleted file mode 100644\n" + index,
                                   head + "new file mode 100644\nindex 0000000..9f009d6\n", std::string("--- x.md\n"), std::string("--- x.md\n+++ x.md\n"),
                                   std::string("diff -ru old/x.md new/x.md\n")}) {
        CHECK_MESSAGE(std::string(name_of(read_diff(cut).fault)) == "cut", cut);
        CHECK_MESSAGE(std::string(name_of(read_diff("Only in a: b.md\n" + cut).fault)) == "cut", cut);
    }
    for (const std::string& whole : {head + "old mode 100644\nnew mode 100755\n", head + "similarity index 100%\nrename from x.md\nrename to y.md",
                                     head + "new file mode 100644\nindex 0000000..e69de29\n", head + "deleted file mode 100644\nindex e69de29..0000000\n",
                                     head + index + names + "@@ -1 +0,0 @@\n--- a\n", head + index + names + "@@ -0,0 +1 @@\n+++ a",
                                     head + index + "Binary files a/x.md and b/x.md differ\n", head + head + index + names + "@@ -1 +1 @@\n-x\n+y\n-- \n2.39\n",
                                     "diff -u was what we had.\n---\n" + head + index + names + "@@ -1 +1 @@\n-x\n+y\n"}) {
        CHECK_MESSAGE(std::string(name_of(read_diff(whole).fault)) == "none", whole);
    }
}

TEST_CASE("a diff is read in its colours, and one of another kind is not") {
    const std::string coloured = "\x1b[1mdiff --git a/x.md b/x.md\x1b[m\n\x1b[1mindex 1a..2b 100644\x1b[m\n\x1b[1m--- a/x.md\x1b[m\n\x1b[1m+++ b/x.md\x1b[m\n"
                                 "\x1b[36m@@ -1,2 +1,2 @@\x1b[m x\n\x1b[31m-x\x1b[m\n\x1b[32m+\x1b[m\x1b[32my\x1b[m\n z\x1b[m\n";
    CHECK(told(read_diff(coloured)) == "x.md: 1-1\n");
    CHECK(read_diff(coloured).fault == DiffFault::none);
    const std::string picture = "Binary files old/p.png and new/p.png differ\n";
    const std::string call = "diff -r old/a.md new/a.md\n";
    for (const std::string& other : {call + "1c1\n< x\n---\n> y\n", call + "*** old/a.md\t2026\n--- new/a.md\t2026\n***************\n*** 1 ****\n! x\n--- 1 ----\n! y\n",
                                     call + "x  | y\n", call + "1c\ny\n.\n", std::string("1,2d0\n< x\n< y\n"), std::string("*** 1,2 ****\n! x\n"),
                                     std::string("diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n    \x1b[31mold\x1b[m\x1b[32mnew\x1b[m\n")}) {
        CHECK_MESSAGE(read_diff(picture + other).fault == DiffFault::cut, other);
        CHECK_MESSAGE(read_diff(other + picture).fault == DiffFault::cut, other);
    }
}

TEST_CASE("what differs without lines counts whole, by its new name") {
    for (const auto& row : {std::pair{"Binary files old/x.docx and new/x.docx differ", "new/x.docx"}, std::pair{"Files old/x.docx and new/x.docx differ", "new/x.docx"},
                                     std::pair{"Binary files a and b/x and y.docx and a and b/x and y.docx differ", "a and b/x and y.docx"},
                                     std::pair{"Binary file docs/x.docx has changed", "docs/x.docx"}}) {
        const Diff diff = read_diff("--- a.md\n+++ a.md\n@@ -1 +1 @@\n-x\n+y\n" + std::string(row.first) + "\n");
        CHECK_MESSAGE(diff.files.count(row.second) == 1, row.first);
        CHECK_FALSE(diff.files.at("a.md").whole);
        CHECK(diff.fault == DiffFault::none);
    }
    CHECK_FALSE(read_diff("Files of hers and his differ\n").is_one);
    CHECK(read_diff("Submodule sub contains modified content\nSubmodule lib contains untracked content\n").is_one);
}
