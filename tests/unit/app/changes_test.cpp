// SPDX-License-Identifier: Apache-2.0
// What a diff says has changed, and a repository with everything that happens in one: edits, renames, merges, new files, odd names.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "app/changed_lines.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

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

// On one line, as it was before it was wrapped.
std::string unwrapped(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void sh(const test::Scratch& scratch, const std::string& commands) { test::run_shell(scratch, commands); }

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
                             "diff --git a/q.md b/q.md\n--- a/q.md\n+++ b/q.md\n@@ -4,2 +3,0 @@\n--- a\n-b\n")) == "x y.docx: whole\n");
    CHECK(told(read_diff("")).empty());
    CHECK(told(read_diff("no diff\n@@ at all\n")).empty());
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
    CHECK(told(diff) == "a b.md: 3-3\ncopy.md: 2-2\nfresh.md: 1-1\n");
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

TEST_CASE("a diff that breaks off, is empty or speaks of documents that are nowhere is told") {
    const test::Scratch scratch;
    scratch.add("docs/a.md", "The contact with his mum.\nTea.\n");
    const auto check = [&](const std::string& diff) { return test::run_program({"check", scratch.path(), "--diff", "-"}, diff); };
    const std::string head = "diff --git a/docs/a.md b/docs/a.md\nindex 1..2 100644\n--- a/docs/a.md\n+++ b/docs/a.md\n";
    for (const char* const cut : {"@@ -1,2 +1,2 @@\n-x\n", "@@ -1,2 +1,2 @@\n", "@@ -1 +1 @@\n-x\ndiff --git a/b.md b/b.md\n",
                                  "@@ -1,2 +1,2 @@\n-x\n@@ -9 +9 @@\n-x\n+y\n", "", "@@ -1 +1 @@\n[-x-]{+y+}\n"}) {
        CAPTURE(cut);
        const test::Outcome outcome = check(head + cut);
        CHECK(outcome.exit == 2);
        CHECK(outcome.err.find("breaks off, or is not a unified one, within what it says of \u201cdocs/a.md\u201d") != std::string::npos);
    }
    CHECK(check("--- a/docs/a.md\n+++ b/docs/a.md").exit == 2);
    CHECK(check("Index: x.md\n--- x.md (revision 1)\n+++ x.md (working copy)\n\nProperty changes on: x.md\n## -0,0 +1 ##\n+*\n" + head + "@@ -1 +1 @@\n-x\n+y\n").exit != 2);
    const test::Outcome empty = check("");
    CHECK(empty.exit == 0);
    CHECK(empty.err.find("the diff is empty") != std::string::npos);
    const test::Outcome nowhere = test::run_program({"check", scratch.path(), "--diff", "-", "-q"}, head + "@@ -1 +1 @@\n-x\n+y\n");
    CHECK(nowhere.exit == 0);
    CHECK(nowhere.err.find("the diff speaks of \u201cdocs/a.md\u201d, and there is no such file here") != std::string::npos);
    const test::Outcome program = check("--- a/x.cpp\n+++ b/x.cpp\n@@ -1 +1 @@\n-x\n+y\n");
    CHECK(program.err.find("no such file") == std::string::npos);
    const test::Outcome gone = check("diff --git a/x.md b/x.md\ndeleted file mode 100644\nindex 1..0\n--- a/x.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n");
    CHECK(gone.err.find("no such file") == std::string::npos);
}

TEST_CASE("what is no diff is refused, and an empty one changes nothing") {
    const test::Scratch scratch;
    scratch.add("a.md", "The contact with his mum.\n");
    struct Case {
        const char* text;
        int exit;
        const char* said;
    };
    const Case cases[] = {
        {"", 0, ""},
        {"\n", 0, ""},
        {"diff --git a/a.md b/a.md\nold mode 100644\nnew mode 100755\n", 0, ""},
        {"Dear Jay,\n\nyour contact with your mum is on Saturday.\n", 2, "this is no unified diff"},
        {"Binary files of ours are kept.\n", 2, "this is no unified diff"},
        {"Only in old: x.md\nOnly in old/sub: y z.md\n", 0, ""},
        {"Only in Leeds: Bea came.\n", 2, "this is no unified diff"},
        {"Only in March: nothing new\n", 2, "this is no unified diff"},
        {"Submodule lib 1234567..89abcde:\n  > One more.\n", 0, ""},
        {"Submodule lib 0000000...89abcde (new submodule)\n", 0, ""},
        {"Submodule talk is dull ..\n", 2, "this is no unified diff"},
        {"diff --git a/x/ b/x/\nindex 1a2b..3c4d 100644\n--- a/x/\n+++ b/x/\n@@ -1 +1 @@\n-x\n+y\n", 0, ""},
        {"diff --git \"\" \"\"\nindex 1a2b..3c4d 100644\n--- \"\"\n+++ \"\"\n@@ -1 +1 @@\n-x\n+y\n", 0, ""},
        {"diff --cc a.md\nindex 1,2..3\n--- a/a.md\n+++ b/a.md\n@@@ -1,1 -1,1 +1,2 @@@\n++x\n", 2, "this is the diff of a merge"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        const test::Outcome outcome = test::run_program({"check", scratch.path(), "--diff", "-", "-q"}, one.text);
        CHECK(outcome.exit == one.exit);
        CHECK(outcome.err.find(one.said) != std::string::npos);
        CHECK((outcome.exit == 0 || outcome.err.find("git diff -U0 main | kith check --diff -") != std::string::npos));
    }
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

TEST_CASE("a clone that has too little of the history to know where its branch began says so") {
    const test::Scratch scratch;
    scratch.add("far/a.md", "A teapot.\n");
    sh(scratch, "cd far; git init -q -b main; git add -A; git commit -qm one; git checkout -qb topic; printf 'A teapot.\\n' > b.md; git add -A;"
                "git commit -qm two; git checkout -q main; printf 'A teapot.\\n' > c.md; git add -A; git commit -qm three;"
                "git clone -q --depth=1 --no-single-branch -b topic file://$PWD ../near");
    const auto check = [&scratch](const std::string& since) { return test::run_program({"check", scratch.path("near"), "-q", "--changed-since", since}); };
    const test::Outcome shallow = check("origin/main");
    CHECK(shallow.exit == 2);
    CHECK(shallow.err.find("git fetch --unshallow") != std::string::npos);
    CHECK(check("HEAD").exit == 0);
    sh(scratch, "cd near; git fetch -q --unshallow");
    CHECK(check("origin/main").err.empty());
    sh(scratch, "cd near; git checkout -q --orphan apart; git commit -qm alone");
    CHECK(check("origin/main").exit != 2);  // it shares nothing with that, and never did
}

TEST_CASE("what git does not know is told, and a run without changes is clean") {
    const test::Scratch scratch;
    scratch.add("a.md", "Words.\n");
    CHECK(test::run_program({"check", scratch.path("a.md"), "--changed-since", "main"}).exit == 2);
    sh(scratch, "git init -q -b main; git add -A; git commit -qm one");
    const test::Outcome slip = test::run_program({"check", scratch.path(), "--changed-since", "nowhere"});
    CHECK(slip.exit == 2);
    CHECK(slip.err.find("git knows no revision called “nowhere”") != std::string::npos);
    sh(scratch, "git branch -q topic/one; git update-ref refs/remotes/origin/release main");
    for (const auto& [meant, hint] : {std::pair{"mian", "did you mean “main”?"}, std::pair{"mian~2", "did you mean “main~2”?"},
                                      std::pair{"release", "did you mean “origin/release”?"}, std::pair{"topic/oen", "did you mean “topic/one”?"},
                                      std::pair{"main~9", "“main” is known here, but"}, std::pair{"HEAD~9", "“HEAD” is known here, but"}}) {
        const test::Outcome outcome = test::run_program({"check", scratch.path(), "--changed-since", meant});
        CHECK_MESSAGE(unwrapped(outcome.err).find(hint) != std::string::npos, outcome.err);
    }
    CHECK(test::run_program({"check", scratch.path(), "--changed-since", "--output=x"}).exit == 2);
    CHECK(test::run_program({"check", scratch.path(), "--changed-since", "main"}).exit == 0);
    CHECK(test::run_program({"check", scratch.path("none.md"), "--changed-since", "main"}).exit == 2);
    CHECK(test::run_program({"check", "-", "--changed-since", "main"}).exit == 2);
}
