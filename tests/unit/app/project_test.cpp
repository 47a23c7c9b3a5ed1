// SPDX-License-Identifier: Apache-2.0
// kith.yaml at work: found from each document, with what it changes, keeps and says.
#include <doctest/doctest.h>

#include <string>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

// A repository with a teapot (rethink) and a cauldron (consider) in each of three documents.
class Repository {
public:
    Repository() {
        scratch_.add(".git/config");
        scratch_.add("words/kitchen.yaml", test::kitchen());
        for (const char* const name : {"a.md", "letters/b.md", "letters/court/c.md"})
            scratch_.add(name, "The teapot is warm. The cauldron is warm.\n");
    }
    void configure(const std::string& text, const std::string& folder = "") const {
        scratch_.add(folder + "kith.yaml", text);
    }
    [[nodiscard]] test::Outcome check(const std::string& name, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"check", scratch_.path(name), "-f", "unix"});
        return test::run_program(more);
    }
    [[nodiscard]] const test::Scratch& scratch() const { return scratch_; }

private:
    test::Scratch scratch_;
};

constexpr const char* base = "lexicon: words\npacks: [kitchen]\n";

}  // namespace

TEST_CASE("kith.yaml is found upward, to the root of the repository and no further") {
    const test::Scratch scratch;
    scratch.add("kith.yaml", "nonsense: true\n");
    scratch.add("repo/.git/config");
    scratch.add("repo/docs/deep/a.md", "Words.\n");
    CHECK(test::run_program({"check", scratch.path("repo/docs/deep/a.md")}).exit == 0);
    scratch.add("repo/kith.yaml", "fail_on: always\n");
    CHECK(test::run_program({"check", scratch.path("repo/docs/deep/a.md")}).exit == 2);
    scratch.add("repo/docs/kith.yaml", "fail_on: never\n");
    CHECK(test::run_program({"check", scratch.path("repo/docs")}).exit == 0);
    scratch.add("repo/b.md", "Words.\n");
    CHECK(test::run_program({"check", scratch.path("repo")}).exit == 2);
}

TEST_CASE("outside of a repository it is found up to the folder that was asked about") {
    const test::Scratch scratch;
    scratch.add("kith.yaml", "nonsense: true\n");
    scratch.add("letters/2026/a.md", "Words.\n");
    CHECK(test::run_program({"check", scratch.path("letters")}).exit == 0);
    CHECK(test::run_program({"check", scratch.path()}).exit == 2);
}

TEST_CASE("each document is checked by what holds for it") {
    const Repository repository;
    repository.configure(std::string(base) + "overrides:\n  - paths: letters/\n    levels: {teapot: notice, cauldron: off}\n");
    const test::Outcome all = repository.check("");
    CHECK(all.exit == 1);
    CHECK(count(all.out, "rethink: teapot") == 1);
    CHECK(count(all.out, "notice: teapot") == 2);
    CHECK(count(all.out, "cauldron: ") == 1);
    CHECK(repository.check("letters").exit == 0);
    CHECK(repository.check("letters", {"--fail-on", "notice"}).exit == 1);
}

TEST_CASE("what is kept on purpose is set aside, and nothing else") {
    const Repository repository;
    repository.configure(std::string(base) +
                         "accept:\n  - {entries: teapot, paths: letters/court/, reason: it is the name of the pub}\n");
    const test::Outcome all = repository.check("", {"--show-skipped"});
    CHECK(count(all.out, "rethink: teapot") == 2);
    CHECK(count(all.out, "consider: cauldron") == 3);
    const test::Outcome shown = test::run_program({"check", repository.scratch().path("letters/court/c.md"), "--show-skipped"});
    CHECK(holds(shown.out, "Kept on purpose: it is the name of the pub"));
    const test::Outcome json =
        test::run_program({"check", repository.scratch().path("letters/court/c.md"), "--show-skipped", "-f", "jsonl", "--no-text"});
    CHECK(holds(json.out, "kept on purpose"));
    CHECK_FALSE(holds(json.out, "pub"));
}

TEST_CASE("what was kept until a day is told and found again; what keeps nothing is told where all was looked at") {
    const Repository repository;
    repository.configure(std::string(base) +
                         "accept:\n  - {entries: teapot, paths: letters/, reason: for now, until: 2020-02-29}\n"
                         "  - {entries: ladle, paths: \"*.md\", reason: there may be one}\n");
    const test::Outcome all = repository.check("");
    CHECK(count(all.out, "rethink: teapot") == 3);
    CHECK(holds(all.err, "this was to hold until 2020-02-29"));
    CHECK(holds(all.err, "nothing is kept by this any more"));
    CHECK(count(all.err, "nothing is kept") == 1);
    const test::Outcome part = repository.check("letters");
    CHECK(holds(part.err, "this was to hold until 2020-02-29"));
    CHECK_FALSE(holds(part.err, "nothing is kept"));
    CHECK_FALSE(holds(repository.check("", {"--shard", "1/2"}).err, "nothing is kept"));
}

TEST_CASE("what keeps nothing is told of a text too long to be in memory as a whole, too") {
    const Repository repository;
    repository.configure(std::string(base) + "accept:\n  - {entries: teapot, paths: letters/, reason: hers}\n  - {entries: ladle, paths: letters/, reason: none yet}\n");
    std::string blank;  // five megabytes that cost little
    while (blank.size() < std::size_t{5} << 20U) blank += std::string(1023, ' ') + '\n';
    repository.scratch().add("letters/b.md");
    repository.scratch().add("letters/court/c.md");
    repository.scratch().add("letters/long.txt", "A teapot.\n" + blank + "A teapot.\n");
    const test::Outcome in_parts = repository.check("");
    CHECK(count(in_parts.err, "nothing is kept") == 1);
    CHECK(holds(in_parts.err, "kith.yaml:5"));
    repository.scratch().add("letters/long.txt", "A teapot.\n" + blank + "<!-- kith: keep teapot: hers -->\n\nA cup.\n");
    CHECK(holds(repository.check("").err, "keeps nothing: nothing is kept by it any more"));
}

TEST_CASE("a pattern that leads to where another kith.yaml holds is said to belong there") {
    const Repository repository;
    repository.configure(std::string(base) + "exclude: [letters/court/c.md, letters/curt/]\n");
    repository.scratch().add("letters/court/kith.yaml", "fail_on: rethink\n");
    const test::Outcome outcome = repository.check("");
    CHECK(count(outcome.err, "no document is covered by") == 2);
    CHECK_MESSAGE(count(outcome.err, "kith.yaml holds there: the line belongs in it") == 1, outcome.err);
}

TEST_CASE("include and exclude choose documents; a pattern for none is told where all was looked at") {
    const Repository repository;
    repository.configure(std::string(base) + "include: [letters/, nowhere/]\nexclude: court/\n");
    const test::Outcome all = repository.check("");
    CHECK(count(all.out, "teapot: ") == 1);
    CHECK(holds(all.out, "letters/b.md"));
    CHECK(count(all.err, "no document is covered by") == 1);
    CHECK(holds(all.err, "nowhere/"));
    const test::Outcome named = repository.check("letters/court/c.md");
    CHECK(named.exit == 0);
    CHECK(named.out.empty());
    CHECK(holds(named.err, "is left out by the patterns here, so nothing was checked"));
    CHECK(holds(named.err, "take it out of exclude:"));
    const test::Outcome other = repository.check("a.md");
    CHECK(other.exit == 0);
    CHECK(other.out.empty());
    CHECK(holds(other.err, "add it to include:"));
    const test::Outcome both = repository.check("a.md", {repository.scratch().path("letters/b.md")});
    CHECK(count(both.out, "teapot: ") == 1);
    CHECK(holds(both.err, "a.md is left out by the patterns here\n"));
}

TEST_CASE("kith config says that a document is left out, and by which line") {
    const Repository repository;
    const auto config = [&repository](const std::string& name) { return test::run_program({"config", repository.scratch().path(name)}).out; };
    repository.configure(std::string(base) + "exclude:\n  - nowhere/\n  - \"*.md\"\n  - \"!a.md\"\n");
    CHECK(holds(config("letters/b.md"), "no, it is left out by exclude: *.md"));
    CHECK(holds(config("letters/b.md"), "kith.yaml:5"));
    CHECK_FALSE(holds(config("a.md"), "checked"));
    CHECK(holds(repository.check("letters/b.md").err, "kith.yaml:5: "));
    repository.configure(std::string(base) + "include: letters/\n");
    CHECK(holds(config("a.md"), "no, include: does not name it"));
    CHECK_FALSE(holds(config("letters/b.md"), "checked"));
}

TEST_CASE("where patterns leave nothing to check, that is said with -q as well") {
    const Repository repository;
    for (const std::string patterns : {"exclude: [\"*\"]\n", "include: [leters/]\n"}) {
        CAPTURE(patterns);
        repository.configure(std::string(base) + patterns);
        const test::Outcome all = repository.check("", {"-q"});
        CHECK(all.exit == 0);
        CHECK(all.out.empty());
        CHECK(holds(all.err, "kith.yaml:3: all 3 documents are left out by the patterns here, so nothing was checked"));
        CHECK(holds(repository.check("a.md", {"-q"}).err, "so nothing was checked"));
        CHECK(repository.check("a.md", {"-q", "--diff", "-"}).err.empty());
    }
    repository.configure(std::string(base) + "exclude: a.md\n");
    CHECK(repository.check("", {"-q"}).err.empty());
    repository.configure(std::string(base) + "include: [letters/]\nexclude: [court/]\n");
    const test::Outcome two = test::run_program({"check", repository.scratch().path("a.md"), repository.scratch().path("letters/court/c.md"), "-q"});
    const std::string told = test::unwrapped(two.err);
    CHECK(holds(told, "kith.yaml:3: " + repository.scratch().path("a.md") + " is left out by the patterns here"));
    CHECK(holds(told, "add it to include: to have it read"));
    CHECK(holds(told, "letters/court/c.md is left out by the patterns here, so nothing was checked"));
    CHECK(holds(told, "take it out of exclude: to have it read"));
    CHECK_FALSE(holds(told, "all 2 documents"));
}

TEST_CASE("kith config tells of a hidden document that it is read only where it is named") {
    const Repository repository;
    repository.configure(std::string(base));
    const auto config = [&repository](const std::string& name) { return test::run_program({"config", repository.scratch().path(name)}).out; };
    CHECK(holds(config(".github/about.md"), "only where it is named, since it is hidden"));
    repository.configure(std::string(base) + "include: [.github/, letters/]\n");
    CHECK(holds(repository.check("").err, "what is hidden is read only where it is named"));
    CHECK_FALSE(holds(config("letters/b.md"), "checked"));
}

TEST_CASE("a configuration under another name is told once, and not read") {
    const Repository repository;
    repository.configure("fail_on: never\n");
    std::filesystem::rename(repository.scratch().path("kith.yaml"), repository.scratch().path("kith.yml"));
    repository.scratch().add("letters/.kith.yaml", "fail_on: never\n");
    const test::Outcome all = repository.check("");
    CHECK(count(all.err, "this is not read, since kith reads its configuration from kith.yaml") == 2);
    CHECK(holds(all.err, "kith.yml: "));
    repository.configure("fail_on: never\n");
    CHECK(count(repository.check("").err, "this is not read") == 1);
    CHECK(repository.check("a.md").err.empty());
    CHECK(holds(test::run_program({"config", repository.scratch().path("letters/b.md")}).err, ".kith.yaml: this is not read"));
}

TEST_CASE("--config names the one that holds for all") {
    const Repository repository;
    repository.configure("nonsense: true\n");
    repository.configure("fail_on: never\nlexicon: ../words\npacks: kitchen\n", "other/");
    const test::Outcome all = repository.check("", {"--config", repository.scratch().path("other/kith.yaml")});
    CHECK(all.exit == 0);
    CHECK(count(all.out, "teapot: ") == 3);
    CHECK(repository.check("", {"--config", repository.scratch().path("none.yaml")}).exit == 2);
}

TEST_CASE("a baseline holds for what lies below, until a nearer kith.yaml names its own") {
    const Repository repository;
    repository.configure("fail_on: consider\n" + std::string("lexicon: ../words\npacks: kitchen\n"), "letters/");
    repository.configure(std::string(base) + "baseline: known\n");
    const auto run = [&repository](const std::string& name, const std::vector<std::string>& more) {
        std::vector<std::string> args = {"check", repository.scratch().path(name)};
        args.insert(args.end(), more.begin(), more.end());
        return test::run_program(args);
    };
    CHECK(holds(test::unwrapped(run("", {"--update-baseline"}).err), "6 findings are new in it"));
    const test::Outcome all = repository.check("");
    CHECK(all.exit == 0);
    CHECK(all.out.empty());
    CHECK(holds(all.err, "0 findings are new, 6 are known"));
    CHECK(repository.check("letters").exit == 0);
    CHECK(holds(test::run_program({"config", repository.scratch().path("letters/b.md")}).out, "known"));
    SUBCASE("its own") {
        repository.configure("lexicon: ../words\npacks: kitchen\nbaseline: its-own\n", "letters/");
        const test::Outcome update = run("", {"--update-baseline"});
        const std::string told = test::unwrapped(update.err);
        CHECK(holds(told, "its-own is written. Of what was found, 4 findings are new in it."));
        CHECK(holds(told, "known is written. Of what was found, 2 were known. What it knew of documents that are left out, or go by another baseline, was taken out as well: 4 places."));
        CHECK(repository.check("").exit == 0);
    }
    SUBCASE("one that cannot be read, above") {
        repository.configure("nonsense: true\n");
        CHECK(repository.check("letters").exit == 1);
        CHECK(repository.check("").exit == 2);
    }
    SUBCASE("outside of the repository") {
        std::filesystem::rename(repository.scratch().path(".git"), repository.scratch().path("letters/.git"));
        CHECK(repository.check("letters").exit == 1);
    }
}
