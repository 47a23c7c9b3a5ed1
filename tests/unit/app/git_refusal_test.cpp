// SPDX-License-Identifier: Apache-2.0
// Where git refuses, as in a container whose folders belong to somebody else, or is not there, kith goes on with less, and says so.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "unit/app/program.hpp"
#include "unit/app/programs.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// As long as it lives, git takes every repository for somebody else's, whatever the settings of this machine allow.
class OtherOwner {
public:
    OtherOwner() {
        for (const Setting& one : settings) setenv(one.name, one.value, 1);
    }
    ~OtherOwner() {
        for (const Setting& one : settings) unsetenv(one.name);
    }
    OtherOwner(const OtherOwner&) = delete;
    OtherOwner& operator=(const OtherOwner&) = delete;
    OtherOwner(OtherOwner&&) = delete;
    OtherOwner& operator=(OtherOwner&&) = delete;

private:
    struct Setting {
        const char* name;
        const char* value;
    };
    static constexpr std::array<Setting, 3> settings = {
        {{"GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"}, {"GIT_CONFIG_GLOBAL", "/dev/null"}, {"GIT_CONFIG_NOSYSTEM", "1"}}};
};

constexpr const char* letter = "The contact with his mum.\n";

test::Outcome check(const test::Scratch& scratch, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"check", "-q", scratch.path("repo")});
    test::Outcome outcome = test::run_program(more);
    outcome.err = test::unwrapped(outcome.err);
    return outcome;
}

bool has(const test::Outcome& outcome, const char* words) { return outcome.err.find(words) != std::string::npos; }

std::size_t times(const std::string& text, const std::string& words) {
    std::size_t count = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("where git refuses to tell what it tracks, or is missing, that is said once with its reason, and the run goes on") {
    const test::Scratch scratch;
    scratch.add("repo/.gitignore", "out/\n*.bak.md\n");
    scratch.add("repo/a.md", "Tea.\n");
    scratch.add("repo/out/t.md", letter);
    scratch.add("repo/b.bak.md", letter);
    test::run_shell(scratch, "cd repo; git init -q; git add -f .; git commit -qm one");
    CHECK(check(scratch).exit == 1);
    CHECK(check(scratch).err.empty());
    const auto told = [&](const char* reason, const char* advice) {
        const test::Outcome outcome = check(scratch, {scratch.path("repo/out/.."), "-f", "unix"});
        CHECK(outcome.exit == 0);
        CHECK_MESSAGE(has(outcome, reason), outcome.err);
        CHECK(has(outcome, advice));
        CHECK(times(outcome.err, "what .gitignore leaves out was not read, also where git tracks it") == 1);
    };
    {
        const OtherOwner other;
        told("git refuses to answer here (detected dubious ownership in repository at", "git config --global --add safe.directory");
        CHECK(test::run_program({"fix", "-q", scratch.path("repo")}).err.find("dubious") != std::string::npos);
        CHECK(test::run_program({"profile", "-q", scratch.path("repo")}).err.find("dubious") != std::string::npos);
    }
    const test::ProgramFolder nothing(test::ProgramFolder::Others::none);
    told("git could not be started", "is it installed, and on the PATH?");
}

TEST_CASE("where git is not needed, nobody hears that it refuses") {
    const test::Scratch scratch;
    scratch.add("repo/.gitignore", "out/\n");
    scratch.add("repo/a.md", letter);
    test::run_shell(scratch, "cd repo; git init -q; git add .; git commit -qm one");
    const OtherOwner other;
    const std::string known = scratch.path("repo/known");
    CHECK(check(scratch).err.empty());
    CHECK_FALSE(has(check(scratch, {"--baseline", known, "--update-baseline"}), "git"));
    CHECK_FALSE(has(check(scratch, {"--baseline", known}), "git"));
}

TEST_CASE("where git refuses, it is said beside a baseline that renames and copies are not known") {
    const test::Scratch scratch;
    scratch.add("repo/a.md", letter);
    const std::string known = scratch.path("repo/known");
    REQUIRE(test::run_program({"check", scratch.path("repo"), "--baseline", known, "--update-baseline"}).exit == 0);
    test::run_shell(scratch, "cd repo; git init -q; git add .; git commit -qm one; git mv a.md b.md; cp b.md c.md; git add .; git commit -qm two");
    CHECK(check(scratch, {"--baseline", known}).exit == 1);
    CHECK(check(scratch, {"--baseline", known}).err.find("refuses") == std::string::npos);
    const OtherOwner other;
    const char* const unknown = "it is not known which documents were renamed or copied";
    CHECK(has(check(scratch, {"--baseline", known}), unknown));
    const test::Outcome copy = test::run_program({"check", "-q", scratch.path("repo/c.md"), "--baseline", known});
    CHECK(test::unwrapped(copy.err).find(unknown) != std::string::npos);
}

TEST_CASE("where git refuses, what has changed is not known, for its own reason") {
    const test::Scratch scratch;
    scratch.add("repo/a.md", letter);
    test::run_shell(scratch, "cd repo; git init -q; git add .; git commit -qm one");
    const OtherOwner other;
    const test::Outcome outcome = check(scratch, {"--changed-since", "HEAD"});
    CHECK(outcome.exit == 2);
    CHECK_MESSAGE(has(outcome, "detected dubious ownership"), outcome.err);
    CHECK_FALSE(has(outcome, "knows no revision"));
    CHECK_FALSE(has(outcome, "is known here"));
}
