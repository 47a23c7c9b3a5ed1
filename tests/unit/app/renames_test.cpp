// SPDX-License-Identifier: Apache-2.0
// What became of documents that a baseline speaks of: after renames a run over all of them tells nothing, and a copy at the copy, wherever
// that stands among the paths.
#include "app/renames.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "unit/app/baseline_folder.hpp"

using namespace kith;

namespace {

using Renames = std::map<std::string, std::string>;

Renames joined(std::initializer_list<Renames> steps) {
    std::vector<RenameStep> all;
    for (const Renames& renames : steps) all.push_back({renames, {}});
    return joined_renames(all);
}

constexpr const char* letter = "# A letter\n\nThe contact with his mum stands here.\n\nQuiet to end with.\n";
constexpr const char* other = "# Another\n\nA handover at the library, quietly.\n";

// A repository whose baseline knows two letters.
struct Repository {
    test::BaselineFolder folder;
    Repository() {
        folder.files().add("letters/one.md", letter);
        folder.files().add("letters/two.md", other);
        folder.files().add("quiet/word.md", "# Quiet\n\nNothing here.\n");
        REQUIRE(folder.update().exit == 0);
        folder.sh("git init -q -b main; git add -A; git commit -qm one");
    }
    [[nodiscard]] std::string named(const std::string& name) const { return folder.found({folder.files().path(name)}); }
};

struct Row {
    std::string what;
    std::string commands;
    std::string told;
};

void check_all(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Repository repository;
        repository.folder.sh(row.commands);
        CHECK(repository.folder.found() == row.told);
    }
}

const std::string renamed = "git mv letters post; git commit -qm renamed;";

}  // namespace

TEST_CASE("renames are joined along the history") {
    CHECK(joined({}).empty());
    CHECK(joined({{{"a", "b"}}, {{"b", "c"}, {"x", "y"}}}) == Renames{{"a", "c"}, {"x", "y"}});
    CHECK(joined({{{"a", "b"}}, {{"b", "a"}}}).empty());
    CHECK(joined({{{"a", "t"}}, {{"b", "a"}}, {{"t", "b"}}}) == Renames{{"a", "b"}, {"b", "a"}});
    CHECK(joined({{{"a", "b"}, {"b", "a"}}}) == Renames{{"a", "b"}, {"b", "a"}});
    CHECK(joined({{{"a", "b"}}, {{"a", "c"}}}) == Renames{{"a", "b"}});  // the second one was made anew
}

TEST_CASE("what git writes of renames is read, whatever is in a name") {
    const auto read = [](std::string log) {
        std::replace(log.begin(), log.end(), '|', '\0');
        return read_steps(log);
    };
    const std::vector<RenameStep> steps = read(":|\nR100|a\nb|A|:|\nA|c|R051|d|e|:|");
    REQUIRE(steps.size() == 4);
    CHECK(steps[1].renames == Renames{{"a\nb", "A"}});
    CHECK(steps[2].renames == Renames{{"d", "e"}});
    CHECK(steps[2].added == std::set<std::string>{"c"});
    CHECK(read("A|x|R100|a|b").front().renames == Renames{{"a", "b"}});
    CHECK(read("").front().renames.empty());
    CHECK(read("R100|a").front().renames.empty());
}

TEST_CASE("a document goes where those beside it went, if it is there") {
    RenameStep step{{{"old/a", "0/a"}, {"old/b", "new/b"}, {"old/d", "1/d"}}, {"new/a", "z"}};
    follow_folders(step);
    CHECK(step.renames == Renames{{"old/a", "new/a"}, {"old/b", "new/b"}, {"old/d", "1/d"}});
    CHECK(step.added == std::set<std::string>{"0/a", "z"});
    RenameStep alone{{{"old/a", "0/a"}}, {"new/a"}};
    follow_folders(alone);
    CHECK(alone.renames == Renames{{"old/a", "0/a"}});
    RenameStep up{{{"a", "0/a"}, {"old/b", "b"}, {"old/c", "0/c"}}, {"c"}};
    follow_folders(up);
    CHECK(up.renames == Renames{{"a", "0/a"}, {"old/b", "b"}, {"old/c", "c"}});
}

TEST_CASE("after renames nothing is new") {
    check_all({
        {"a folder", renamed, ""},
        {"a folder, staged", "git mv letters post;", ""},
        {"a folder, twice", renamed + "git mv post 0; git commit -qm again;", ""},
        {"there and back", renamed + "git mv post letters; git commit -qm back;", ""},
        {"a revert", renamed + "git revert --no-edit HEAD >/dev/null;", ""},
    });
}

TEST_CASE("beside a renamed document, a copy is told where it stands") {
    check_all({
        {"a copy before it in the order", renamed + "mkdir 0; cp post/one.md 0/; git add -A; git commit -qm copy;", "0/one.md:3 "},
        {"a copy of another name", renamed + "cp post/one.md 0.md;", "0.md:3 "},
        {"a copy in the same commit", "git mv letters post; mkdir 0; cp post/one.md 0/; git add -A; git commit -qm both;", "0/one.md:3 "},
        {"a copy, staged with it", "git mv letters post; mkdir 0; cp post/one.md 0/; git add -A;", "0/one.md:3 "},
        {"a file, then a copy", "git mv letters/one.md letters/z.md; git commit -qm z; cp letters/z.md a.md; git add -A; git commit -qm a;", "a.md:3 "},
    });
}

TEST_CASE("renames on branches, swaps and chains are no news") {
    check_all({
        {"on a branch, squashed", "git checkout -qb topic; git mv letters post; git commit -qm a; git mv post 0; git commit -qm b;"
                                          "git checkout -q main; git merge -q --squash topic >/dev/null; git commit -qm squashed;", ""},
        {"on a branch, merged", "git checkout -qb topic; git mv letters post; git commit -qm a; git checkout -q main; echo x > y.txt;"
                                        "git add -A; git commit -qm y; git merge -q --no-edit topic; cp post/one.md 0.md; git add -A; git commit -qm z;", "0.md:3 "},
        {"a swap", "git mv letters/one.md t; git mv letters/two.md letters/one.md; git mv t letters/two.md; git commit -qm swap;", ""},
        {"a chain", "git mv letters/two.md letters/z.md; git commit -qm a; git mv letters/one.md letters/two.md; git commit -qm b;", ""},
        {"a chain, and a copy", "git mv letters/one.md letters/z.md; git commit -qm a; git mv letters/two.md letters/one.md; git commit -qm b; cp letters/z.md 0.md;", "0.md:3 "},
    });
}

TEST_CASE("a name that was given again does not go where the first document of that name went") {
    const Repository repository;
    repository.folder.sh("git mv letters/one.md letters/old.md; git commit -qm renamed; cp letters/old.md letters/one.md; git add -A; git commit -qm again");
    static_cast<void>(repository.folder.update());
    repository.folder.sh("git add -A; git commit -qm known; mv letters/one.md letters/brief.md");
    CHECK(repository.folder.found().empty());
}

TEST_CASE("a committed copy that is named alone is told after a rename") {
    const Repository repository;
    repository.folder.sh("git mv letters post; git commit -qm renamed; cp post/one.md copy.md; git add -A; git commit -qm copy");
    CHECK(repository.named("copy.md") == "copy.md:3 ");
    CHECK(repository.named("post/one.md").empty());
}

TEST_CASE("since a revision, a copy made beside a renamed folder is told, and what moved is not") {
    struct Step {
        std::string commands;
        std::string told;
    };
    const std::string both = "git mv letters post; mkdir 0; cp post/one.md 0/;";
    for (const Step& step : {Step{both + "git add -A; git commit -qm both", "0/one.md:3 "}, Step{both + "git add -A", "0/one.md:3 "},
                             Step{both + "printf '\\nThe contact with his mum once more.\\n' >> post/one.md; git add -A; git commit -qm both", "0/one.md:3 post/one.md:7 "},
                             Step{renamed + "mkdir 0; cp post/one.md 0/; git add -A; git commit -qm copy", "0/one.md:3 "},
                             Step{renamed, ""}}) {
        CAPTURE(step.commands);
        const Repository repository;
        repository.folder.sh("git tag start; " + step.commands);
        CHECK(repository.folder.found({repository.folder.files().path(), "--changed-since", "start"}) == step.told);
        CHECK(repository.folder.found() == step.told);
        const Repository without;
        without.folder.sh("printf '# kith baseline 1\\n' > known; git commit -qam without; git tag start; " + step.commands);
        CHECK(without.folder.found({without.folder.files().path(), "--changed-since", "start"}) == step.told);
    }
}

TEST_CASE("a baseline that is written for one folder keeps what it knows of the others") {
    const Repository repository;
    repository.folder.sh("git mv letters post; git commit -qm renamed");
    const test::Outcome outcome = repository.folder.check({repository.folder.files().path("quiet"), "--update-baseline"});
    REQUIRE(outcome.exit == 0);
    CHECK(outcome.err.find("gone") == std::string::npos);
    CHECK(repository.folder.baseline().find("post/one.md\t") != std::string::npos);
    CHECK(repository.folder.found().empty());
    // What has moved into it is let go of elsewhere, and nothing else is.
    repository.folder.sh("tail -n 3 post/one.md >> quiet/word.md; rm post/one.md");
    REQUIRE(repository.folder.check({repository.folder.files().path("quiet"), "--update-baseline"}).exit == 0);
    CHECK(repository.folder.baseline().find("post/one.md\tcontact") == std::string::npos);
    CHECK(repository.folder.baseline().find("post/two.md\t") != std::string::npos);
    CHECK(repository.folder.found().empty());
}
