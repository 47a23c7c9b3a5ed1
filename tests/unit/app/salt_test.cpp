// SPDX-License-Identifier: Apache-2.0
#include "app/salt.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "unit/app/scratch.hpp"

namespace fs = std::filesystem;
using namespace kith;

namespace {

// The salt as a run in that folder would take it.
std::string salt_in(const std::string& folder) {
    const fs::path before = fs::current_path();
    fs::current_path(folder);
    std::string salt = repository_salt();
    fs::current_path(before);
    return salt;
}

}  // namespace

TEST_CASE("checkouts of one repository share a salt, and nobody else does") {
    const test::Scratch scratch;
    const std::string config =
        "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = https://example.org/letters.git\r\n";
    scratch.add("one/.git/config", config);
    scratch.add("one/deep/down/a.txt");
    scratch.add("two/.git/config", config);
    scratch.add("other/.git/config", "[remote \"origin\"]\n\turl = https://example.org/notes.git\n");
    const std::string salt = salt_in(scratch.path("one"));
    CHECK(salt == "example.org/letters");
    CHECK(salt_in(scratch.path("one/deep/down")) == salt);
    CHECK(salt_in(scratch.path("two")) == salt);
    CHECK(salt_in(scratch.path("other")) != salt);
}

TEST_CASE("a worktree and a submodule are salted as the repository they belong to") {
    const test::Scratch scratch;
    const std::string config = "[remote \"origin\"]\n\turl = https://example.org/letters.git\n";
    scratch.add("one/.git/config", config);
    scratch.add("one/.git/worktrees/two/commondir", "../..\n");
    scratch.add("two/.git", "gitdir: " + scratch.path("one/.git/worktrees/two") + "\n");
    scratch.add("two/deep/a.txt");
    scratch.add("three/.git/modules/inner/config", config);
    scratch.add("three/inner/.git", "gitdir: ../.git/modules/inner\n");
    for (const char* const folder : {"two", "two/deep", "three/inner"}) {
        CAPTURE(folder);
        CHECK(salt_in(scratch.path(folder)) == salt_in(scratch.path("one")));
    }
}

TEST_CASE("an address is the same however somebody reaches it, and whoever they are") {
    const std::vector<std::string> addresses = {
        "https://example.org/letters.git", "https://example.org/letters", "https://example.org/letters/",
        "https://bea:secret@example.org/letters.git", "ssh://git@example.org/letters.git",
        "ssh://git@example.org:22/letters.git", "git@example.org:letters.git", "example.org:letters"};
    for (const std::string& address : addresses) {
        CAPTURE(address);
        const test::Scratch scratch;
        scratch.add(".git/config", "[remote \"origin\"]\n\turl = " + address + "\n");
        CHECK(salt_in(scratch.path()) == "example.org/letters");
    }
}

TEST_CASE("a repository without an address, and a folder in none, are salted by where they are") {
    const test::Scratch scratch;
    scratch.add("bare/.git/config", "[core]\n\tbare = false\n");
    scratch.add("bare/deep/a.txt");
    scratch.add("worktree/.git", "gitdir: /elsewhere\n");
    scratch.add("plain/a.txt");
    const std::string root = fs::canonical(scratch.path()).string();
    CHECK(salt_in(scratch.path("bare/deep")) == root + "/bare");
    CHECK(salt_in(scratch.path("worktree")) == root + "/worktree");
    CHECK(salt_in(scratch.path("plain")) == root + "/plain");
}
