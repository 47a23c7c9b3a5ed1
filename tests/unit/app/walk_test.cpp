// SPDX-License-Identifier: Apache-2.0
#include "app/walk.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;
namespace fs = std::filesystem;

namespace {

// Names below the scratch folder; a problem is shown by its code.
std::vector<std::string> found(const test::Scratch& scratch, const std::vector<std::string>& names) {
    std::vector<std::string> operands;
    for (const std::string& name : names) operands.push_back(scratch.path(name));
    std::vector<std::string> paths;
    for (const Input& input : find_inputs(operands).inputs) {
        std::string path = fs::path(input.path).lexically_relative(scratch.path()).generic_string();
        paths.push_back(input.problem ? input.problem->code + " " + path : path);
    }
    return paths;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("folders are searched in order, by known endings, past hidden things") {
    const test::Scratch scratch;
    for (const char* const name : {"d/b.txt", "d/a.md", "d/c.DOCX", "d/picture.png", "d/.hidden.txt", "d/.git/x.txt",
                                   "d/a/z.txt", "d/~$c.docx", "d/no-ending", "e/one.txt"}) {
        scratch.add(name);
    }
    CHECK(found(scratch, {"d"}) == Names{"d/a/z.txt", "d/a.md", "d/b.txt", "d/c.DOCX"});
    CHECK(found(scratch, {"e", "e/../e/one.txt", "d/../e", "./e/one.txt"}) == Names{"e/one.txt"});
    fs::create_directory_symlink(scratch.path("e"), scratch.path("link"));
    CHECK(found(scratch, {"link/one.txt", "e"}) == Names{"link/one.txt"});
    CHECK(found(scratch, {"e", "d/picture.png", "e/one.txt"}) == Names{"e/one.txt", "d/picture.png"});
}

TEST_CASE("what the ignore files of the folder and of its repository leave out") {
    const test::Scratch scratch;
    scratch.add("repo/.git/config");
    scratch.add("repo/.gitignore", "drafts/\n*.bak.txt\n");
    scratch.add("repo/docs/.kithignore", "/old.txt\n");
    for (const char* const name : {"a.txt", "a.bak.txt", "old.txt", "drafts/b.txt", "sub/old.txt"}) {
        scratch.add("repo/docs/" + std::string(name));
    }
    CHECK(found(scratch, {"repo/docs"}) == Names{"repo/docs/a.txt", "repo/docs/sub/old.txt"});
    CHECK(found(scratch, {"repo/docs/old.txt"}) == Names{"repo/docs/old.txt"});
}

TEST_CASE("a folder whose documents .kithignore leaves out has some all the same") {
    const test::Scratch scratch;
    scratch.add("all/a.md", "Tea.\n");
    scratch.add("all/sub/b.md", "Tea.\n");
    scratch.add("all/.kithignore", "sub/\n*.md\n");
    scratch.add("none/.kithignore", "*.md\n");
    scratch.add("none/a.png");
    CHECK(found(scratch, {"all"}).empty());
    const FoundInputs all = find_inputs({scratch.path("all")});
    REQUIRE(all.notes.size() == 1);
    CHECK(all.notes.front().message == "what stands here is left out by .kithignore, so nothing was checked");
    CHECK(found(scratch, {"none"}) == Names{"no-documents none"});
    const test::Outcome outcome = test::run_program({"check", "-q", scratch.path("all")});
    CHECK(outcome.exit == 0);
    CHECK(outcome.err.find("left out by .kithignore") != std::string::npos);
    CHECK(test::run_program({"profile", scratch.path("all")}).exit == 0);
    CHECK(test::run_program({"fix", scratch.path("all")}).exit == 0);
}

TEST_CASE("what git tracks is read whatever its ignore files say, but for .kithignore") {
    const test::Scratch scratch;
    scratch.add("repo/.gitignore", "drafts/\n*.bak.txt\nbuild/\n");
    scratch.add("repo/.kithignore", "old.bak.txt\n");
    for (const char* const name : {"a.bak.txt", "old.bak.txt", "drafts/deep/b.txt", "drafts/c.png", "build/d.txt"}) scratch.add("repo/" + std::string(name));
    CHECK(found(scratch, {"repo"}) == Names{"no-documents repo"});
    test::run_shell(scratch, "cd repo; git init -q; git add -f a.bak.txt old.bak.txt drafts; touch b.bak.txt drafts/deep/new.txt");
    CHECK(found(scratch, {"repo"}) == Names{"repo/a.bak.txt", "repo/drafts/deep/b.txt"});
    CHECK(found(scratch, {"repo/drafts/deep/new.txt"}) == Names{"repo/drafts/deep/new.txt"});
    CHECK(found(scratch, {"repo/build"}) == Names{"repo/build/d.txt"});
}

TEST_CASE("links cannot trap the walk") {
    const test::Scratch scratch;
    scratch.add("d/a.txt");
    fs::create_directory_symlink(scratch.path("d"), scratch.path("d/round"));
    fs::create_symlink("nowhere.txt", scratch.path("d/broken.txt"));
    fs::create_symlink("a.txt", scratch.path("d/b.txt"));
    fs::create_directory_symlink("d", scratch.path("link"));
    CHECK(found(scratch, {"d"}) == Names{"d/a.txt", "d/b.txt"});
    CHECK(found(scratch, {"link"}) == Names{"link/a.txt", "link/b.txt"});
}

TEST_CASE("a walk knows the sizes of what it has met, links followed") {
    const test::Scratch scratch;
    scratch.add("d/a.txt", "hello");
    scratch.add("d/b.txt");
    fs::create_symlink("a.txt", scratch.path("d/c.txt"));
    const FoundInputs found = find_inputs({scratch.path("d")});
    REQUIRE(found.inputs.size() == 3);
    CHECK(found.inputs[0].size == 5);
    CHECK(found.inputs[1].size == fs::file_size(scratch.path("d/b.txt")));
    CHECK(found.inputs[2].size == 5);
    CHECK_FALSE(find_inputs({scratch.path("d/a.txt")}).inputs.front().size);
}

TEST_CASE("a pipe in a folder is passed by and counted, one that is named is read") {
    const test::Scratch scratch;
    scratch.add("d/a.md", "Tea.\n");
    REQUIRE(::mkfifo(scratch.path("d/b.md").c_str(), 0600) == 0);
    REQUIRE(::mkfifo(scratch.path("d/.gitignore").c_str(), 0600) == 0);
    const FoundInputs found = find_inputs({scratch.path("d")});
    CHECK(found.inputs.size() == 1);
    CHECK(found.pipes == 1);
    CHECK(passed_by_words(found) == "1 pipe or device in a folder was passed by.");
    CHECK(find_inputs({scratch.path("d/b.md")}).inputs.size() == 1);
}

TEST_CASE("what names nothing is a problem of its own") {
    const test::Scratch scratch;
    fs::create_directory(scratch.path("empty"));
    scratch.add("a.txt");
    CHECK(found(scratch, {"nowhere", "empty", "a.txt", "a.txt/below"}) ==
          Names{"not-found nowhere", "no-documents empty", "a.txt", "not-found a.txt/below"});
}

TEST_CASE("documents that kith cannot read yet are counted as they are passed by") {
    const test::Scratch scratch;
    for (const char* const name : {"d/a.txt", "d/b.pptx", "d/c.PPTX", "d/e/f.pages", "d/g.png", "d/h.cpp", "d/.i.pptx", "d/j.msg",
                                   "d/no-ending", "d/k.pptx/l.txt"}) {
        scratch.add(name);
    }
    scratch.add("d/.gitignore", "j.msg\n");
    const FoundInputs found = find_inputs({scratch.path("d"), scratch.path("d/b.pptx")});
    CHECK(found.passed_by == std::map<std::string, std::size_t>{{"pages", 1}, {"pptx", 2}});
    CHECK(find_inputs({scratch.path("d/a.txt")}).passed_by.empty());
}
