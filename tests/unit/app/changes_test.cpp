// SPDX-License-Identifier: Apache-2.0
// What a diff says has changed, and a repository with everything that happens in one: edits, renames, merges, new files, odd names.
#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "app/changed_lines.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// "name: whole" or "name: 3-4 7-7", a line each.
std::string told(const ChangedFiles& files) {
    std::string all;
    for (const auto& [name, file] : files) {
        all += name + ":";
        if (file.whole) all += " whole";
        for (const LineRange& range : file.lines) all += " " + std::to_string(range.first) + "-" + std::to_string(range.last);
        all += "\n";
    }
    return all;
}

void sh(const test::Scratch& scratch, const std::string& commands) {
    const std::string setup = "export HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=Bea GIT_AUTHOR_EMAIL=b@example.org "
                              "GIT_COMMITTER_NAME=Bea GIT_COMMITTER_EMAIL=b@example.org; set -e; cd '" + scratch.path() + "'; ";
    REQUIRE(std::system(("(" + setup + commands + ") >/dev/null 2>&1").c_str()) == 0);
}

// "name:line" of each finding, below the scratch folder.
std::string found(const test::Scratch& scratch, const std::string& revision, const std::string& folder = "") {
    const test::Outcome outcome = test::run_program({"check", scratch.path(folder), "--changed-since", revision, "-f", "unix",
                                                     "--lexicon", scratch.path(".words/kitchen.yaml"), "--packs", "kitchen"});
    std::string all;
    for (std::size_t at = 0; at < outcome.out.size();) {
        const std::size_t end = outcome.out.find('\n', at);
        const std::string line = outcome.out.substr(at, end - at).substr(scratch.path().size() + 1);
        const std::size_t colon = line.find(':');
        all += line.substr(0, line.find(':', colon + 1)) + " ";
        at = end + 1;
    }
    return all;
}

}  // namespace

TEST_CASE("a unified diff names the lines it adds, whatever the names") {
    CHECK(told(changed_lines("diff --git a/a b.md b/a b.md\n--- a/a b.md\n+++ b/a b.md\t\n@@ -3 +3,2 @@ x\n-old\n+new\n+newer\n"
                             "@@ -9,0 +11 @@\n+++ this is text\n")) == "a b.md: 3-4 11-11\n");
    CHECK(told(changed_lines("--- old.txt\t2026-01-01\n+++ new.txt\t2026-01-02\n@@ -1,3 +1,3 @@\n a\n-b\n+c\n d\n")) ==
          "new.txt: 2-2\n");
    CHECK(told(changed_lines("diff --git \"a/n\\303\\251e \\\"x\\\".md\" \"b/n\\303\\251e \\\"x\\\".md\"\nnew file mode 100644\n"
                             "--- /dev/null\n+++ \"b/n\\303\\251e \\\"x\\\".md\"\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n")) ==
          "n\xC3\xA9" "e \"x\".md: 1-1\n");
    CHECK(told(changed_lines("diff --git a/x y.docx b/x y.docx\nindex 1..2 100644\nBinary files a/x y.docx and b/x y.docx differ\n"
                             "diff --git a/gone.docx b/gone.docx\ndeleted file mode 100644\nBinary files a/gone.docx and /dev/null differ\n"
                             "diff --git a/old.md b/new.md\nsimilarity index 100%\nrename from old.md\nrename to new.md\n"
                             "diff --git a/q.md b/q.md\n--- a/q.md\n+++ b/q.md\n@@ -4,2 +3,0 @@\n--- a\n-b\n")) == "x y.docx: whole\n");
    CHECK(told(changed_lines("")).empty());
    CHECK(told(changed_lines("no diff\n@@ at all\n")).empty());
}

TEST_CASE("only what stands on added or changed lines is told, through renames, merges and odd names") {
    const test::Scratch scratch;
    scratch.add(".words/kitchen.yaml", test::kitchen());
    scratch.add("a.md", "The teapot.\n\nQuiet.\n\nMore.\n\nAnd more.\n");
    scratch.add("long/old name.md", "One.\n\nThe teapot.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n");
    scratch.add("main.md", "Quiet here.\n");
    sh(scratch, "git init -q -b main; git add -A; git commit -qm one; git checkout -qb topic");
    CHECK(found(scratch, "main").empty());
    scratch.add("a.md", "The teapot.\n\nQuiet.\n\nA new teapot.\n\nAnd more.\n");
    CHECK(found(scratch, "main") == "a.md:5 ");
    sh(scratch, "git commit -qam two; git mv 'long/old name.md' 'long/n\xC3\xA9w \"name\".md'; git commit -qam three");
    CHECK(found(scratch, "main") == "a.md:5 ");
    sh(scratch, "for f in long/n*.md; do printf 'A teapot more.\\n' >> \"$f\"; done; printf 'A new teapot.\\n' > 'long/untracked one.md'");
    CHECK(found(scratch, "main") == "a.md:5 long/n\xC3\xA9w \"name\".md:12 long/untracked one.md:1 ");
    CHECK(found(scratch, "main", "long") == "long/n\xC3\xA9w \"name\".md:12 long/untracked one.md:1 ");
    sh(scratch, "git add -A; git commit -qm four; git checkout -q main; printf 'The teapot of others.\\n' > main.md; git commit -qam five; "
                "git checkout -q topic");
    CHECK(found(scratch, "main").find("main.md") == std::string::npos);
    sh(scratch, "git merge -q main -m six");
    CHECK(found(scratch, "main") == "a.md:5 long/n\xC3\xA9w \"name\".md:12 long/untracked one.md:1 ");
    sh(scratch, "printf 'secret/\\n' > .gitignore; mkdir secret; printf 'A teapot.\\n' > secret/x.md");
    CHECK(found(scratch, "HEAD").empty());
}

TEST_CASE("what git does not know is told, and a run without changes is clean") {
    const test::Scratch scratch;
    scratch.add("a.md", "Words.\n");
    CHECK(test::run_program({"check", scratch.path("a.md"), "--changed-since", "main"}).exit == 2);
    sh(scratch, "git init -q -b main; git add -A; git commit -qm one");
    const test::Outcome slip = test::run_program({"check", scratch.path(), "--changed-since", "nowhere"});
    CHECK(slip.exit == 2);
    CHECK(slip.err.find("git knows no revision called “nowhere”") != std::string::npos);
    CHECK(test::run_program({"check", scratch.path(), "--changed-since", "--output=x"}).exit == 2);
    CHECK(test::run_program({"check", scratch.path(), "--changed-since", "main"}).exit == 0);
    CHECK(test::run_program({"check", scratch.path("none.md"), "--changed-since", "main"}).exit == 2);
    CHECK(test::run_program({"check", "-", "--changed-since", "main"}).exit == 2);
}
