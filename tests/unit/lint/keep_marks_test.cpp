// SPDX-License-Identifier: Apache-2.0
#include "lint/keep_marks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/lint/marked_text.hpp"

using namespace kith;

namespace {

using Case = test::MarkedText;

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
         {"<!-- kith: keep contact -->", "<!-- kith: keep contact: -->", "<!-- kith: keep contact: \u00a0\u200b -->", "<!-- kith: keep : because -->",
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

TEST_CASE("a mark for everything is asked for the entries one by one, and offered none that only sounds like it") {
    for (const std::string name : {"all", "All", "*", "everything"}) {
        CAPTURE(name);
        const Case one("markdown", "<!-- kith: keep " + name + ": because -->\n\nThe contact.\n");
        CHECK(one.result.findings.size() == 1);
        REQUIRE(one.notes.size() == 1);
        CHECK(one.notes.front().expected == "name the entries one by one.");
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
