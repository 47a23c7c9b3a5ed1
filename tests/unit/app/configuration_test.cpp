// SPDX-License-Identifier: Apache-2.0
#include "app/configuration.hpp"

#include <doctest/doctest.h>

#include <string>

#include "app/names.hpp"
#include "app/policy.hpp"

using namespace kith;

namespace {

// "line:column code" of each problem, a blank between.
std::string problems_of(const std::string& text) {
    std::string all;
    const Result<Configuration> read = read_configuration(text, "kith.yaml", "/here");
    if (read) return all;
    for (const Problem& problem : read.error()) {
        all += (all.empty() ? "" : " ") + std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
               problem.code;
    }
    return all;
}

Policy policy_of(const Configuration& configuration, const std::string& path, const Options& options = {}) {
    return policy_for(options, {&configuration, path, nullptr}, "2026-11-22");
}

constexpr const char* sample = R"yaml(
fail_on: consider
min_level: notice
packs: [children, family-court]
lexicon: words/
audience: public
exclude: ["*.bak.md", "!keep.bak.md"]
overrides:
  - paths: letters/
    audience: family
    levels: {contact: off}
  - paths: letters/court/*.md
    audience: court
    fail_on: never
    packs: [family-court]
    levels: {contact: notice}
accept:
  - entries: [contact, handover]
    paths: letters/
    reason: the order's own words
  - entries: contact
    paths: ["**"]
    reason: over by now
    until: 2026-11-21
)yaml";

}  // namespace

TEST_CASE("whatever is not right in kith.yaml is told with its place") {
    struct Row {
        std::string text;
        std::string problems;
    };
    for (const Row& row : {
             Row{"", ""},
             Row{"# nothing yet\n", ""},
             Row{"fail_on: never\n", ""},
             Row{"fail-on: never\n", "1:1 unknown-key"},
             Row{"fail_on: sometimes\n", "1:10 unknown-value"},
             Row{"fail_on:\n\n# why\nexclude: a.md\n", "1:1 wrong-kind"},
             Row{"fail_on: ~\n", "1:10 wrong-kind"},
             Row{"min_level: never\naudience: friends\n", "1:12 unknown-value 2:11 unknown-value"},
             Row{"fail_on: never\nfail_on: notice\n", "2:1 duplicate-key"},
             Row{"packs: {a: b}\n", "1:8 wrong-kind"},
             Row{"include: [\"#\"]\n", "1:11 bad-glob"},
             Row{"include: [\"!a\"]\nexclude: [\"!a\"]\n", "1:11 bad-glob"},
             Row{"exclude: [../a, x/../../b, ..a, ../]\n", "1:11 bad-glob 1:17 bad-glob 1:33 bad-glob"},
             Row{"exclude:\n\t- a.md\n", "2:2 yaml-syntax"},
             Row{"overrides: here\n", "1:12 wrong-kind"},
             Row{"overrides:\n  - audience: family\n", "2:5 missing-key"},
             Row{"overrides:\n  - {paths: a, levels: {contact: loud}}\n", "2:34 unknown-value"},
             Row{"accept:\n  - {entries: contact, paths: a}\n", "2:5 missing-key"},
             Row{"accept:\n  - {entries: contact, paths: a, reason: ''}\n", "2:42 missing-key"},
             Row{"accept:\n  - {entries: contact, paths: a, reason: '  '}\n", "2:42 missing-key"},
             Row{"accept:\n  - {entries: contact, paths: a, reason: '\u00a0\u200b'}\n", "2:42 missing-key"},
             Row{"accept:\n  - {entries: contact, paths: a, reason: b, until: 2026-02-30}\n", "2:52 bad-date"},
             Row{"accept:\n  - {entries: contact, paths: a, reason: b, untl: 2026-02-28}\n", "2:45 unknown-key"},
             Row{"just text\n", "1:1 wrong-kind"},
         }) {
        CAPTURE(row.text);
        CHECK(problems_of(row.text) == row.problems);
    }
}

TEST_CASE("of several overrides the later one wins, key by key") {
    const Result<Configuration> read = read_configuration(sample, "kith.yaml", "/here");
    REQUIRE(read);
    const Policy other = policy_of(*read, "notes.md");
    CHECK(other.audience.value == "public");
    CHECK(other.audience.from == "kith.yaml:6");
    CHECK(other.fail_on.value == "consider");
    CHECK(other.packs.value == std::vector<std::string>{"children", "family-court"});
    CHECK(other.lexicon.value == std::vector<std::string>{"words/"});
    CHECK(other.levels.empty());
    CHECK(other.accept.empty());
    const Policy letter = policy_of(*read, "letters/a.md");
    CHECK(letter.audience.value == "family");
    CHECK(letter.fail_on.value == "consider");
    CHECK(letter.accept.size() == 1);
    const Policy court = policy_of(*read, "letters/court/a.md");
    CHECK(court.audience.from == "kith.yaml:13");
    CHECK(court.fail_on.value == "never");
    CHECK(court.packs.value == std::vector<std::string>{"family-court"});
    REQUIRE(court.levels.size() == 2);
    CHECK(court.levels.back()->level == Level::notice);
}

TEST_CASE("the command line wins over kith.yaml; layers of words add up") {
    const Result<Configuration> read = read_configuration(sample, "docs/kith.yaml", "/here/docs");
    REQUIRE(read);
    Options options;
    options.fail_on = "rethink";
    options.audience = "child";
    options.packs = {"health,justice"};
    options.lexicon = {"mine.yaml"};
    const Policy policy = policy_of(*read, "letters/court/a.md", options);
    CHECK(policy.fail_on.from == "--fail-on");
    CHECK(policy.audience.value == "child");
    CHECK(policy.packs.value == std::vector<std::string>{"health", "justice"});
    CHECK(policy.lexicon.value == std::vector<std::string>{"docs/words/", "mine.yaml"});
    CHECK(policy.min_level.from == "docs/kith.yaml:3");
}

TEST_CASE("what exclude takes back is read after all") {
    const Result<Configuration> read = read_configuration(sample, "kith.yaml", "/here");
    REQUIRE(read);
    CHECK(is_covered(read->exclude, "a.bak.md"));
    CHECK_FALSE(is_covered(read->exclude, "x/keep.bak.md"));
    CHECK_FALSE(is_covered(read->exclude, "a.md"));
}

TEST_CASE("a path may be written from here") {
    struct Row {
        std::string pattern;
        std::string covered;
        std::string other;  // empty: all is covered
    };
    for (const Row& row : {Row{"./court/", "court/a.md", "x/court/a.md"}, Row{"./a.md", "a.md", "x/a.md"}, Row{".", "x/a.md", ""}, Row{"./", "a.md", ""}}) {
        CAPTURE(row.pattern);
        const Result<Configuration> read = read_configuration("include: [\"" + row.pattern + "\"]\n", "kith.yaml", "/here");
        REQUIRE(read);
        CHECK(is_covered(read->include, row.covered));
        CHECK((row.other.empty() || !is_covered(read->include, row.other)));
    }
    const Result<Configuration> back = read_configuration("exclude: [\"*.md\", \"!./a.md\"]\n", "kith.yaml", "/here");
    REQUIRE(back);
    CHECK_FALSE(is_covered(back->exclude, "a.md"));
    CHECK(is_covered(back->exclude, "x/a.md"));
}

TEST_CASE("names that nobody knows are told with what was perhaps meant") {
    Lexicon lexicon;
    lexicon.packs.push_back({"children", {}, {}, {}});
    Entry entry;
    entry.id = "contact";
    lexicon.entries.push_back(entry);
    entry.id = "walk-away";
    entry.term.term = "failed to engage";
    lexicon.entries.push_back(entry);
    RuleText rule;
    rule.id = "long-sentence";
    rule.pack = "reading";
    lexicon.rules.push_back(rule);
    const Result<Configuration> read =
        read_configuration("packs: [childrn, reading]\noverrides:\n  - {paths: a, packs: nobody, levels: {contct: off}}\n"
                           "accept:\n  - {entries: [long-sentence, lng-sentence, Failed to engage], paths: a, reason: b}\n",
                           "kith.yaml", "/here");
    REQUIRE(read);
    const Problems problems = unknown_names(*read, lexicon);
    REQUIRE(problems.size() == 5);
    CHECK(problems[4].expected == "did you mean “walk-away”? kith lexicon list shows them all");
    CHECK(problems[0].column == 9);
    CHECK(problems[0].expected == "did you mean “children”? the packs are children and reading");
    CHECK(problems[1].expected == "the packs are children and reading");
    CHECK(problems[2].expected == "did you mean “contact”? kith lexicon list shows them all");
    CHECK(problems[3].line == 5);
    CHECK(problems[3].expected == "did you mean “long-sentence”? kith lexicon list shows them all");
}
