// SPDX-License-Identifier: Apache-2.0
// kith init in a folder of a repository: what is for CI goes where CI looks for it, and nothing is written over.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

namespace fs = std::filesystem;

test::Outcome init_in(const std::string& folder, const std::string& ci) {
    const fs::path before = fs::current_path();
    fs::current_path(folder);
    const test::Outcome outcome = test::run_program({"init", "--ci", ci});
    fs::current_path(before);
    return outcome;
}

}  // namespace

TEST_CASE("a file for CI is written at the root of the repository, kith.yaml where one stands") {
    const test::Scratch scratch;
    scratch.add("repo/.git/config");
    scratch.add("repo/docs/a.md", "Words.\n");
    const test::Outcome outcome = init_in(scratch.path("repo/docs"), "github");
    CHECK(outcome.exit == 0);
    CHECK(fs::exists(scratch.path("repo/.github/workflows/kith.yml")));
    CHECK(fs::exists(scratch.path("repo/docs/kith.yaml")));
    CHECK_FALSE(fs::exists(scratch.path("repo/docs/.github")));
    CHECK(outcome.out.find("Written: ../.github/workflows/kith.yml\n") != std::string::npos);
}

TEST_CASE("what is there stays, and what kith would have written is shown") {
    const test::Scratch scratch;
    scratch.add("docs/.pre-commit-config.yaml", "repos: []\n");
    const test::Outcome outcome = init_in(scratch.path("docs"), "pre-commit");
    CHECK(outcome.exit == 2);
    CHECK(test::read_text(scratch.path("docs/.pre-commit-config.yaml")) == "repos: []\n");
    CHECK(outcome.err.find("is there already") != std::string::npos);
    CHECK(outcome.out.find("      - id: kith\n") != std::string::npos);
    CHECK(init_in(scratch.path("docs"), "gitlab").out.find("include: {local: .gitlab/kith.yml}") != std::string::npos);
}
