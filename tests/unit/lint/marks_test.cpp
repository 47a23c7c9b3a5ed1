// SPDX-License-Identifier: Apache-2.0
// What a mark that keeps a word is about, wherever it stands; how it is told where that is nothing; and what many of them cost.
#include "lint/marks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "unit/lint/marked_text.hpp"

using namespace kith;

namespace {

using Case = test::MarkedText;

}  // namespace

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
             Row{"markdown", "- A contact\nM\n- B contact\n- C contact\n", "koo"},
             Row{"markdown", "- A contact\nM\n\n- B contact\n- C contact\n", "koo"},
             Row{"markdown", "- A contact\r\nM\r\n- B contact\r\n", "ko"},
             Row{"markdown", "- A contact\n- B contact\nM\n- C contact\n", "oko"},
             Row{"markdown", "- A contact\n  - B contact\nM\n- C contact\n", "oko"},
             Row{"markdown", "- A contact\nM\nB contact\n", "ko"},
             Row{"markdown", "- A contact\nM\n\nB contact\n", "ko"},
             Row{"markdown", "- A contact\n\nM\n\n- B contact\n- C contact\n", "okk"},
             // quotations
             Row{"markdown", "> A contact\nM\n\nB contact\n", "ko"},
             Row{"markdown", "> A contact\n>\n> B contact\nM\n", "ok"},
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

TEST_CASE("as many marks as words in one block cost no more than their number") {
    for (const char* const verb : {"keep-one", "keep"}) {
        CAPTURE(verb);
        std::string text;
        for (int i = 0; i < 3000; ++i) text += "A contact <!-- kith: " + std::string(verb) + " contact: why -->\n";
        CHECK(Case("markdown", text).result.kept.size() == 3000);
        text += "<!-- kith: keep handover: why -->\n";
        for (int i = 0; i < 3000; ++i) text += "<!-- kith: " + std::string(verb) + " handover: why -->\n";
        CHECK(Case("markdown", text).unused.size() > 3000);
    }
}

TEST_CASE("a mark beside or before words that are not read keeps nothing, and says so") {
    const std::string mark = "<!-- kith: keep contact: the order -->";
    struct Row {
        std::string format;
        std::string text;  // M: the mark
        bool keeps;
    };
    for (const Row& row : {
             Row{"markdown", "<pre>The contact. M</pre>\n\nA contact.\n", false},
             Row{"markdown", "<div>\n  M\n  <pre>The contact.</pre>\n</div>\n\nA contact.\n", false},
             Row{"markdown", "M\n<pre>The contact.</pre>\n\nA contact.\n", false},
             Row{"markdown", "- <pre>The contact. M</pre>\n\n- A contact.\n", false},
             Row{"markdown", "<div>\nM\n\nA contact.\n\n</div>\n", true},
             Row{"markdown", "M\n<img src=x alt='a\nb'>\n\nA contact.\n", true},
             Row{"markdown", "M\n<style>\np { color: red }\n</style>\n\nA contact.\n", true},
             Row{"markdown", "<p>Words.</p>\n\nM\n\nA contact.\n", true},
             Row{"html", "<p style='display:none'>The contact M</p><p>A contact</p>", false},
             Row{"html", "M<p hidden>x<!-- y --></p><p>A contact</p>", true},
             Row{"html", "<p hidden>x</p>M<p>A contact</p>", true},
         }) {
        std::string text = row.text;
        text.replace(text.find('M'), 1, mark);
        CAPTURE(text);
        const Case one(row.format, text);
        CHECK(one.result.kept.empty() != row.keeps);
        REQUIRE(one.notes.size() == (row.keeps ? 0 : 1));
        CHECK(one.unused.empty());
        if (!row.keeps) CHECK(one.notes.front().message.find("words that kith does not read") != std::string::npos);
    }
}

TEST_CASE("a mark in raw HTML within Markdown keeps what it would in a web page") {
    const std::string mark = "<!-- kith: keep contact: the order -->";
    struct Row {
        std::string text;  // M: the mark
        std::size_t kept;  // of the findings, from the first on
    };
    for (const Row& row : {
             Row{"<p>The contact. M</p>\n\nA contact.\n", 1},
             Row{"<p>\nThe contact. M\n</p>\n\nA contact.\n", 1},
             Row{"<div>\n  M\n  <p>The contact.</p>\n</div>\n\nA contact.\n", 1},
             Row{"M\n<div><p>The contact.</p><p>A contact.</p></div>\n\nA contact.\n", 1},
             Row{"M\n<ul><li>The contact.<li>A contact.</ul>\n\nA contact.\n", 2},
             Row{"<table>\n<tr><td>The contact M</td></tr>\n</table>\n\n- contact\n- contact\n", 1},
             Row{"M Dear <b>contact</b>\n\nA contact.\n", 1},
             Row{"- <p>The contact. M</p>\n\n- A contact.\n", 1},
         }) {
        std::string text = row.text;
        text.replace(text.find('M'), 1, mark);
        CAPTURE(text);
        const Case one("markdown", text);
        CHECK(one.result.kept.size() == row.kept);
        CHECK(one.result.findings.size() >= 1);
        for (const auto& kept : one.result.kept) {
            for (const auto& finding : one.result.findings) CHECK(kept.finding.at.segment < finding.at.segment);
        }
        CHECK(one.notes.empty());
        CHECK(one.unused.empty());
    }
}

TEST_CASE("a mark without an end is told, whatever comes behind it") {
    const std::string open = "<!-- kith: keep contact: the order ->";
    const std::string rest = "\nA contact.\n\nMore contact.\n";
    struct Row {
        std::string format;
        std::string text;
        std::size_t found;
    };
    for (const Row& row : {Row{"markdown", "Quiet.\n\n" + open + rest, 0}, Row{"markdown", open + rest + "<!-- x -->\n\nA contact.\n", 1},
                           Row{"markdown", "Quiet " + open + rest, 2}, Row{"markdown", "<p>\n" + open + "\n\nA contact.\n", 1},
                           Row{"html", "<p>Quiet.</p>" + open + "<p>A contact</p>", 0}, Row{"html", open + "<p>A contact</p><!-- x --><p>A contact</p>", 1},
                           Row{"text", open + rest, 2}, Row{"text", open + rest + "<!-- kith: keep handover: why -->\n", 2}, Row{"text", open, 0}}) {
        CAPTURE(row.text);
        const Case one(row.format, row.text);
        CHECK(one.result.kept.empty());
        CHECK(one.result.findings.size() == row.found);
        REQUIRE(one.notes.size() == 1);
        CHECK(one.notes.front().message.find("it has no end") != std::string::npos);
    }
    CHECK(Case("markdown", "Write `" + open + "` here, and <!-- this -> or that -->.\n").notes.empty());
    CHECK(Case("text", "<!-- kith and kin\n\nA contact.\n").notes.empty());
}
