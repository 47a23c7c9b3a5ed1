// SPDX-License-Identifier: Apache-2.0
// A baseline that is written beside a part of its documents: what the part does not hold may stand in a document that was not read, so
// nothing that was there comes up as new afterwards.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "unit/app/baseline_folder.hpp"

using namespace kith;

namespace {

constexpr const char* first = "The contact with his mum stands here.\n";
constexpr const char* second = "A handover at the library, quietly.\n";

// One document twice in a sub-folder and one beside it, all known.
struct Known {
    test::BaselineFolder folder;
    Known() {
        folder.files().add("big.md", std::string(first) + "\n" + second);
        folder.files().add("in/one.md", first);
        REQUIRE(folder.update().exit == 0);
        folder.sh("git init -q -b main; git add -A; git commit -qm one");
    }
    [[nodiscard]] test::Outcome update(const std::vector<std::string>& names) const {
        std::vector<std::string> words{"--update-baseline"};
        for (const std::string& name : names) words.push_back(folder.files().path(name));
        return folder.check(words);
    }
};

}  // namespace

TEST_CASE("what has left a part of the documents stays known until a run over all") {
    struct Row {
        std::string what;
        std::string commands;
        std::vector<std::string> part;
    };
    const std::vector<Row> rows{
        {"a split", "tail -n 1 big.md > part.md; head -n 1 big.md > t; mv t big.md", {"big.md"}},
        {"a split, committed", "tail -n 1 big.md > part.md; head -n 1 big.md > t; mv t big.md; git add -A; git commit -qm two", {"big.md"}},
        {"a swap", "mv big.md t; mv in/one.md big.md; mv t in/one.md", {"big.md"}},
        {"a swap, the other one", "mv big.md t; mv in/one.md big.md; mv t in/one.md", {"in"}},
        {"a sentence that moved", "tail -n 1 big.md >> in/one.md; head -n 1 big.md > t; mv t big.md", {"big.md"}},
        {"one that moved in", "tail -n 1 big.md >> in/one.md; head -n 1 big.md > t; mv t big.md", {"in"}},
        {"out of a folder", "mkdir out; mv in/one.md out/two.md; echo Quiet. > in/one.md", {"in"}},
        {"a renamed file", "mkdir out; mv in/one.md out/two.md; echo Quiet. > in/x.md", {"in"}},
        {"all parts, one by one", "tail -n 1 big.md > part.md; head -n 1 big.md > t; mv t big.md", {"in", "big.md", "part.md"}},
        {"nothing at all", "true", {"big.md", "in"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Known known;
        known.folder.sh(row.commands);
        CHECK(known.folder.found().empty());
        for (const std::string& name : row.part) REQUIRE(known.update({name}).exit == 0);
        CHECK(known.folder.found().empty());
        const std::string once = known.folder.baseline();
        for (const std::string& name : row.part) REQUIRE(known.update({name}).exit == 0);
        CHECK(known.folder.baseline() == once);
        // No room for another copy either.
        known.folder.sh("printf '\\n%s\\n' 'A handover at the library, quietly.' > z.md");
        CHECK(known.folder.found({known.folder.files().path()}) == "z.md:2 ");
    }
}

TEST_CASE("a sentence that stood three times and is met once in a part stays known three times") {
    const test::BaselineFolder folder;
    folder.files().add("a.md", std::string(second) + "\n" + second + "\n" + second);
    REQUIRE(folder.update().exit == 0);
    const std::string before = folder.baseline();
    folder.files().add("a.md", second);
    folder.files().add("b.md", std::string(second) + "\n" + second);
    REQUIRE(folder.check({"--update-baseline", folder.files().path("a.md")}).exit == 0);
    CHECK(folder.baseline() == before);
    CHECK(folder.found().empty());
    REQUIRE(folder.check({"--update-baseline", folder.files().path("b.md")}).exit == 0);
    CHECK(folder.baseline() != before);
    CHECK(folder.found().empty());
}

TEST_CASE("a run over a part says what it did not meet, and a run over all takes it out") {
    const Known known;
    known.folder.files().add("big.md", first);
    const std::string part = test::unwrapped(known.folder.check({known.folder.files().path("big.md")}).err);
    CHECK(part.find("1 place was not met") != std::string::npos);
    CHECK(part.find("gone.") == part.rfind("gone."));
    CHECK(test::unwrapped(known.update({"big.md"}).err).find("1 place was not met") != std::string::npos);
    CHECK(known.folder.baseline().find("handover") != std::string::npos);
    CHECK(test::unwrapped(known.folder.check({known.folder.files().path()}).err).find("1 is gone. --update-baseline takes") != std::string::npos);
    CHECK(test::unwrapped(known.folder.update().err).find("1 that is gone was taken out") != std::string::npos);
    CHECK(known.folder.baseline().find("handover") == std::string::npos);
    CHECK(test::unwrapped(known.folder.update().err).find("not met") == std::string::npos);
}

TEST_CASE("a run over a repository sees all of a baseline that stands elsewhere") {
    const Known known;
    const test::Scratch elsewhere;
    const auto update = [&](const std::string& name) {
        return test::unwrapped(test::run_program({"check", known.folder.files().path(name), "--baseline", elsewhere.path("k"), "--update-baseline"}).err);
    };
    REQUIRE(update("").find("3 findings are new in it") != std::string::npos);
    known.folder.files().add("in/one.md", "Quiet.\n");
    CHECK(update("in").find("1 place was not met") != std::string::npos);
    CHECK(update("").find("1 that is gone was taken out") != std::string::npos);
}
