// SPDX-License-Identifier: Apache-2.0
// What a repository's history counts: edits, merges, renames, and documents that kith.yaml or an ignore file leaves out.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

namespace fs = std::filesystem;

// A repository that the test runs in.
class Repository {
public:
    Repository() : before_(fs::current_path()) { fs::current_path(scratch_.path()); }
    ~Repository() { fs::current_path(before_); }
    Repository(const Repository&) = delete;
    Repository& operator=(const Repository&) = delete;
    Repository(Repository&&) = delete;
    Repository& operator=(Repository&&) = delete;

    void sh(const std::string& commands) const {
        const std::string setup = "export HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=Bea GIT_AUTHOR_EMAIL=b@example.org "
                                  "GIT_COMMITTER_NAME=Bea GIT_COMMITTER_EMAIL=b@example.org GIT_COMMITTER_DATE=2026-11-0$((n+1))T12:00:00Z; set -e; ";
        REQUIRE(std::system(("(" + setup + commands + ") >/dev/null 2>&1").c_str()) == 0);
    }

    // Six documents with `count` words to look at again in each.
    void write(const std::string& folder, int count) const {
        for (int i = 0; i < 6; ++i) {
            std::string text;
            for (int n = 0; n < count; ++n) text += "Jay " + std::to_string(i) + " has contact with his mum on day " + std::to_string(n) + ".\n\n";
            scratch_.add(folder + "/" + std::to_string(i) + ".md", text + "A quiet walk.\n");
        }
    }

    const test::Scratch& files() const { return scratch_; }

private:
    test::Scratch scratch_;
    fs::path before_;
};

// Of each row of the CSV: documents and the first shift.
std::string rows(const test::Outcome& outcome) {
    std::string all;
    for (std::size_t at = outcome.out.find("\r\n") + 2; at < outcome.out.size(); at = outcome.out.find("\r\n", at) + 2) {
        const std::string row = outcome.out.substr(at, outcome.out.find("\r\n", at) - at);
        std::string cells;
        std::size_t begin = 0;
        for (int cell = 0; cell < 5; ++cell) {
            const std::size_t end = row.find(',', begin);
            if (cell == 1 || cell == 4) cells += row.substr(begin, end - begin) + (cell == 1 ? ":" : " ");
            begin = end + 1;
        }
        all += cells;
    }
    return all;
}

}  // namespace

TEST_CASE("a trend counts by shift along the first parents, without touching the working tree") {
    const Repository repository;
    repository.write("docs", 1);
    repository.files().add("few.md", "Tom has contact with his dad.\n");
    repository.sh("git init -q -b main; git add -A; git commit -qm one; git checkout -qb topic");
    repository.write("docs", 3);
    repository.sh("n=1; git commit -qam two");
    repository.write("docs", 2);
    repository.sh("n=2; git commit -qam three; git checkout -q main; git merge -q --no-ff topic -m four; git mv docs policies; "
                  "git commit -qm five");
    repository.files().add("policies/0.md", "Not yet in the history: contact with his mum, contact with his dad.\n");
    CHECK(rows(test::run_program({"trend", "main", "-f", "csv"})) == "7:7 7:13 7:13 ");
    CHECK(rows(test::run_program({"trend", "main~1..main", "-f", "csv"})) == "7:13 7:13 ");
    CHECK(rows(test::run_program({"trend", "main", "-f", "csv", "--every", "2"})) == "7:7 7:13 ");
    CHECK(rows(test::run_program({"trend", "main", "policies", "-f", "csv"})) == "0:0 0:0 6:12 ");
    repository.files().add(".kithignore", "few.md\n");
    repository.files().add("kith.yaml", "exclude: [docs/5.md, policies/5.md]\n");
    CHECK(rows(test::run_program({"trend", "main", "-f", "csv", "-j", "3"})) == "5:5 5:10 5:10 ");
    const test::Outcome page = test::run_program({"trend", "main", "-f", "html"});
    CHECK(page.exit == 0);
    CHECK(page.out.find("<svg class=\"trend\"") != std::string::npos);
    CHECK(page.out.find("http") == page.out.find("http-equiv"));
    CHECK(page.out.find("Bea") == std::string::npos);
    const test::Outcome text = test::run_program({"trend", "main"});
    CHECK(text.out.find("3 points of 3 commits") != std::string::npos);
    CHECK(text.out.find("Bea") == std::string::npos);
}

TEST_CASE("a figure with few documents behind it is withheld") {
    const Repository repository;
    repository.files().add("a.md", "Tom has contact with his dad.\n");
    repository.sh("git init -q -b main; git add -A; git commit -qm one");
    CHECK(rows(test::run_program({"trend", "main", "-f", "csv"})) == "1: ");
    CHECK(test::run_program({"trend", "main"}).out.find("few") != std::string::npos);
}

TEST_CASE("a history that is not there is named, with what was perhaps meant") {
    const Repository repository;
    repository.files().add("a.md", "Quiet.\n");
    CHECK(test::run_program({"trend", "main"}).exit == 2);
    repository.sh("git init -q -b main; git add -A; git commit -qm one; git commit -q --allow-empty -m two");
    const struct {
        std::string range;
        std::string says;
    } cases[] = {{"mian..main", "did you mean “main”?"},      {"main..main~1", "did you mean “main~1..main”?"}, {"main..main", "there is no commit from"},
                 {"main...main~1", "write two: main..main~1"}, {"--every=0", ""},                               {"main~9..", "git knows no revision"}};
    for (const auto& one : cases) {
        CAPTURE(one.range);
        const test::Outcome outcome = test::run_program({"trend", one.range});
        CHECK(outcome.exit == 2);
        CHECK(outcome.err.find(one.says) != std::string::npos);
    }
    CHECK(test::run_program({"trend", "main", "/"}).exit == 2);
    CHECK(test::run_program({"trend", "main"}).exit == 0);
    repository.sh("git rm -q a.md; git commit -qm three");
    CHECK(test::run_program({"trend", "main~1..main", "nowhere"}).exit == 2);
}
