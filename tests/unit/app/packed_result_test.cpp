// SPDX-License-Identifier: Apache-2.0
#include "app/packed_result.hpp"

#include <doctest/doctest.h>

#include "app/checker.hpp"
#include "app/files.hpp"
#include "app/lexicons.hpp"
#include "report/reporter.hpp"

using namespace kith;

namespace {

const Lexicon& lexicon() {
    static const Lexicon words = load_layers({}).lexicon;
    return words;
}

Checked checked_letter(const std::string& path) {
    static const Linter linter(lexicon(), {});
    const Result<std::string> bytes = read_file(std::string(KITH_SOURCE_DIR "/") + path, Limits{}.input_bytes);
    REQUIRE(bytes);
    Checked checked = Checker(linter, LintOptions{}).check(*bytes, path);
    REQUIRE_FALSE(checked.has_problem);
    return checked;
}

std::string told(const Checked& checked, const Reporter& reporter) {
    const std::unique_ptr<Report> report = reporter.make(lexicon(), {});
    std::string text = report->begin() + report->take(report->piece(checked));
    return text + report->end(totals_of(checked));
}

}  // namespace

TEST_CASE("every report tells of an unpacked result what it tells of the result itself") {
    for (const char* const path : {"examples/letter-to-a-parent.docx", "examples/warm-letter.docx",
                                   "examples/family-court-statement.docx", "tests/data/documents/saved/letter.odt",
                                   "tests/data/documents/saved/letter.rtf"}) {
        CAPTURE(path);
        Checked checked = checked_letter(path);
        if (!checked.result.findings.empty()) {
            checked.result.kept.push_back({checked.result.findings.back(), {"it is her own word", "an answer in the margin"}});
            checked.result.findings.pop_back();
        }
        checked.document.notes.push_back({"odd", "something is odd", path, 0, 0, {}, {}, true});
        checked.document.notes.push_back({"odd", "something else is odd", "an attachment", 3, 4, "a line", "look", true});
        const std::optional<Checked> again = unpack(pack(checked, lexicon()), path, lexicon());
        REQUIRE(again);
        CHECK(again->document.notes[0].file == path);
        CHECK(again->document.notes[1].excerpt == "a line");
        CHECK(again->result.kept.size() == checked.result.kept.size());
        for (const Reporter& reporter : reporters()) {
            CAPTURE(reporter.name);
            if (reporter.name != "html") CHECK(told(*again, reporter) == told(checked, reporter));
        }
    }
}

TEST_CASE("a document has the name it has now") {
    Checked checked = checked_letter("examples/warm-letter.docx");
    checked.document.notes.push_back({"odd", "something is odd", checked.path, 0, 0, {}, {}, true});
    const std::optional<Checked> again = unpack(pack(checked, lexicon()), "elsewhere.docx", lexicon());
    REQUIRE(again);
    CHECK(again->path == "elsewhere.docx");
    CHECK(again->document.notes[0].file == "elsewhere.docx");
}

TEST_CASE("only paragraphs in which something stands are packed") {
    const Checked checked = checked_letter("examples/letter-to-a-parent.docx");
    const std::optional<Checked> again = unpack(pack(checked, lexicon()), checked.path, lexicon());
    REQUIRE(again);
    CHECK(again->document.segments.size() < checked.document.segments.size());
    CHECK(again->result.findings.size() == checked.result.findings.size());
}

TEST_CASE("a block that does not hold together is none") {
    const Checked checked = checked_letter("examples/family-court-statement.docx");
    const FlatBlock whole = pack(checked, lexicon());
    CHECK_FALSE(unpack({}, "a.docx", lexicon()));
    CHECK_FALSE(unpack(whole, "a.docx", Lexicon{}));
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        const FlatBlock cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        CHECK_FALSE(unpack(cut, "a.docx", lexicon()));
    }
    for (std::size_t i = 0; i < whole.size(); i += 3) {
        FlatBlock spoilt = whole;
        spoilt[i] ^= 0x0101010101010101U;
        const std::optional<Checked> read = unpack(spoilt, "a.docx", lexicon());
        if (!read) continue;
        for (const Finding& finding : read->result.findings) {
            CHECK(finding.at.span.end <= read->document.segments[finding.at.segment].text.size());
        }
    }
}
