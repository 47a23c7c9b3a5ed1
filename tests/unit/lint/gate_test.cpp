// SPDX-License-Identifier: Apache-2.0
// What the gate passes by is what linting finds nothing in: the same texts are linted with the gate and, as every decision is
// asked for, without it.
#include "lint/gate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "app/builtin.hpp"
#include "lexicon/compiled.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

constexpr std::string_view entries = R"yaml(
  - id: contact
    term: contact
    kind: noun
    also: ["supervised contact"]
    level: rethink
    shift: process-to-relationship
    why: "Time with the people you love is family life."
    harms: ["~ (with|between) {family}", "(a|the) supervised ~", "sentence: mum", "paragraph: (court|judge)"]
    fine: ["~ us", "(eye|emergency) ~"]
    otherwise: fine
    legal: ["contact order"]
    sources: []
    status: proposed
  - id: placement
    term: placement
    kind: noun
    level: consider
    shift: process-to-relationship
    why: "A home is a home."
    harms: ["foster ~"]
    fine: ["work ~"]
    otherwise: consider
    sources: []
    status: proposed
  - id: case
    term: case
    kind: noun
    also: ["case work", "closed case"]
    level: rethink
    shift: label-to-person
    why: "A person is no case."
    harms: ["our ~", "(in|with) this ~ at (home|bedtime)", {cue: "~ (of|with) (a|the)? family", field: 2}, "{family} 's (open|old)? ~", "(closed|old) ~ * today"]
    fine: ["in ~", "in this ~ of?", {cue: "in our ~", field: 1}, "~ study", "sentence: kettle"]
    otherwise: fine
    field: 1
    sources: []
    status: proposed
  - id: unit
    term: unit
    kind: noun
    level: consider
    shift: process-to-relationship
    why: "People live at home."
    harms: ["(live|lives) (in|on) (a|the) ~", "agent: {family}", "patient: us", "/^unit (with|of)\\b/", "/the (old )?unit$/"]
    otherwise: fine
    sources: []
    status: proposed
  - id: refuser
    term: refuser
    kind: noun
    level: consider
    shift: process-to-relationship
    why: "Something keeps a child at home."
    harms: []
    otherwise: fine
    field: -6
    sources: []
    status: proposed
)yaml";

constexpr std::string_view rules = R"yaml(
  - id: slow
    kind: sentence
    level: notice
    match: "slowly (with|of|the|in|at)"
    message: "Slow is slow."
    why: "Slow is slow."
    ask: "How slow?"
    sources: []
    status: proposed
  - {id: ticks, kind: question, level: notice, closed: ["tick one", "(yes|y)"], at_least: 2, open: ["tell us"], message: "{count} to {open}.", why: "Look again.", sources: [], status: proposed}
  - {id: figures, kind: numbers, scope: paragraph, level: notice, counts: ["(wards|beds)"], at_least: 2, message: "{count} figures.", why: "Look again.", sources: [], status: proposed}
  - {id: rows, kind: numbers, scope: document, level: notice, counts: ["(wards|beds)"], at_least: 2, message: "{count} rows.", why: "Look again.", sources: [], status: proposed}
)yaml";

// Words about people's lives and about machines, one of them borrowed, and phrases that overlap.
Lexicon lexicon_with_fields() {
    Lexicon lexicon = test::lexicon_with(entries, rules);
    lexicon.fields = {{"home", "", true, {"mum", "foster carer", "court room"}, {"bedtime", "garden work"}, {"bedtime"}},
                      {"machines", "", false, {"switch", "kettle", "work plan", "clutch", "gearbox"}, {"wire", "carer"}, {}}};
    return lexicon;
}

const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all = {
        "contact", "Contact",   "contacts",   "with",      "between", "mum",       "his",   "family",
        "a",       "the",       "supervised", "eye",       "us",      "court",     "order", "foster",
        "work",    "placement", "kettle",     "garden",    "walks",   "slowly",    ",",     ".",
        "- ",      "-",         "\u2019s",    "caf\u00E9", "\n",      "con-\ntact", "case",   "cases",  "unit",
        "closed",  "old",       "our",       "of",        "in",      "lives",     "today",  "bedtime", "carer",
        "this",    "at",        "study",      "in",
        "switch",  "clutch",    "gearboxes", "wires",     "plan",    "room",      "?",      "'",      "is.The",  "refuser",
        "yes",       "y",         "/ no",      "Is",      "tell us", "tick one",  "12",     "1,204",  "wards",  "beds",   "2025"};
    return all;
}

Document made_up(std::mt19937& random) {
    Document document;
    for (int n = 0; n < 4; ++n) {
        Segment segment;
        const std::size_t length = random() % 30;
        if (random() % 4 == 0) segment.kind = SegmentKind::list_item;
        if (random() % 8 == 0) segment.kind = SegmentKind::table_cell;
        for (std::size_t i = 0; i < length; ++i) segment.text += pieces()[random() % pieces().size()] + " ";
        document.segments.push_back(std::move(segment));
    }
    return document;
}

std::vector<std::string> told(const LintResult& result) {
    std::vector<std::string> lines;
    for (const Strength& strength : result.strengths) lines.push_back(strength.entry->id + ' ' + std::to_string(strength.at.segment));
    for (const Finding& finding : result.findings) {
        lines.push_back(finding.id() + ' ' + std::to_string(finding.at.segment) + ' ' +
                        std::to_string(finding.at.span.begin) + ' ' + finding.fingerprint);
    }
    return lines;
}

}  // namespace

TEST_CASE("the gate keeps nothing out that linting would find, and counts every word") {
    const Lexicon lexicon = lexicon_with_fields();
    const Linter linter(lexicon, {{}, true});
    std::mt19937 random(11);
    std::size_t found = 0;
    std::size_t of_rules = 0;
    for (int i = 0; i < 3000; ++i) {
        const Document document = made_up(random);
        LintOptions options;
        options.audience = Audience::professional;
        const LintResult gated = linter.lint(document, options);
        options.decisions = true;
        const LintResult open = linter.lint(document, options);
        REQUIRE(told(gated) == told(open));
        REQUIRE(gated.words == open.words);
        found += gated.findings.size();
        of_rules += static_cast<std::size_t>(std::count_if(gated.findings.begin(), gated.findings.end(), [](const Finding& one) { return one.rule != nullptr; }));
    }
    CHECK(found > 1000);
    CHECK(of_rules > 100);
}

// Every mechanism a cue may have, and every way of writing, stands somewhere in the examples.
TEST_CASE("the gate keeps nothing out that the lexicon of kith finds in its own examples") {
    const Lexicon lexicon = read_compiled(builtin_lexicon()).value();
    const Linter linter(lexicon, {{}, true});
    std::size_t found = 0;
    const auto check = [&](const auto& flagged, const auto& fine) {
        std::vector<std::string> texts;
        for (const auto* const examples : {&flagged, &fine}) {
            for (const Example& example : *examples) texts.push_back(example.text);
        }
        LintOptions options;
        options.audience = Audience::professional;
        const Document document = test::document_of(texts);
        const LintResult gated = linter.lint(document, options);
        options.decisions = true;
        CHECK(told(gated) == told(linter.lint(document, options)));
        found += gated.findings.size();
    };
    for (std::size_t i = 0; i < lexicon.entries.size(); i += 9) check(lexicon.entries[i].flag_examples, lexicon.entries[i].fine_examples);
    for (const RuleText& rule : lexicon.rules) check(rule.flag_examples, rule.fine_examples);
    CHECK(found > 150);
}

TEST_CASE("the gate keeps plain text out") {
    const Lexicon lexicon = lexicon_with_fields();
    const CompiledLexicon compiled(lexicon, {{}, true});
    const auto lets_in = [&](const std::string& text) {
        const Document document = test::document_of({text});
        FieldContext context(compiled.fields, document.segments);
        return Gate(compiled, Audience::professional, {}, context).lets_in(document.segments[0], 0);
    };
    const std::vector<std::pair<std::string, bool>> table = {
        {"The kettle is on, and the garden is wet.", false},
        {"The contact of the switch is bent.", false},
        {"Contact with his mum.", true},
        {"His mum has a contact with a dent.", true},  // "sentence: mum"
        {"Any placement at all.", true},
        {"A contact order was made.", true},
        {"A case of tea.", false},
        {"A case of tea at bedtime.", true},
        {"Our case.", true},
        {"In case of family troubles at bedtime.", false},  // "in ~" touches it, and nothing that harms covers that
        {"In case, our family walks at bedtime.", false},
        {"In\ncase of family troubles at bedtime.", true},  // more than that a look without analysis does not tell
        {"In this case of family troubles at bedtime.", false},
        {"In this case at bedtime.", true},  // covered whole
        {"In our case.", true},  // what weighs the words around is not sure
        {"Our case study.", true},
        {"In his closed case of family troubles at bedtime.", true},
        {"Our kettle is in a case.", false},  // "our" is not beside it
        {"Our case has a switch, a clutch and a gearbox, and a kettle on a wire.", false},  // plainly about other things
        {"She lives in the old unit.", false},
        {"She lives in the unit.", true},
        {"The refuser of the switch, the clutch and the gearbox, and a kettle.", true},  // field: -6 weighs more than they do
        {"Contact, with his mum.", true},  // "sentence: mum"
        {"Contact. His mum has a dent.", false},
        {"Any unit. Mum walks.", false},  // "agent: {family}", in another sentence
        {"Unit of us.", true},
        {"Slowly: unit of us.", true},  // "patient: us"
        {"Slowly: unit of the garden.", false},  // the expression wants it at the sentence's beginning
        {"It walks.Unit of the garden.", true},  // a sentence may begin there
        {"Contact, with his family.", false},
        {"Contact \"with\" his family.", true},
        {"Contact with - his family.", true},  // more than that a look without analysis does not tell
    };
    for (const auto& row : table) CHECK_MESSAGE(lets_in(row.first) == row.second, row.first);
}

// Where only a rule has a reason the words of entries are not weighed again.
TEST_CASE("the gate tells whether an entry may speak, whatever lets a segment in") {
    const Lexicon lexicon = lexicon_with_fields();
    const CompiledLexicon compiled(lexicon, {{}, true});
    const std::vector<std::pair<std::string, bool>> table = {
        {"It walks slowly in the garden.", false},
        {"Slowly in the garden: a case of tea.", false},
        {"A case of tea, slowly in the garden.", false},
        {"Slowly in the garden: our case.", true},
        {"Our case, slowly in the garden.", true},
        {"Slowly in the garden: a contact order.", true},
        {"Slowly in the garden: case-\nwork.", true},  // a form that a line's end has cut counts unasked
    };
    for (const auto& row : table) {
        const Document document = test::document_of({row.first});
        FieldContext context(compiled.fields, document.segments);
        Gate gate(compiled, Audience::professional, {}, context);
        CHECK_MESSAGE(gate.lets_in(document.segments[0], 0), row.first);
        CHECK_MESSAGE(gate.may_entries_speak() == row.second, row.first);
    }
}

TEST_CASE("the gate counts words") {
    const Lexicon lexicon = test::lexicon_with(entries);
    const CompiledLexicon compiled(lexicon, {{}, true});
    const Document document = test::document_of({"Five words, don't you think?"});
    FieldContext context(compiled.fields, document.segments);
    Gate gate(compiled, Audience::professional, {}, context);
    CHECK_FALSE(gate.lets_in(document.segments[0], 0));
    CHECK(gate.words() == 5);
}
