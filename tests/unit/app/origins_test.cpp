// SPDX-License-Identifier: Apache-2.0
// Sentences that a baseline knows, in repositories where they are moved, renamed along, copied and merged: on changed lines a new copy
// is told, whatever became of the document that held it, and a sentence that only moved is not.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "unit/app/baseline_folder.hpp"

using namespace kith;

namespace {

constexpr const char* one = "# One\n\nQuiet to begin with.\n\nThe contact with his mum stands here.\n\nQuiet to end with.\n";
constexpr const char* two = "# Two\n\nA handover at the library.\n\nQuiet once more.\n";

// A repository whose baseline knows both documents, on a branch "topic" of "main".
class Repository {
public:
    Repository() {
        folder_.files().add("letters/one.md", one);
        folder_.files().add("letters/two.md", two);
        REQUIRE(folder_.update().exit == 0);
        folder_.sh("git init -q -b main; git add -A; git commit -qm one; git checkout -qb topic");
    }

    [[nodiscard]] std::string found(const std::string& since = "main") const {
        return folder_.found({folder_.files().path(), "--changed-since", since});
    }
    void sh(const std::string& commands) const { folder_.sh(commands); }
    [[nodiscard]] const test::BaselineFolder& folder() const { return folder_; }

private:
    test::BaselineFolder folder_;
};

constexpr const char* copy = "printf 'The contact with his mum stands here.\\n' > ";

struct Case {
    const char* what;
    std::string commands;
    std::string told;
};

void check_all(const std::vector<Case>& cases) {
    for (const Case& one_case : cases) {
        CAPTURE(one_case.what);
        const Repository repository;
        repository.sh(one_case.commands);
        CHECK(repository.found() == one_case.told);
    }
}

}  // namespace

TEST_CASE("beside a renamed folder a new copy of a known sentence is told") {
    const std::string new_copy = copy;
    check_all({
        {"renamed", "git mv letters post", ""},
        {"renamed, not yet added", "mv letters post", ""},
        {"and a copy before it", "git mv letters post; " + new_copy + "copy.md", "copy.md:1 "},
        {"and a copy behind it", "git mv letters post; " + new_copy + "zcopy.md; git add -A; git commit -qm two", "zcopy.md:1 "},
        {"not yet added", "mv letters post; " + new_copy + "zcopy.md", "zcopy.md:1 "},
        {"changed elsewhere, and a copy before it",
         "git mv letters post; printf 'Quiet.\\n' >> post/one.md; " + new_copy + "copy.md", "copy.md:1 "},
        {"its line changed, and a copy before it",
         "git mv letters post; sed -i 's/stands here./stands here. Good./' post/one.md; " + new_copy + "copy.md", "copy.md:1 "},
        {"a copy in the renamed document", "git mv letters post; echo >> post/one.md; " + new_copy + "x; cat x >> post/one.md; rm x", "post/one.md:9 "},
    });
}

TEST_CASE("a known sentence that only moved is not told, a copy of it is") {
    const std::string new_copy = copy;
    check_all({
        {"a copy", new_copy + "copy.md", "copy.md:1 "},
        {"a document copied whole", "cp letters/one.md letters/again.md; git add -A; git commit -qm two", "letters/again.md:5 "},
        {"moved", "sed -i '/stands here/d' letters/one.md; echo >> letters/two.md; " + new_copy + "x; cat x >> letters/two.md; rm x", ""},
        {"moved, and copied as well", "sed -i '/stands here/d' letters/one.md; " + new_copy + "a.md; " + new_copy + "b.md", "b.md:1 "},
        {"split", "printf 'Quiet.\\n\\n' > a.md; cat letters/one.md >> a.md; mv letters/two.md b.md; rm letters/one.md", ""},
        {"joined", "cat letters/two.md letters/one.md > all.md; rm -r letters; git add -A; git commit -qm two", ""},
        {"gone, and another sentence", "rm letters/one.md; printf 'The contact with his mum is new here.\\n' > a.md", "a.md:1 "},
    });
}

TEST_CASE("where the baseline is older than the branch, what moved before it stays known, and a copy is told") {
    const Repository repository;
    repository.sh("git checkout -q main; git mv letters post; git commit -qm renamed; git checkout -qb later");
    CHECK(repository.found().empty());
    repository.sh("sed -i 's/stands here./stands here. Good./' post/one.md; git commit -qam reworded");
    CHECK(repository.found().empty());
    repository.sh(std::string(copy) + "copy.md; git add -A; git commit -qm copied");
    CHECK(repository.found() == "copy.md:1 ");
    repository.sh("git rm -q post/one.md; git commit -qm moved");
    CHECK(repository.found().empty());
}

TEST_CASE("a merge of a renamed folder into a branch with a copy, and the other way round") {
    const Repository repository;
    repository.sh(std::string(copy) + "copy.md; printf 'Quiet.\\n' >> letters/two.md; git add -A; git commit -qm copied; git checkout -q main; "
                  "git mv letters post; git commit -qm renamed; git checkout -q topic; git merge -q main -m merged");
    CHECK(repository.found() == "copy.md:1 ");
    repository.sh("git checkout -q main; git checkout -qb second; sed -i 's/stands here./stands here. Good./' post/one.md; git commit -qam reworded; "
                  "git checkout -q topic; git merge -q second -m both");
    CHECK(repository.found() == "copy.md:1 ");
    CHECK(repository.found("second") == "copy.md:1 ");
}

TEST_CASE("files that are named, as by a hook, are weighed by what has not been committed") {
    const Repository repository;
    const auto named = [&repository](const std::string& name) { return repository.folder().found({repository.folder().files().path(name)}); };
    repository.sh("git mv letters post; git commit -qm renamed");
    CHECK(named("post/one.md").empty());
    repository.sh(std::string(copy) + "copy.md");
    CHECK(named("copy.md") == "copy.md:1 ");
    repository.sh("sed -i '/stands here/d' post/one.md");
    CHECK(named("copy.md").empty());
}

TEST_CASE("a hook that deals its files out to several runs tells a copy of a document whose old name is in use again") {
    const Repository repository;
    repository.sh("git mv letters/one.md letters/post.md; cp letters/post.md letters/zcopy.md; printf 'Quiet.\\n' > letters/one.md; git add -A");
    const auto named = [&repository](const std::string& name) { return repository.folder().found({repository.folder().files().path(name)}); };
    CHECK(named("letters/one.md").empty());
    CHECK(named("letters/post.md").empty());
    CHECK(named("letters/zcopy.md") == "letters/zcopy.md:5 ");
    CHECK(repository.folder().found() == "letters/zcopy.md:5 ");
    repository.folder().files().add("letters/.kithignore", "post.md\n");
    CHECK(named("letters/zcopy.md").empty());
}

TEST_CASE("a baseline written anew on the branch knows the copy, which is said") {
    const Repository repository;
    repository.sh("git mv letters post; " + std::string(copy) + "copy.md");
    const auto is_said = [&repository] {
        const std::string found = test::unwrapped(repository.found());
        return found.find(".md:") == std::string::npos && found.find("known: this change takes 1 finding of documents that it adds or changes into the baseline") != std::string::npos;
    };
    REQUIRE(repository.folder().update().exit == 0);
    CHECK(is_said());
    repository.sh("git add -A; git commit -qm written");
    CHECK(is_said());
}

TEST_CASE("a diff from elsewhere is weighed in the same way where git wrote it") {
    const Repository repository;
    repository.sh("git mv letters post; printf 'Quiet.\\n' >> post/one.md; " + std::string(copy) + "copy.md; git add -A; git diff -U0 HEAD > .diff");
    const std::string diff = test::read_text(repository.folder().files().path(".diff"));
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(repository.folder().files().path());
    const std::string found = repository.folder().found({repository.folder().files().path(), "--diff", "-"}, diff);
    std::filesystem::current_path(before);
    CHECK(found == "copy.md:1 ");
}
