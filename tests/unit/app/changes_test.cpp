// SPDX-License-Identifier: Apache-2.0
// What a diff says has changed, and a repository with everything that happens in one: edits, renames, merges, new files, odd names.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

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
    CHECK(check("Index: x.md\n--- x.md (revision 1)\n+++ x.md (working copy)\n\nProperty changes on: x.md\n## -0,0 +1 ##\n+*\n" + head + "@@ -1 +1 @@\n-x\n+The contact with his mum.\n").err.find("breaks off") == std::string::npos);
    const test::Outcome empty = check("");
    CHECK(empty.exit == 0);
    CHECK(empty.err.find("the diff is empty") != std::string::npos);
    const test::Outcome nowhere = test::run_program({"check", scratch.path(), "--diff", "-", "-q"}, head + "@@ -1 +1 @@\n-x\n+y\n");
    CHECK(nowhere.exit == 2);
    CHECK(nowhere.err.find("the diff speaks of \u201cdocs/a.md\u201d, and there is no such file here") != std::string::npos);
    test::run_shell(scratch, "mkdir here; cp docs/a.md here/");
    const test::Outcome partly = test::run_program({"check", scratch.path(), "--diff", "-", "-q"}, head + "@@ -1 +1 @@\n-x\n+y\n--- " + scratch.path("here/a.md") + "\n+++ " + scratch.path("here/a.md") + "\n@@ -1 +1 @@\n-x\n+The contact with his mum.\n");
    CHECK_MESSAGE(partly.exit == 1, partly.err);
    CHECK(partly.err.find("there is no such file here") != std::string::npos);
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

TEST_CASE("a diff that counts from a folder is of the files there, also where the top has some of the same names") {
    const test::Scratch scratch;
    scratch.add(".words/kitchen.yaml", test::kitchen());
    scratch.add("a.md", "The teapot.\n");
    scratch.add("docs/a.md", "The teapot.\n\nQuiet.\n");
    sh(scratch, "git init -q -b main; git add -A; git commit -qm one");
    scratch.add("docs/a.md", "The teapot.\n\nA new teapot.\n");
    const auto check = [&scratch](const std::string& commands) {
        sh(scratch, "cd docs; { " + commands + "; } | " KITH_PROGRAM " check --diff - .. -q --no-cache -f unix "
                    "--lexicon ../.words/kitchen.yaml --packs kitchen > ../.told 2>&1 || true");
        return test::read_text(scratch.path(".told"));
    };
    const std::string there = check("git diff -U0 --relative");
    CHECK_MESSAGE(there.find("../docs/a.md:3:") == 0, there);
    const std::string from_top = check("git diff -U0");
    CHECK_MESSAGE(from_top == there, from_top);
    const std::string plain = check("git diff -U0 --relative --no-prefix | grep -v ^index | sed 's/^@@ .*/@@ -1 +1 @@/'");
    CHECK_MESSAGE(test::unwrapped(plain).find("so both were looked at") != std::string::npos, plain);
    CHECK_MESSAGE(plain.find("../a.md:1:") != std::string::npos, plain);
}

TEST_CASE("a document that moved from where it was not checked, or by other rules, counts whole; one that moved with its rules does not") {
    struct Case {
        const char* configuration;
        const char* before;
        const char* moves;
        bool is_whole;
    };
    const Case cases[] = {
        {"exclude: [\"*.draft.md\"]\n", "letters/a.draft.md", "git mv letters/a.draft.md letters/a.md", true},
        {"exclude: [drafts/]\n", "drafts/a.md", "mkdir letters; git mv drafts/a.md letters/a.md", true},
        {"include: [letters/]\n", "drafts/a.md", "mkdir letters; git mv drafts/a.md letters/a.md", true},
        {"", "letters/a.rst", "git mv letters/a.rst letters/a.md", true},
        {"", ".drafts/a.md", "mkdir letters; git mv .drafts/a.md letters/a.md", true},
        {"", "ignored/a.md", "mkdir letters; git mv ignored/a.md letters/a.md", true},
        {"overrides:\n  - paths: [old/]\n    levels: { teapot: off }\n", "old/a.md", "mkdir letters; git mv old/a.md letters/a.md", true},
        {"accept:\n  - entries: [teapot]\n    paths: [old/]\n    reason: They said so.\n", "old/a.md", "mkdir letters; git mv old/a.md letters/a.md", true},
        {"overrides:\n  - paths: [\"**/*.md\"]\n    levels: { cauldron: off }\n", "old/a.md", "mkdir letters; git mv old/a.md letters/a.md", false},
        {"", "old/a.md", "mkdir letters; git mv old/a.md letters/a.md", false},
        {"", "old/a.md", "mkdir letters; git mv old/a.md letters/a.md; printf 'Quiet.\\n' >> letters/a.md", false},
        {"", "letters/a.txt", "git mv letters/a.txt letters/a.md", true},
        {"", "letters/a.html", "git mv letters/a.html letters/a.md", true},
        {"", "letters/a.markdown", "git mv letters/a.markdown letters/a.md", false},
        {"", "own/a.md", "mkdir letters; git mv own/a.md letters/a.md", true},
        {"", "own/a.md", "git mv own letters", false},
        {"", "own/sub/a.md", "git mv own letters; git mv letters/sub/a.md letters/a.md", false},
    };
    for (const Case& one : cases) {
        CAPTURE(one.before);
        CAPTURE(one.configuration);
        CAPTURE(one.moves);
        const test::Scratch scratch;
        scratch.add(".words/kitchen.yaml", test::kitchen());
        scratch.add("kith.yaml", std::string("packs: [kitchen]\nlexicon: [.words/kitchen.yaml]\n") + one.configuration);
        scratch.add("own/kith.yaml", "packs: [kitchen]\nlexicon: [../.words/kitchen.yaml]\n");
        scratch.add(".kithignore", "ignored/\n");
        scratch.add(one.before, "The teapot.\n\nOne.\n\nTwo.\n\nThree.\n");
        sh(scratch, "git init -q -b main; git add -A; git commit -qm one");
        sh(scratch, one.moves);
        sh(scratch, "git add -A; git commit -qm two");
        const test::Outcome told = test::run_program({"check", scratch.path("letters"), "--changed-since", "HEAD~1", "-f", "unix"});
        CHECK_MESSAGE((told.out.find("/letters/a.md:1:") != std::string::npos) == one.is_whole, told.err);
        CHECK(told.exit == (one.is_whole ? 1 : 0));
        sh(scratch, "git diff -U0 -M HEAD~1 | " KITH_PROGRAM " check --diff - letters -q --no-cache -f unix > .told || true");
        CHECK((test::read_text(scratch.path(".told")).find("letters/a.md:1:") == 0) == one.is_whole);
    }
}

TEST_CASE("a diff of another state than the files is refused, with the line that stands elsewhere by now") {
    const test::Scratch scratch;
    scratch.add("a.md", "One.\r\n\tThe  teapot at the caf\xC3\xA9.\r\n$Id: a.md,v 7 $\n\nLast");
    scratch.add("b.txt", std::string("\xFF\xFE" "A\0\n\0", 6));
    scratch.add("c.txt", "The caf\xE9.\nOther.\n");
    scratch.add("d.html", "<p>The teapot.</p>\n");
    scratch.add("e.eml", "Subject: Tea\n\nThe teapot.\n");
    const auto check = [&](const std::string& name, const std::string& hunk) {
        return test::run_program({"check", scratch.path(), "--diff", "-"}, "--- " + scratch.path(name) + "\n+++ " + scratch.path(name) + "\n" + hunk);
    };
    for (const char* const fresh : {"@@ -2 +2 @@\n-x\n+The teapot at the caf?.\n", "@@ -1,0 +2 @@\n+The teapot at the caf\xC3\xA9. \n", "@@ -3 +3 @@\n-x\n+$Id$\n",
                                    "@@ -3,0 +4,2 @@\n+\n+Last\n\\ No newline at end of file\n", "@@ -9,2 +2,0 @@\n-x\n-y\n"}) {
        CAPTURE(fresh);
        CHECK(check("a.md", fresh).exit < 2);
    }
    for (const auto& row : {std::pair{"@@ -2 +2 @@\n-x\n+The kettle.\n", ":2:"}, std::pair{"@@ -0,0 +1,2 @@\n+One.\n+One.\n", ":2:"},
                                      std::pair{"@@ -5,0 +6 @@\n+Last\n", ":6:"}, std::pair{"@@ -5,0 +6 @@\n+\n", ":6:"},
                                      std::pair{"@@ -1 +1 @@\n-x\n+One.\n@@ -4 +4 @@\n-x\n+Last\n", ":4:"}}) {
        CAPTURE(row.first);
        const test::Outcome outcome = check("a.md", row.first);
        CHECK(outcome.exit == 2);
        CHECK(outcome.out.empty());
        CHECK_MESSAGE(outcome.err.find(scratch.path("a.md") + row.second) != std::string::npos, outcome.err);
        CHECK(test::unwrapped(outcome.err).find("git stash --keep-index") != std::string::npos);
    }
    for (const char* const name : {"b.txt", "c.txt", "e.eml"}) CHECK(check(name, "@@ -1 +1 @@\n-x\n+Another.\n").exit < 2);
    CHECK(check("d.html", "@@ -1 +1 @@\n-x\n+Another.\n").exit == 2);
}

TEST_CASE("where git gives up looking for renames, that is said") {
    const test::Scratch scratch;
    for (const char* const name : {"a.md", "b.md", "c.md"}) scratch.add(name, std::string("This is ") + name + ".\n\nTea.\n\nCups.\n\nSpoons.\n");
    test::run_shell(scratch, "git init -q -b main; git config diff.renameLimit 1; git add -A; git commit -qm one; "
                             "git mv a.md z.md; git mv b.md y.md; git mv c.md x.md; for i in x y z; do echo More. >> $i.md; done");
    const auto said = [&] { return test::unwrapped(test::run_program({"check", scratch.path(), "--changed-since", "HEAD"}).err); };
    CHECK(said().find("git looked for no renames among so many changed files") != std::string::npos);
    test::run_shell(scratch, "git config diff.renameLimit 100");
    CHECK(said().find("renames") == std::string::npos);
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

TEST_CASE("a clone that knows a common commit, and not whether there is a later one, says so") {
    const test::Scratch scratch;
    sh(scratch, "git init -q -b main; git commit -q --allow-empty -m a; git checkout -qb side; printf 'Quiet.\\n' > s.md; git add -A; git commit -qm side; git checkout -q main;"
                "git commit -q --allow-empty -m b; git checkout -qb topic; git commit -q --allow-empty -m t; git merge -q side -m both; git checkout -q main;"
                "git commit -q --allow-empty -m c; git merge -q side -m both; git checkout -q topic");
    const auto check = [&scratch](const std::string& since) { return test::run_program({"check", scratch.path(), "-q", "--changed-since", since}).exit; };
    CHECK(check("main") == 0);
    sh(scratch, "{ git rev-parse main^1; git rev-parse topic^1; } > .git/shallow");
    CHECK(check("main") == 2);
    CHECK(check("HEAD^") == 0);
}

TEST_CASE("documents in a repository within the repository are named, as nothing is known of their changes") {
    const test::Scratch scratch;
    scratch.add("a.md", "Quiet.\n");
    scratch.add("own/b.md", "The contact with his mum.\n");
    sh(scratch, "git init -q own; git init -q -b main; git add a.md; git commit -qm one");
    const test::Outcome outcome = test::run_program({"check", scratch.path(), "--changed-since", "HEAD"});
    CHECK(outcome.exit == 0);
    CHECK_MESSAGE(test::unwrapped(outcome.err).find("are of a repository of their own") != std::string::npos, outcome.err);
    CHECK(test::run_program({"check", scratch.path("a.md"), "--changed-since", "HEAD"}).err.empty());
}

TEST_CASE("what git does not know is told, and a run without changes is clean") {
    const test::Scratch scratch;
    scratch.add("a.md", "Words.\n");
    CHECK(test::run_program({"check", scratch.path("a.md"), "--changed-since", "main"}).exit == 2);
    sh(scratch, "git init -q -b main");
    CHECK(test::unwrapped(test::run_program({"check", scratch.path(), "--changed-since", "HEAD"}).err).find("this repository has no commit yet") != std::string::npos);
    sh(scratch, "git add -A; git commit -qm one");
    const test::Outcome slip = test::run_program({"check", scratch.path(), "--changed-since", "nowhere"});
    CHECK(slip.exit == 2);
    CHECK(slip.err.find("git knows no revision called “nowhere”") != std::string::npos);
    sh(scratch, "git branch -q topic/one; git update-ref refs/remotes/origin/release main");
    for (const auto& [meant, hint] : {std::pair{"mian", "did you mean “main”?"}, std::pair{"mian~2", "did you mean “main~2”?"},
                                      std::pair{"release", "did you mean “origin/release”?"}, std::pair{"topic/oen", "did you mean “topic/one”?"},
                                      std::pair{"main~9", "“main” is known here, but"}, std::pair{"HEAD~9", "“HEAD” is known here, but"},
                                      std::pair{"origin/main", "did you mean “main”?"}, std::pair{"origin/topic/one~1", "did you mean “topic/one~1”?"},
                                      std::pair{"main^{tree}", "no commit of its history"}}) {
        const test::Outcome outcome = test::run_program({"check", scratch.path(), "--changed-since", meant});
        const bool is_of_ci = outcome.err.find("fetch-depth") != std::string::npos;
        CHECK(is_of_ci == (std::string_view(hint).find("did you mean") == 0));
        CHECK_MESSAGE(test::unwrapped(outcome.err).find(hint) != std::string::npos, outcome.err);
    }
    CHECK(test::run_program({"check", scratch.path(), "--changed-since", "--output=x"}).exit == 2);
    const test::Outcome unchanged = test::run_program({"check", scratch.path(), "--changed-since", "main"});
    CHECK(unchanged.exit == 0);
    CHECK(unchanged.out == "Nothing that kith reads has changed since main.\n");
    CHECK(test::run_program({"check", scratch.path(), "--changed-since", "main", "-q"}).out.empty());
    CHECK(test::run_program({"check", scratch.path(), "--changed-since", "main", "-f", "unix"}).out.empty());
    CHECK(test::run_program({"check", scratch.path("none.md"), "--changed-since", "main"}).exit == 2);
    CHECK(test::run_program({"check", "-", "--changed-since", "main"}).exit == 2);
}
