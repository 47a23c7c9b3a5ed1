// SPDX-License-Identifier: Apache-2.0
// Rules of whole documents say the same whether every segment was read or only those the counts asked for.
#include "lint/document_hits.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "lint/compile.hpp"
#include "lint/linter.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

constexpr std::string_view entries = R"yaml(
  - id: contact
    term: contact
    kind: noun
    level: rethink
    shift: process-to-relationship
    why: "Time with the people you love is family life."
    harms: ["~ with {family}"]
    otherwise: fine
    sources: []
    status: proposed
)yaml";

constexpr std::string_view rules = R"yaml(
  - {id: ticks, kind: question, level: notice, closed: ["tick one", "(yes|y)"], at_least: 4, open: ["tell us"], message: "{count} to {open}.", why: "Look again.", sources: [], status: proposed}
  - {id: tasks, kind: balance, scope: document, level: notice, many: ["(attend|engage with|looked-after)"], others: ["we will"], none: ["agreed together"], fine: ["engine"], at_least: 3, message: "{count} to {others}.", why: "Look again.", sources: [], status: proposed}
  - {id: rows, kind: numbers, scope: document, level: notice, counts: ["(referrals|families|visits)"], at_least: 3, stories: ["(said|told us)"], message: "{count} counted.", why: "Look again.", sources: [], status: proposed}
  - {id: done, kind: passive, level: consider, verbs: ["(moved|placed)", "taken into care"], fine: ["coach"], message: "Who?", why: "Look again.", sources: [], status: proposed}
)yaml";

Document made_up(std::mt19937& random) {
    static const std::vector<std::string> pieces = {
        "Is he well?", "Does she eat?",    "Has he a bed?",  "What would help?", "Tick one.", "yes",      "Y/N",       "Tell us more.",
        "You attend.", "Engage with it.",  "looked-after",   "looked-\nafter",   "We will.",  "kettle",   "agreed together",
        "Referrals",   "12",               "61 families",    "9 visits, 4 more", "said",      "engine",   "contact with mum",
        "He was",      "she has not been", "They will soon be", "Jay is being",  "moved",     "placed",   "taken into care",
        "The files were", "by the court",  "if",             "Mrs Dar was",      ".",         ",",        "\u2019s"};
    static const std::vector<SegmentKind> kinds = {SegmentKind::paragraph, SegmentKind::list_item, SegmentKind::table_cell};
    Document document;
    const std::size_t segments = 1 + random() % 7;
    for (std::size_t n = 0; n < segments; ++n) {
        Segment& segment = document.segments.emplace_back();
        segment.kind = kinds[random() % kinds.size()];
        const std::size_t length = random() % 5;
        for (std::size_t i = 0; i < length; ++i) segment.text += pieces[random() % pieces.size()] + " ";
    }
    return document;
}

std::vector<std::string> told(const LintResult& result) {
    std::vector<std::string> lines;
    for (const Finding& finding : result.findings) {
        std::string& line = lines.emplace_back(finding.id() + ' ' + std::to_string(finding.at.segment) + ' ' + finding.text + ' ' + finding.message);
        for (const std::string& evidence : finding.evidence) line += ' ' + evidence;
    }
    return lines;
}

}  // namespace

TEST_CASE("what is told of a whole document does not hang on which segments were read") {
    const Lexicon lexicon = test::lexicon_with(entries, rules);
    const Linter linter(lexicon, {{}, true});
    std::mt19937 random(7);
    std::size_t found = 0;
    for (int i = 0; i < 4000; ++i) {
        const Document document = made_up(random);
        LintOptions options;
        options.audience = i % 2 == 0 ? Audience::any : Audience::professional;
        const LintResult gated = linter.lint(document, options);
        options.decisions = true;
        const LintResult open = linter.lint(document, options);
        for (const Segment& segment : document.segments) CAPTURE(segment.text);
        REQUIRE(told(gated) == told(open));
        REQUIRE(gated.words == open.words);
        found += gated.findings.size();
    }
    CHECK(found > 1000);
}

TEST_CASE("a segment is wanted only where its rule may speak to the reader") {
    const Lexicon lexicon = test::lexicon_with(entries, rules);
    const CompiledLexicon compiled(lexicon, {{}, true});
    const auto outline_of = [&](std::size_t rule) { return compiled.rules.outlines()[rule]; };
    CHECK(DocumentHits::counts(outline_of(0)));
    CHECK(DocumentHits::counts(outline_of(2)));
    CHECK_FALSE(DocumentHits::counts(outline_of(3)));
    DocumentHits hits(compiled.rules);
    hits.add(3, {{1, true}, {1, true}, {1, false}});
    CHECK_FALSE(hits.wants(3, Audience::any));
    hits.add(5, {{1, true}, {2, true}});
    CHECK(hits.wants(3, Audience::any));
    CHECK(hits.wants(5, Audience::any));
    CHECK_FALSE(hits.wants(4, Audience::any));
    DocumentHits unsure(compiled.rules);
    unsure.add(2, {{2, false}});
    CHECK_FALSE(unsure.wants(2, Audience::any));
    unsure.give_up();
    CHECK(unsure.wants(2, Audience::any));
}
