// SPDX-License-Identifier: Apache-2.0
// A text read in parts of a few hundred bytes has the record of the same text read as a whole.
#include "app/part_check.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "app/checker.hpp"
#include "report/json.hpp"
#include "unit/app/scratch.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

constexpr std::string_view entries = R"yaml(
  - {id: contact, term: contact, kind: noun, level: rethink, shift: process-to-relationship, why: "Time is not contact.",
     say: ["time together"], harms: ["~ with (mum|dad)", "paragraph: visit"], otherwise: fine, field: 1, sources: [], status: proposed}
  - {id: placement, term: placement, kind: noun, level: consider, shift: process-to-relationship, why: "A home is a home.",
     say: ["home"], otherwise: consider, sources: [], status: proposed}
)yaml";

constexpr std::string_view rules = R"yaml(
  - {id: letters, kind: acronym, level: notice, audience: [family], known: ["(NHS|GP)"], message: "“{acronym}”?", why: "Look again.", sources: [], status: proposed}
  - {id: ticks, kind: question, level: notice, closed: ["tick one", "(yes|y)"], at_least: 3, open: ["tell us", "describe"], message: "{count} to {open}.", why: "Look again.", sources: [], status: proposed}
  - {id: rows, kind: numbers, scope: document, level: notice, counts: ["(wards|beds)"], at_least: 3, stories: ["a story"], message: "{count} rows.", why: "Look again.", sources: [], status: proposed}
  - {id: figures, kind: numbers, scope: paragraph, level: notice, counts: ["(wards|beds)"], at_least: 2, message: "{count} figures.", why: "Look again.", sources: [], status: proposed}
)yaml";

Policy policy_for_family() {
    static const auto setup = [] {
        Lexicon lexicon = test::lexicon_with(entries, rules);
        lexicon.fields = {{"home", "", true, {"mum", "bedtime"}, {"visit"}, {}}, {"machines", "", false, {"switch", "wire"}, {}, {}}};
        return std::make_shared<const Setup>(std::make_shared<const Lexicon>(std::move(lexicon)), LinterOptions{{}, true});
    }();
    Policy policy;
    policy.audience.value = "family";
    policy.setup = setup;
    return policy;
}

std::string whole(const std::string& text, const std::string& path, const Policy& policy, const ReportOptions& options) {
    return document_json(Checker(policy, false).check(text, path), *policy.setup->lexicon, options);
}

// With its findings, and every one of them once.
std::string told(const PartChecked& checked) {
    DocumentRecord record = checked.record;
    const FindingBlocks blocks = PackedFindings::blocks(checked.findings);
    for (std::vector<FindingRecord> block = blocks(); !block.empty(); block = blocks()) record.findings.insert(record.findings.end(), block.begin(), block.end());
    return document_json(record);
}

std::string made_up(std::mt19937& random, const std::string& line_end) {
    static const std::vector<std::string> pieces = {
        "The contact with mum",  "a placement",        "The TAF and the CIN", "Is he well?",  "Tick one.",   "Y/N",
        "switch and wire",       "“Nobody asked me",   "contact at bedtime",  "caf\u00E9",    "visit",       "and so on,",
        "She said “placement”.", "\U0001F600 contact", "- a placement",       "> contact",    "Contact:",    "1. placement",
        "Yes.",                  "yes / no",            "12 wards, 5 beds",    "\n- 7 beds\n", "Now, is it?", "What now?"};
    // Some texts have none of what keeps a rule silent, some a little, some much.
    static const std::vector<std::string> silencers = {"Please describe it.", "tell us", "Describe", "a story"};
    const std::size_t silence = std::vector<std::size_t>{0, 1, 8}[random() % 3];  // in a hundred pieces
    std::string text;
    for (std::size_t i = 0; i < 200; ++i) {
        if (random() % 100 < silence) text += "\n\n" + silencers[random() % (silence == 8 ? 4 : 3)] + "\n\n";
        text += pieces[random() % pieces.size()] + (random() % 3 == 0 ? line_end : " ");
        if (random() % 8 == 0) text += line_end + line_end;
        if (random() % 30 == 0) text += line_end + "-----" + line_end;
        if (random() % 30 == 0) text += line_end + "  " + line_end;
    }
    return text;
}

}  // namespace

TEST_CASE("a text read in parts has the record of the whole") {
    const test::Scratch scratch;
    Policy policy = policy_for_family();
    const ReportOptions options;
    std::mt19937 random(5);
    std::size_t in_parts = 0;
    std::size_t spoken = 0;  // the ticks, although something asks for more than that,
    std::size_t silenced = 0;
    for (int i = 0; i < 60; ++i) {
        const std::string text = made_up(random, i % 3 == 0 ? "\r\n" : "\n");
        const std::string path = scratch.write("text.txt", text);
        policy.audience.value = i % 4 < 2 ? "professional" : "family";  // for a family every segment is read, as it may have an acronym
        const auto checked = check_in_parts(path, policy, options, {1, 100 + random() % 1500, i % 2 == 1});
        REQUIRE(checked);
        REQUIRE(checked->bytes == text.size());
        REQUIRE(told(*checked) == whole(text, path, policy, options));
        in_parts += checked->findings.size();
        const bool speaks = told(*checked).find("\"ticks\"") != std::string::npos;
        (speaks ? spoken : silenced) += text.find("escribe") != std::string::npos ? 1U : 0U;
        const Totals& totals = checked->totals;
        REQUIRE(totals.rethink + totals.consider + totals.notice == checked->findings.size());
        REQUIRE((totals.documents == 1 && totals.words == checked->record.words));
    }
    CHECK(in_parts > 1000);
    CHECK(silenced > 3);
    CHECK(spoken > 3);
}

TEST_CASE("what has to be read as a whole is not read in parts") {
    const test::Scratch scratch;
    const Policy policy = policy_for_family();
    const auto is_read = [&](const std::string& path, PartSizes sizes = {1, 64}) {
        return check_in_parts(path, policy, {}, sizes).has_value();
    };
    const std::string paragraph = "The contact with mum.\n\n";
    std::string text;
    for (int i = 0; i < 40; ++i) text += paragraph;
    CHECK(is_read(scratch.write("long.txt", text)));
    CHECK_FALSE(is_read(scratch.write("short.txt", text), PartSizes{}));
    CHECK_FALSE(is_read(scratch.write("marks.txt", text + "<!-- kith: keep contact: so it is -->\n\n" + text)));
    CHECK_FALSE(is_read(scratch.write("western.txt", text + "caf\xE9\n\n" + text)));
    CHECK_FALSE(is_read(scratch.write("marked.txt", "\xEF\xBB\xBF" + text)));
    CHECK_FALSE(is_read(scratch.write("page.html", text)));
    CHECK_FALSE(is_read(scratch.path("none.txt")));
    CHECK_FALSE(is_read(scratch.path()));
    ReportOptions skipped;
    skipped.show_skipped = true;
    CHECK_FALSE(check_in_parts(scratch.path("long.txt"), policy, skipped, {1, 64}));
}

TEST_CASE("a text without a blank line, or of nothing but rulers, is read in parts all the same") {
    const test::Scratch scratch;
    const Policy policy = policy_for_family();
    for (const std::string piece : {"The contact with mum goes on and on ", "The contact with mum.\n", "-----\n\n", "\n", "x"}) {
        std::string text;
        while (text.size() < 3000) text += piece;
        const std::string path = scratch.write("text.txt", text);
        const auto checked = check_in_parts(path, policy, {}, {1, 200, true});
        REQUIRE_MESSAGE(checked, piece);
        CHECK_MESSAGE(told(*checked) == whole(text, path, policy, {}), piece);
    }
}
