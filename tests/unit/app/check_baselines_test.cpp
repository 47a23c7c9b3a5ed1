// SPDX-License-Identifier: Apache-2.0
// The program beside a baseline: documents that are edited, moved, split, joined and merged raise nothing that was there already, and
// everything that was not.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "unit/app/baseline_folder.hpp"

using namespace kith;

namespace {

namespace fs = std::filesystem;
using Folder = test::BaselineFolder;

}  // namespace

TEST_CASE("in a repository that is edited, renamed and merged, old words stay quiet and new ones are told") {
    const Folder folder;
    const test::Scratch& files = folder.files();
    files.add("guide.md", "# Guide\n\nThe contact with his mum of the guide.\n\nThe contact with his mum stands.\n\nA handover at the library too.\n");
    files.add("letters/one.md", "Dear Jay, the contact with his mum is yours.\n");
    files.add("letters/two.md", "Dear Bea, the handover at the library is yours.\n");
    REQUIRE(folder.update().exit == 0);
    folder.sh("git init -q -b main; git add -A; git commit -qm one; git checkout -qb topic");
    CHECK(folder.found().empty());
    // Lines above it, a rename with an edit, a split, and one new word on the branch.
    files.add("guide.md", "# Guide\n\nNew and quiet.\n\nThe contact with his mum of the guide.\n\nA handover at the library too.\n");
    folder.sh("git mv letters/one.md letters/to-jay.md; printf '\\nYour new contact with his mum, too.\\n' >> letters/to-jay.md");
    files.add("standing.md", "The contact with his mum stands.\n");
    CHECK(folder.found() == "letters/to-jay.md:3 ");
    CHECK(folder.found({files.path(), "--changed-since", "main"}) == "letters/to-jay.md:3 ");
    CHECK(folder.found({files.path("standing.md")}).empty());
    folder.sh("git add -A; git commit -qm two");
    // Two branches write the baseline; git joins them by keeping the lines of both.
    REQUIRE(folder.update().exit == 0);
    folder.sh("printf 'known merge=union\\n' > .gitattributes; git add -A; git commit -qm three; git checkout -q main; "
              "printf 'known merge=union\\n' > .gitattributes; printf '\\nThe handover at the library of others.\\n' >> letters/two.md");
    CHECK(folder.found() == "letters/two.md:3 ");
    REQUIRE(folder.update().exit == 0);
    folder.sh("git add -A; git commit -qm four; git checkout -q topic; git merge -q main -m five");
    CHECK(folder.found().empty());
    folder.sh("git mv letters post; git commit -qm six");
    CHECK(folder.found().empty());
    files.add("post/two.md", "Dear Bea, the handover at the library is yours.\n\nThe handover at the library of others.\n\nThe handover at the library of others.\n");
    CHECK(folder.found() == "post/two.md:5 ");
    CHECK(folder.found({files.path(), "--changed-since", "HEAD"}) == "post/two.md:5 ");
}

TEST_CASE("on changed lines the new copy of a sentence is told, not the old one below it") {
    const Folder folder;
    folder.files().add("a.md", "Quiet.\n\nThe contact with his mum.\n");
    REQUIRE(folder.update().exit == 0);
    folder.sh("git init -q -b main; git add -A; git commit -qm one");
    folder.files().add("a.md", "The contact with his mum.\n\nQuiet.\n\nThe contact with his mum.\n");
    CHECK(folder.found() == "a.md:5 ");
    CHECK(folder.found({folder.files().path(), "--changed-since", "HEAD"}) == "a.md:1 ");
}

TEST_CASE("a baseline that is written anew takes in what is new and lets go of what is gone") {
    const Folder folder;
    const test::Scratch& files = folder.files();
    files.add("a.md", "The contact with his mum.\n");
    files.add("sub/b.md", "The handover at the library.\n");
    const test::Outcome missing = folder.check({files.path()});
    CHECK(missing.exit == 2);
    CHECK(missing.err.find("there is no baseline of this name yet") != std::string::npos);
    CHECK(test::unwrapped(folder.update().err).find("2 findings are new in it") != std::string::npos);
    const std::string first = folder.baseline();
    CHECK(folder.update().exit == 0);
    CHECK(folder.baseline() == first);
    files.add("a.md", "A quiet cup.\n\nA handover at the library of my own.\n");
    const test::Outcome outcome = folder.check({files.path(), "-f", "summary"});
    CHECK(outcome.out.find("1 place is new and told here; 1 was known, and 1 is gone.") != std::string::npos);
    CHECK(test::unwrapped(outcome.err).find("1 finding is new, 1 is known and left out and 1 is gone.") != std::string::npos);
    CHECK(outcome.exit == 1);
    // Of a part, only that part is written anew: what became of a document elsewhere, only a run over all can tell.
    fs::remove(files.path("sub/b.md"));
    files.add("c.md", "A contact with his mum here.\n");
    CHECK(folder.check({files.path("c.md"), "--update-baseline"}).exit == 0);
    CHECK(folder.baseline().find("sub/b.md") != std::string::npos);
    CHECK(folder.baseline().find("a.md\tcontact") != std::string::npos);
    CHECK(folder.baseline().find("c.md\tcontact") != std::string::npos);
    CHECK(folder.found() == "a.md:3 ");
    // What could not be read keeps its lines.
    fs::permissions(files.path("c.md"), fs::perms::none);
    files.add("c.docx", "PK no document");
    CHECK(folder.update().exit == 3);
    fs::permissions(files.path("c.md"), fs::perms::owner_all);
    CHECK(folder.baseline().find("c.md\tcontact") != std::string::npos);
    CHECK(folder.baseline().find("sub/b.md") == std::string::npos);
}

TEST_CASE("a damaged baseline stops the run and stays as it is; what cannot be written is refused beforehand") {
    const Folder folder;
    const test::Scratch& files = folder.files();
    files.add("a.md", "The contact with his mum.\n");
    files.add("known", "# kith baseline 1\na.md\tcontact\n");
    for (const bool is_update : {false, true}) {
        const test::Outcome damaged = is_update ? folder.update() : folder.check({files.path()});
        CHECK(damaged.exit == 2);
        CHECK(damaged.out.empty());
        CHECK(damaged.err.find("known:2: ") != std::string::npos);
    }
    CHECK(folder.baseline() == "# kith baseline 1\na.md\tcontact\n");
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"--update-baseline", "-f", "json"}, {"--update-baseline", "--min-level", "rethink"}, {"--update-baseline", "--packs", "children"},
             {"--stream"}, {"--shard", "1/2"}, {"--update-baseline", "--changed-since", "main"}}) {
        std::vector<std::string> args = words;
        if (words.front() != "--stream") args.push_back(files.path());
        CHECK(folder.check(args).exit == 2);
    }
    CHECK(test::run_program({"check", files.path(), "--update-baseline"}).exit == 2);
    fs::remove(files.path("known"));
    fs::create_directory(files.path("known"));
    CHECK(folder.check({files.path()}).exit == 2);
}

TEST_CASE("kith.yaml names a baseline from its own folder, and every report keeps to it") {
    const Folder folder;
    const test::Scratch& files = folder.files();
    files.add("kith.yaml", "baseline: .kith/baseline\n");
    files.add("sub/a.md", "The contact with his mum.\n");
    fs::create_directory(files.path(".kith"));
    CHECK(test::run_program({"check", files.path(), "--update-baseline"}).exit == 0);
    CHECK(test::read_text(files.path(".kith/baseline")).find("sub/a.md\tcontact\t") != std::string::npos);
    CHECK(test::run_program({"check", files.path()}).exit == 0);
    files.add("sub/a.md", "The contact with his mum.\n\nThe handover at the library.\n");
    for (const char* const format : {"text", "unix", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "csv", "html"}) {
        CAPTURE(format);
        const test::Outcome outcome = test::run_program({"check", files.path(), "-f", format, "--fail-on", "consider"});
        CHECK(outcome.exit == 1);
        CHECK(outcome.out.find("handover") != std::string::npos);
        CHECK(outcome.out.find("Time with the people you love") == std::string::npos);
    }
    const test::Outcome sarif = test::run_program({"check", files.path(), "-f", "sarif", "--no-text"});
    CHECK(sarif.out.find("\"baselineState\":\"new\"") != std::string::npos);
    CHECK(test::run_program({"config", files.path("kith.yaml")}).out.find("baseline") != std::string::npos);
}

TEST_CASE("a check can ask that its baseline knows nothing that is gone") {
    const test::BaselineFolder folder;
    folder.files().add("a.md", "The contact with his mum.\n");
    REQUIRE(folder.update().exit == 0);
    const std::string all = folder.files().path();
    CHECK(folder.check({all, "--fail-on-gone"}).exit == 0);
    folder.files().add("a.md", "Quiet.\n");
    CHECK(folder.check({all}).exit == 0);
    CHECK(folder.check({all, "-q"}).err.empty());
    const test::Outcome gone = folder.check({all, "--fail-on-gone", "--fail-on", "never", "-q"});
    CHECK(gone.exit == 1);
    CHECK(gone.err.find("1 is gone") != std::string::npos);
    for (const std::vector<std::string>& part : {std::vector<std::string>{folder.files().path("a.md")}, {all, "--packs", "children"}, {all, "--shard", "1/2"}, {all, "--update-baseline"}}) {
        std::vector<std::string> words = part;
        words.emplace_back("--fail-on-gone");
        CHECK(folder.check(words).exit == 2);
    }
    CHECK(test::run_program({"check", all, "--fail-on-gone"}).exit == 2);
}

TEST_CASE("what is gone is known of a folder below too where none of its documents is left") {
    const test::Scratch scratch;
    scratch.add("a.md", "Quiet.\n");
    for (const char* const folder : {"sub", "bare", "new"}) scratch.add(std::string(folder) + "/kith.yaml", "baseline: known\n");
    scratch.add("sub/b.md", "The contact with his mum.\n");
    scratch.add("bare/c.md", "Quiet.\n");
    const std::string all = scratch.path();
    REQUIRE(test::run_program({"check", all, "--update-baseline"}).exit == 0);
    test::run_shell(scratch, "rm sub/b.md bare/c.md");
    CHECK(test::run_program({"check", all, "--fail-on-gone"}).exit == 1);
    const test::Outcome told = test::run_program({"check", all});
    CHECK(told.exit == 0);
    CHECK_MESSAGE(test::unwrapped(told.err).find("sub/known, 0 findings are new, 0 are known and left out and 1 is gone") != std::string::npos, told.err);
    CHECK(told.err.find("bare/known") == std::string::npos);
    REQUIRE(test::run_program({"check", all, "--update-baseline"}).exit == 0);
    CHECK(test::read_text(scratch.path("sub/known")).find("b.md") == std::string::npos);
    CHECK(test::run_program({"check", all, "--fail-on", "never"}).err.empty());
    CHECK(test::run_program({"check", all, "--fail-on-gone"}).exit == 0);
    CHECK_FALSE(std::filesystem::exists(scratch.path("new/known")));
}

TEST_CASE("a baseline that a merge left telling of one sentence under two names lets one pass") {
    const test::BaselineFolder folder;
    folder.files().add("a.md", "# A\n\nThe contact with his mum.\n\nQuiet.\n");
    REQUIRE(folder.update().exit == 0);
    folder.sh("printf 'known merge=union\\n' > .gitattributes; git init -q -b main; git add -A; git commit -qm one; git checkout -qb topic; git mv a.md b.md");
    REQUIRE(folder.update().exit == 0);
    folder.sh("git commit -qam renamed; git checkout -q main; printf 'A handover at ten.\\n' > aa.md");
    REQUIRE(folder.update().exit == 0);
    folder.sh("git add -A; git commit -qm more; git merge -q topic -m both");
    REQUIRE(folder.baseline().find("a.md\tcontact") != std::string::npos);
    REQUIRE(folder.baseline().find("b.md\tcontact") != std::string::npos);
    CHECK(folder.found().empty());
    folder.sh("printf 'The contact with his mum.\\n' > c.md");
    CHECK(folder.found() == "c.md:1 ");
    CHECK(folder.check({folder.files().path()}).err.find("old name") != std::string::npos);
}
