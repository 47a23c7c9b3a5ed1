// SPDX-License-Identifier: Apache-2.0
#include "lint/keep_marks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "document/formats.hpp"

using namespace kith;

namespace {

// A lexicon of two entries, and a finding wherever the words of one stand.
struct Case {
    Lexicon lexicon;
    Document document;
    LintResult result;
    Problems notes;
    Problems unused;

    Case(const std::string& format, const std::string& text) {
        for (const char* const id : {"contact", "handover", "have-handover"}) {
            lexicon.entries.change().emplace_back();
            lexicon.entries.back().id = id;
        }
        document = *format_named(format)->read(text, "a", ReadOptions{});
        for (std::size_t i = 0; i < document.segments.size(); ++i) {
            for (const Entry& entry : lexicon.entries) find(i, entry);
        }
        apply_keep_marks(document, lexicon, "a", "2026-11-22", result, {notes, unused});
    }

    void find(std::size_t segment, const Entry& entry) {
        const std::string& text = document.segments[segment].text;
        for (std::size_t at = text.find(entry.id); at != std::string::npos; at = text.find(entry.id, at + 1)) {
            Finding finding;
            finding.at = {segment, {at, at + entry.id.size()}};
            finding.entry = &entry;
            result.findings.push_back(finding);
        }
    }
};

}  // namespace

TEST_CASE("a mark keeps the entries it names in the next block, or in its own") {
    struct Row {
        std::string format;
        std::string text;
        std::size_t kept;
        std::size_t open;
    };
    const std::string mark = "<!-- kith: keep contact: the court's own order -->";
    const std::string both = "<!--kith: keep contact, handover:\nits name -->";
    for (const Row& row : {
             Row{"markdown", mark + "\n\nThe contact and the handover.\n\nMore contact.\n", 1, 2},
             Row{"markdown", mark + "\nThe contact.\n", 1, 0},
             Row{"markdown", both + "\n\nThe contact and the handover.\n", 2, 0},
             Row{"markdown", "The contact " + mark + " and contact.\n\nMore contact.\n", 2, 1},
             Row{"markdown", mark + "\n\n- contact\n- more contact\n\nContact: contact.\n", 2, 1},
             Row{"markdown", mark + "\n\n| a | b |\n|---|---|\n| contact | contact |\n\nThe contact.\n", 2, 1},
             Row{"markdown", "```\n" + mark + "\n```\n\nThe contact.\n", 0, 1},
             Row{"markdown", "~~~\n```\n" + mark + "\n~~~\n\nThe contact.\n", 0, 1},
             Row{"markdown", "````\n```\n" + mark + "\n````\n\nThe contact.\n", 0, 1},
             Row{"markdown", "```\n``` sh\n" + mark + "\n```\n\nThe contact.\n", 0, 1},
             Row{"markdown", "```\n    ```\n" + mark + "\n```\n\nThe contact.\n", 0, 1},
             Row{"markdown", "``` a`b\n\n" + mark + "\n\nThe contact.\n", 1, 0},
             Row{"markdown", "```\na\n`````  \n\n" + mark + "\n\nThe contact.\n", 1, 0},
             Row{"markdown", mark + "\n", 0, 0},
             Row{"text", mark + "\n\nThe contact and\nthe contact.\n\nMore contact.\n", 2, 1},
             Row{"text", mark + "\nThe contact.\n\nMore contact.\n", 1, 1},
             Row{"html", "<p>One contact.</p>" + mark + "<p>The contact.</p><p>More contact.</p>", 1, 2},
             Row{"html", "<p>One contact. " + mark + " The contact.</p><p>More contact.</p>", 2, 1},
         }) {
        CAPTURE(row.text);
        const Case one(row.format, row.text);
        CHECK(one.result.kept.size() == row.kept);
        CHECK(one.result.findings.size() == row.open);
        CHECK(one.notes.empty());
    }
}

TEST_CASE("a mark with words beside it is about these, one without about the next block") {
    struct Row {
        std::string format;
        std::string text;   // M: the mark
        std::string kept;   // what is kept and what is not: each "contact" in order, k or o
    };
    for (const Row& row : {
             // Markdown: paragraphs
             Row{"markdown", "A contact. M\n\nB contact.\n", "ko"},
             Row{"markdown", "A contact.\nM\n\nB contact.\n", "ko"},
             Row{"markdown", "A contact.\r\nM\r\n\r\nB contact.\r\n", "ko"},
             Row{"markdown", "A contact.\nM\nB contact.\n\nC contact.\n", "kko"},
             Row{"markdown", "A contact.\nM B contact.\nC contact.\n\nD contact.\n", "kkko"},
             Row{"markdown", "M A contact.\nB contact.\n\nC contact.\n", "kko"},
             Row{"markdown", "M A contact.\n\nB contact.\n", "ko"},
             Row{"markdown", "A contact.\n\nM\n\nB contact.\n\nC contact.\n", "oko"},
             Row{"markdown", "A contact.\n\nB contact.\n\nM\n", "oo"},
             Row{"markdown", "A contact.\n\nM\n\n```\ncode\n```\n\nB contact.\n", "ok"},
             Row{"markdown", "A contact.\n```\ncode\n```\nM\n\nB contact.\n", "ok"},
             Row{"markdown", "M\n<!-- another -->\nA contact.\n\nB contact.\n", "ko"},
             Row{"markdown", "A contact.\n<!-- another -->\nM\n\nB contact.\n", "ko"},
             Row{"markdown", "A contact `M` and *contact*.\n", "ooo"},
             Row{"markdown", "A contact.\n\n    M\n\nB contact.\n", "oo"},
             Row{"markdown", "A contact.\nM B contact.\n\nC contact.\n", "kko"},
             Row{"markdown", "M A contact <!-- x -->\n<!-- y --> B contact\nC contact\n\nD contact\n", "kkko"},
             Row{"markdown", "M <div>A contact</div>\n\nB contact.\n", "k"},
             Row{"markdown", "A contact.\n<div>\nM\n</div>\n\nB contact.\n", "ok"},
             // headings
             Row{"markdown", "# A contact M\n\nB contact.\n", "ko"},
             Row{"markdown", "A contact M\n===\n\nB contact.\n", "ko"},
             Row{"markdown", "# A contact\nM\n\nB contact.\n", "ok"},
             Row{"markdown", "A contact.\nM\n# B contact\n\nC contact.\n", "oko"},
             // lists
             Row{"markdown", "- A contact M\n- B contact\n", "ko"},
             Row{"markdown", "- A contact\n- B M contact\n- C contact\n", "oko"},
             Row{"markdown", "- A contact\n- M B contact\n- C contact\n", "oko"},
             Row{"markdown", "- A contact\n  M\n- B contact\n", "ko"},
             Row{"markdown", "- A contact M\n\n- B contact\n", "ko"},
             Row{"markdown", "- A contact\n\n  M\n\n- B contact\n", "ko"},
             Row{"markdown", "- A contact\n\n  M\n\n  B contact\n\n- C contact\n", "oko"},
             Row{"markdown", "- A contact\n\n  B contact M\n- C contact\n", "oko"},
             Row{"markdown", "- A contact M\n  - B contact\n- C contact\n", "koo"},
             Row{"markdown", "- A contact\n  - B contact M\n- C contact\n", "oko"},
             Row{"markdown", "- A contact\n\n  M\n\n  - B contact\n  - C contact\n- D contact\n", "okko"},
             Row{"markdown", "1. A contact\n   goes on M\n2. B contact\n", "ko"},
             Row{"markdown", "- A contact\nlazy M\n- B contact\n", "ko"},
             Row{"markdown", "M\n\n- A contact\n\n- B contact\n  - C contact\n\nD contact\n", "kkko"},
             Row{"markdown", "A contact:\nM\n- B contact\n- C contact\n", "okk"},
             Row{"markdown", "- A contact\n- M\n- B contact\n- C contact\n", "oko"},
             // quotations
             Row{"markdown", "> A contact M\n\nB contact\n", "ko"},
             Row{"markdown", "> A contact\nlazy M\n\nB contact\n", "ko"},
             Row{"markdown", "> A contact\n> M\n\nB contact\n", "ko"},
             Row{"markdown", "> A contact\n>\n> M\n\nB contact\n", "ko"},
             Row{"markdown", "> A contact\n>\n> M\n>\n> B contact\n\nC contact\n", "oko"},
             Row{"markdown", "M\n\n> A contact\n>\n> B contact\n\nC contact\n", "kko"},
             // tables
             Row{"markdown", "| a | b |\n|---|---|\n| A contact M | B contact |\n| C contact | D |\n", "koo"},
             Row{"markdown", "| a contact | b |\n|---|---|\n| M | B contact |\n| C contact | D |\n", "oko"},
             Row{"markdown", "M\n\n| a contact | b |\n|---|---|\n| A contact | B |\n\nC contact\n", "kko"},
             Row{"markdown", "| a contact M | b contact |\n|---|---|\n| A contact | B |\n", "koo"},
             // web pages
             Row{"html", "<p>A contact M</p><p>B contact</p>", "ko"},
             Row{"html", "<p>M A contact</p><p>B contact</p>", "ko"},
             Row{"html", "<p>A <b>contact</b> M<p>B contact", "ko"},
             Row{"html", "<h2>A contact M</h2><p>B contact</p>", "ko"},
             Row{"html", "<ul><li>A contact M</li><li>B contact</li></ul>", "ko"},
             Row{"html", "<ul><li>A contact<li>M B contact<li>C contact</ul>", "oko"},
             Row{"html", "<ul><li><p>A contact</p>M<li><p>B contact</p></ul>", "ko"},
             Row{"html", "<ul><li>A contact M<ul><li>B contact</ul><li>C contact</ul>", "koo"},
             Row{"html", "M<ul>\n\n<li>A contact\n\n<li>B contact<ol><li>C contact</ol></ul><p>D contact</p>", "kkko"},
             Row{"html", "<ul>M<li><p>A contact<p>B contact<li>C contact</ul>", "kko"},
             Row{"html", "<table><tr><td>A contact M</td><td>B contact</td></tr><tr><td>C contact</table>", "koo"},
             Row{"html", "<table><tr><td><p>A contact</p><!-- x -->M<td>B contact<tr><td>C contact</table>", "koo"},
             Row{"html", "M<table><tr><td>A contact<tr><td>B contact</table>C contact", "kko"},
             Row{"html", "<dl><dt>A contact M<dd>B contact</dl>", "ko"},
             Row{"html", "<blockquote><p>A contact</p>M</blockquote><p>B contact</p>", "ko"},
             Row{"html", "<div>A contact M<p>B contact</p></div>", "ko"},
             Row{"html", "<p>A contact</p>\n\nM\n\n<p>B contact</p><p>C contact</p>", "oko"},
             Row{"html", "</ul></li></td></table><p>A contact M</p></ul><p>B contact</p>", "ko"},
             // plain text
             Row{"text", "A contact. M\n\nB contact.\n", "ko"},
             Row{"text", "A contact.\nM\n\nB contact.\n", "ko"},
             Row{"text", "M A contact.\r\n\r\nB contact.\r\n", "ko"},
             Row{"text", "- A contact M\n- B contact\n- C contact\n", "koo"},
             Row{"text", "- A contact\n- B contact M\n- C contact\n", "oko"},
             Row{"text", "M\n- A contact\n- B contact\n\nC contact\n", "kko"},
             Row{"text", "M\nN\n\nA contact and handover.\n\nB contact\n", "ko"},
             Row{"text", "A contact.\n\nM\n", "o"},
         }) {
        std::string text = row.text;
        const auto fill = [&text](char sign, const std::string& entry) {
            const std::string mark = "<!-- kith: keep " + entry + ": a reason -->";
            if (const std::size_t at = text.find(sign); at != std::string::npos) text.replace(at, 1, mark);
        };
        fill('M', "contact");
        fill('N', "handover");
        CAPTURE(row.text);
        const Case one(row.format, text);
        std::vector<std::pair<TextRange, char>> places;
        for (const Kept& kept : one.result.kept) places.emplace_back(kept.finding.at, 'k');
        for (const Finding& finding : one.result.findings) places.emplace_back(finding.at, 'o');
        std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
            return std::pair(a.first.segment, a.first.span.begin) < std::pair(b.first.segment, b.first.span.begin);
        });
        std::string kept;
        for (const auto& place : places) {
            const std::string& words = one.document.segments[place.first.segment].text;
            if (words[place.first.span.begin] == 'c') kept += place.second;
        }
        CHECK(kept == row.kept);
        CHECK(one.notes.empty());
    }
}

TEST_CASE("a mark is read however its name is written") {
    for (const char* const words : {"Kith: Keep contact: why", "KITH:KEEP contact: why", "kith : keep contact : why", "kith keep contact: why",
                                    "Kith Keep\ncontact: why"}) {
        CAPTURE(words);
        for (const char* const format : {"markdown", "html", "text"}) {
            const Case one(format, "<!-- " + std::string(words) + " -->\n\nThe contact.\n");
            CHECK(one.result.kept.size() == 1);
            CHECK(one.notes.empty());
        }
    }
    for (const char* const words : {"kithkeep contact: why", "kith and kin", "a kith: keep contact: why"}) {
        CAPTURE(words);
        const Case one("markdown", "<!-- " + std::string(words) + " -->\n\nThe contact.\n");
        CHECK(one.result.kept.empty());
        CHECK(one.notes.empty());
        CHECK(one.unused.empty());
    }
}

TEST_CASE("of a mark that keeps one entry, the others are told") {
    const Case one("markdown", "<!-- kith: keep contact, handover: why -->\n\nThe contact.\n");
    CHECK(one.result.kept.size() == 1);
    REQUIRE(one.unused.size() == 1);
    CHECK(one.unused.front().message == "the kith mark in line 1 keeps nothing of “handover”: it was not found there");
    const Case both("markdown", "<!-- kith: keep contact, handover: why -->\n\nThe letter.\n");
    CHECK(both.unused.size() == 2);
}

TEST_CASE("many marks behind each other cost no more than their number") {
    std::string text = "A contact.\n";
    for (int i = 0; i < 20000; ++i) text += i % 3 == 0 ? "<!-- x -->\n\n" : "<!-- x -->\n***\n";
    CHECK(Case("markdown", text + "B contact.\n").result.findings.size() == 2);
    std::string lines;
    for (int i = 0; i < 50000; ++i) lines += "<!-- x --> A cup.\n";
    CHECK(Case("markdown", lines + "B contact.\n").result.findings.size() == 1);
    std::string nested;
    for (int i = 0; i < 20000; ++i) nested += "<ul><li><!-- x --><blockquote>";
    CHECK(Case("html", nested + "B contact.\n").result.findings.size() == 1);
}

TEST_CASE("a stretch is kept from its beginning to its end") {
    const Case one("markdown",
                   "A contact.\n\n<!-- kith: keep-begin contact: quoted from 1998 -->\n\nB contact.\n\nC contact, handover.\n\n"
                   "<!-- kith: keep-end -->\n\nD contact.\n");
    CHECK(one.result.kept.size() == 2);
    CHECK(one.result.findings.size() == 3);
    CHECK(one.result.kept.front().why.reason == "quoted from 1998");
    CHECK(one.result.kept.front().why.said == "line 3");
}

TEST_CASE("a mark that is not whole keeps nothing, and says so") {
    for (const char* const mark :
         {"<!-- kith: keep contact -->", "<!-- kith: keep contact: -->", "<!-- kith: keep : because -->",
          "<!-- kith: kept contact: because -->", "<!-- kith: keep contct: because -->",
          "<!-- kith: keep-begin contact: because -->", "<!-- kith: keep-end -->"}) {
        CAPTURE(mark);
        const Case one("markdown", std::string(mark) + "\n\nThe contact.\n");
        CHECK(one.result.kept.empty());
        CHECK(one.result.findings.size() == 1);
        REQUIRE(one.notes.size() == 1);
        CHECK(one.notes.front().warning);
        CHECK(one.notes.front().message.rfind("the kith mark in line 1 keeps nothing: ", 0) == 0);
    }
}

TEST_CASE("keep-one keeps the next match, and no other") {
    const Case within("markdown", "A contact, a <!-- kith: keep-one contact: his own word --> contact and a contact.\n\nMore contact.\n");
    CHECK(within.result.kept.size() == 1);
    CHECK(within.result.findings.size() == 3);
    CHECK(within.result.kept.front().finding.at.span.begin > within.result.findings.front().at.span.begin);
    const Case before("text", "<!-- kith: keep-one contact: his own word -->\nA contact and a contact.\n");
    CHECK(before.result.kept.size() == 1);
    CHECK(before.result.findings.size() == 1);
    CHECK(before.unused.empty());
    const Case two("text", "<!-- kith: keep-one contact, handover: the order -->\nA handover, a contact, a contact and a handover.\n");
    CHECK(two.result.kept.size() == 2);  // one of each
    CHECK(two.result.findings.size() == 2);
    CHECK(two.unused.empty());
    const Case end("markdown", "A contact and a contact. <!-- kith: keep-one contact: his own word -->\n\nMore contact.\n");
    REQUIRE(end.result.kept.size() == 1);
    CHECK(end.result.kept.front().finding.at.span.begin > end.result.findings.front().at.span.begin);
    CHECK(end.result.findings.back().at.segment == 1);
}

TEST_CASE("a mark holds until its last day, then says so and keeps nothing") {
    const auto with = [](const std::string& day) {
        return Case("markdown", "<!-- kith: keep contact until " + day + ": the order -->\n\nThe contact.\n");
    };
    CHECK(with("2026-11-22").result.kept.size() == 1);
    CHECK(with("2026-11-22").notes.empty());
    for (const char* const wrapped : {"contact\nuntil 2026-11-22", "contact until\n2026-11-22", "contact\r\n  until\t2026-11-22"}) {
        CAPTURE(wrapped);
        const Case one("markdown", "<!-- kith: keep " + std::string(wrapped) + ": the order -->\n\nThe contact.\n");
        CHECK(one.result.kept.size() == 1);
        CHECK(one.notes.empty());
    }
    for (const char* const day : {"2026-11-21", "soon", "2026-02-30"}) {
        CAPTURE(day);
        CHECK(with(day).result.kept.empty());
        CHECK(with(day).result.findings.size() == 1);
        CHECK(with(day).notes.size() == 1);
    }
}

TEST_CASE("a mark that nothing is kept by any more is known, and silences nothing") {
    const Case one("markdown", "<!-- kith: keep handover: the form's own word -->\n\nThe contact.\n");
    CHECK(one.result.findings.size() == 1);
    CHECK(one.notes.empty());
    REQUIRE(one.unused.size() == 1);
    CHECK(one.unused.front().message.find("in line 1") != std::string::npos);
}

TEST_CASE("a mark that names another entry than the one of the word there says which that is") {
    const Case one("markdown", "<!-- kith: keep contact: the form's own word -->\n\nThe have-handover.\n");
    CHECK(one.unused.size() == 1);
    const Case other("markdown", "<!-- kith: keep have: the form's own word -->\n\nA quiet cup.\n");
    REQUIRE(other.notes.size() == 1);
    CHECK(other.notes.front().expected == "did you mean “have-handover”?");
    Case two("markdown", "<!-- kith: keep-one handover: the form's own word -->\n\nA quiet have-handover.\n");
    CHECK(two.result.kept.size() == 1);  // both entries speak there
    two.result = {};
    two.notes.clear();
    two.find(two.document.segments.size() - 1, two.lexicon.entries.back());
    REQUIRE(two.result.findings.size() == 1);
    apply_keep_marks(two.document, two.lexicon, "a", "2026-11-22", two.result, {two.notes, two.unused});
    CHECK(two.result.findings.size() == 1);
    REQUIRE(two.notes.size() == 1);
    CHECK(two.notes.front().expected == "did you mean “have-handover”?");
}
