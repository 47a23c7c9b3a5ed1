// SPDX-License-Identifier: Apache-2.0
// Slips in rules and audiences: each is named with its place and with what would be right.
#include <doctest/doctest.h>

#include <algorithm>

#include "lexicon/loader.hpp"

using namespace kith;

namespace {

constexpr const char* words = "schema: 1\nlanguage: en-GB\nlists:\n  - {id: child, kind: noun, words: [child]}\n";
constexpr const char* sources =
    "schema: 1\nsources:\n  - {id: a-guide, publisher: A, title: A, year: '2020', address: none, made_with: nobody}\n";

std::string with_rule(const std::string& keys) {
    return "schema: 1\nlanguage: en-GB\nshift: data-to-stories\nrules:\n  - id: a-rule\n    level: notice\n    "
           "message: "
           "Look {count}.\n    why: Because.\n    sources: []\n    status: proposed\n    examples: {flag: [\"[a]\", "
           "\"[b]\"], fine: [a, b, c]}\n" +
           keys;
}

Problems problems_of(const std::string& rules, const char* name = "rules/en-GB/ours.yaml") {
    return load_lexicon({}, {{"lexicon/sources.yaml", sources}, {"lexicon/en-GB/words.yaml", words}, {name, rules}})
        .problems;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct Slip {
    std::string keys;
    std::string code;
    std::string expected;
    int line;
    int column;
};

void check(const std::string& text, const Slip& slip, const char* name = "rules/en-GB/ours.yaml") {
    const Problems problems = problems_of(text, name);
    CAPTURE(slip.keys);
    CAPTURE(render(problems));
    const auto found = std::find_if(problems.begin(), problems.end(), [&](const Problem& problem) {
        return problem.code == slip.code && problem.line == slip.line && problem.column == slip.column &&
               has(problem.expected, slip.expected);
    });
    CHECK(found != problems.end());
}

constexpr const char* balance = "    kind: balance\n    many: [\"(a|b)\"]\n    at_least: 2\n";

}  // namespace

TEST_CASE("a rule of a paragraph is read") {
    CHECK(render(problems_of(with_rule(balance))).empty());
    CHECK(render(problems_of(with_rule(std::string(balance) + "    scope: document\n    none: [c]\n"))).empty());
}

TEST_CASE("unknown kinds, scopes and audiences are named with those there are") {
    for (const Slip& slip : std::vector<Slip>{
             {"    kind: balence\n", "unknown-value", "did you mean \"balance\"", 12, 11},
             {"    kind: haiku\n", "unknown-value", "reading-age", 12, 11},
             {std::string(balance) + "    scope: chapter\n", "unknown-value", "paragraph, document", 15, 12},
             {std::string(balance) + "    scope: sentence\n", "unknown-value", "paragraph, document", 15, 12},
             {std::string(balance) + "    audience: kids\n", "unknown-value",
              "child, family, professional, court, public", 15, 15},
             {std::string(balance) + "    audience: [child, famly]\n", "unknown-value", "did you mean \"family\"", 15,
              23},
             {std::string(balance) + "    levels: {child: loud}\n", "unknown-value", "notice, consider, rethink", 15,
              21},
             {std::string(balance) + "    levels: {any: notice}\n", "unknown-value", "child", 15, 14},
             {std::string(balance) + "    levels: notice\n", "wrong-kind", "{child", 15, 13},
         })
        check(with_rule(slip.keys), slip);
}

TEST_CASE("what a kind needs, and what it cannot use") {
    for (const Slip& slip : std::vector<Slip>{
             {"    kind: balance\n    at_least: 2\n", "missing-key", "many: ...", 5, 5},
             {"    kind: balance\n    many: [a]\n", "missing-key", "at_least: ...", 5, 5},
             {"    kind: balance\n    many: [a]\n    at_least: some\n", "bad-number", "1 or more", 14, 15},
             {"    kind: balance\n    many: [a]\n    at_least: 0\n", "bad-number", "1 or more", 14, 15},
             {"    kind: balance\n    many: [a * b]\n    at_least: 2\n", "not-plain", "without *", 13, 12},
             {std::string(balance) + "    scope: document\n    none: [a * b]\n", "not-plain", "without *", 16, 12},
             {std::string(balance) + "    verbs: [moved]\n", "unknown-key", "", 15, 5},
             {"    kind: length\n    limits: {child: many}\n", "bad-number", "1 or more", 13, 21},
             {"    kind: length\n", "missing-key", "limits: ...", 5, 5},
             {"    kind: address\n    others: [a]\n", "unknown-slot", "", 7, 19},
         })
        check(with_rule(slip.keys), slip);
}

TEST_CASE("slips in audiences") {
    const auto audiences = [](const std::string& item) {
        return "schema: 1\nlanguage: en-GB\naudiences:\n  - " + item + "\n";
    };
    const char* const name = "rules/en-GB/audiences.yaml";
    CHECK(render(problems_of(audiences("{id: court, signs: [\"the (court|judge)\"], needs: 1}"), name)).empty());
    check(audiences("{id: cort}"), {"", "unknown-value", "did you mean \"court\"", 4, 10}, name);
    check(audiences("{signs: [a]}"), {"", "missing-key", "id: ...", 4, 5}, name);
    check(audiences("{id: court, signs: [a * b]}"), {"", "not-plain", "without *", 4, 25}, name);
    check(audiences("{id: court, needs: few}"), {"", "bad-number", "1 or more", 4, 24}, name);
    check(audiences("{id: court, keeps: [handovr]}"), {"", "unknown-entry", "id of an entry", 4, 25}, name);
    check(audiences("{id: court, keeps_lore: true}"), {"", "unknown-key", "keeps_law", 4, 17}, name);
}

TEST_CASE("slips in questions, which have to be about everything") {
    const char* const name = "rules/en-GB/questions.yaml";
    const auto questions = [](const std::string& items) { return "schema: 1\nlanguage: en-GB\nquestions:\n" + items; };
    std::string all;
    for (const std::string_view about : shift_names) all += "  - {about: " + std::string(about) + ", ask: \"Who?\"}\n";
    for (const std::string_view about : pact_names) all += "  - {about: " + std::string(about) + ", ask: \"Who?\"}\n";
    for (const std::string_view about : question_moments) all += "  - {about: " + std::string(about) + ", ask: \"Who?\"}\n";
    CHECK(render(problems_of(questions(all), name)).empty());
    check(questions("  - {about: power, ask: \"Who?\"}\n"), {"", "missing-question", "each moment", 4, 3}, name);
    check(questions(all + "  - {about: powr, ask: \"Who?\"}\n"), {"", "unknown-value", "did you mean \"power\"", 25, 13}, name);
    check(questions(all + "  - {about: power, ask: \"Who?\"}\n"), {"", "duplicate-id", "one question about each", 25, 5}, name);
    check(questions(all + "  - {about: power, ask: \"Look!\"}\n"), {"", "no-question", "open question", 25, 25}, name);
    check(questions(all + "  - {ask: \"Who?\"}\n"), {"", "missing-key", "about: ...", 25, 5}, name);
    check(questions(all + "  - {about: power, aks: \"Who?\"}\n"), {"", "unknown-key", "ask", 25, 20}, name);
}

TEST_CASE("a question of a layer takes the place of the one below, and the others stay") {
    const LoadedLexicon below = load_lexicon({}, {{"lexicon/sources.yaml", sources}, {"lexicon/en-GB/words.yaml", words}});
    Lexicon base = below.lexicon;
    base.entries.push_back(Entry());
    base.questions = {{"power", "Who?", {}, false}, {"trust", "What?", {}, false}};
    const LoadedLexicon over = load_lexicon(base, {{"ours/questions.yaml", "schema: 1\nquestions:\n  - {about: power, ask: \"Why?\", not_with_harm: true}\n"}});
    CHECK(render(over.problems).empty());
    REQUIRE(over.lexicon.questions.size() == 2);
    CHECK(over.lexicon.questions[0].ask == "Why?");
    CHECK(over.lexicon.questions[0].not_with_harm);
    CHECK(over.lexicon.questions[1].ask == "What?");
    CHECK(!over.lexicon.questions[1].not_with_harm);
}

TEST_CASE("a question may be about a rule") {
    Lexicon base;
    RuleText rule;
    rule.id = "poured";
    base.rules = {rule};
    const auto load = [&base](const std::string& about) {
        return load_lexicon(base, {{"ours/questions.yaml", "schema: 1\nquestions:\n  - {about: " + about + ", ask: \"Who poured?\"}\n"}});
    };
    const LoadedLexicon known = load("poured");
    CHECK(known.problems.empty());
    REQUIRE(known.lexicon.questions.size() == 1);
    CHECK(known.lexicon.questions[0].about == "poured");
    CHECK(load("boiled").problems.size() == 1);
}
