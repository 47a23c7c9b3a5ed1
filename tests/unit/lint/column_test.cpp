// SPDX-License-Identifier: Apache-2.0
// Words in the columns of tables: of glossaries, and of letters that set the minutes beside ordinary words.
#include "lint/column.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/formats.hpp"
#include "lint/linter.hpp"
#include "unit/document/package/packages.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

constexpr std::string_view entries = R"yaml(
  - id: placement
    term: placement
    kind: noun
    level: rethink
    shift: process-to-relationship
    why: "It is somebody's home."
    say: ["home"]
    otherwise: rethink
    sources: []
    status: proposed
)yaml";

// What is said of each "placement" of a document, in order: "found", or "reported". Nothing where it is talked about.
std::string findings(std::string_view format, const std::string& bytes) {
    static const Lexicon lexicon = test::lexicon_with(entries);
    static const Linter linter(lexicon, {{}, true});
    const auto document = format_named(format)->read(bytes, "table", {});
    REQUIRE_MESSAGE(document, (document ? "" : render(document.error())));
    std::string said;
    for (const Finding& finding : linter.lint(*document, {}).findings) {
        said += finding.voice == Voice::record ? "reported " : "found ";
        for (const Suggestion& one : finding.suggestions) CHECK((finding.voice == Voice::writer || !one.safe));
    }
    return said;
}

// A Markdown table of two columns, whose second row holds the word on the left and its third row on the right.
std::string table(const std::string& left, const std::string& right) {
    return "| " + left + " | " + right + " |\n|---|---|\n| placement | home |\n| house | placement |\n";
}

struct Case {
    std::string left;
    std::string right;
    std::string said;
};

const std::vector<Case> headings = {
    {"Words to avoid", "Words we use", "found "},
    {"Old word", "New word", "found "},
    {"**Instead of**", "Say", "found "},
    {"Avoid:", "Try:", "found "},
    {"Term", "What it means", "found "},
    {"Term", "Weeks", "found found "},
    {"In the minutes", "In ordinary words", "reported found "},
    {"What the minutes say", "What it means for you", "reported found "},
    {"In ordinary words", "In the minutes", "found reported "},
    {"Child", "Plan", "found found "},
    {"Avoid unsafe routes", "Days", "found found "},
    {"Minutes", "Action", "found found "},
    {"Original", "Now", "reported found "},
    {"Original plan of the autumn", "Now", "found found "},
};

std::string cell(const std::string& text) { return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>"; }
std::string odt_cell(const std::string& text) { return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>"; }

}  // namespace

TEST_CASE("the heading of a column says whose words stand in it") {
    for (const Case& one : headings) {
        CAPTURE(one.left);
        CAPTURE(one.right);
        CHECK(findings("markdown", table(one.left, one.right)) == one.said);
    }
}

TEST_CASE("in every format that has tables") {
    CHECK(findings("html", "<table><tr><td>No longer used<td>x<tr><td>placement</table><table><tr><td>Words to avoid<td>Say<tr><td>placement"
                           "<td>placement</table>") == "found found ");
    CHECK(findings("docx", make_word("<w:tbl><w:tr>" + cell("Words to avoid") + cell("Words we use") + "</w:tr><w:tr>" + cell("placement") +
                                     cell("placement") + "</w:tr></w:tbl>")) == "found ");
    CHECK(findings("odt", make_odt("<table:table><table:table-row>" + odt_cell("In the minutes") + odt_cell("Now") + "</table:table-row><table:table-row>" +
                                   odt_cell("placement") + odt_cell("placement") + "</table:table-row></table:table>")) == "reported found ");
}

TEST_CASE("the first cell of a row may say it of the row") {
    CHECK(findings("markdown", "| Guide | |\n|---|---|\n| Words to avoid | placement, order |\n| Words we use | placement |\n") == "found ");
}

TEST_CASE("plain text set in columns") {
    const std::string rows = "    Placement        My home\n    Sibling          Brother\n    Respite          A placement\n";
    CHECK(findings("text", "The left-hand column is what our records have tended to say.\n\n" + rows) == "found ");
    CHECK(findings("text", "The children made this list.\n\n" + rows) == "found found ");
    CHECK(findings("text", "Words to avoid\tWords we use\n" + std::string("Placement\tHome\nSibling\tBrother\nRespite\tplacement\n")) == "found ");
    CHECK(findings("text", "The left-hand column is what we used to say.\n\nThe placement  is fine.\nIt is so.\nOne more placement.\n") == "found found ");
}
