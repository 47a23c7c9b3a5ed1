// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "app/earlier_report.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// A letter to check, and what stands already where its report is to go.
struct Desk {
    Desk() : letter(scratch.write("letter.md", "We arranged contact.\n")) {}
    [[nodiscard]] test::Outcome report(const std::string& command, const std::string& format, const std::string& name) const {
        scratch.add(name, "Dear Dad");
        return test::run_program({command, letter, "-q", "-f", format, "-o", scratch.path(name)});
    }
    [[nodiscard]] bool is_kept(const std::string& name) const { return test::read_text(scratch.path(name)) == "Dear Dad"; }

    test::Scratch scratch;
    std::string letter;
};

}  // namespace

TEST_CASE("a report is never written over a file that is named like a letter it does not fit into") {
    const Desk desk;
    for (const std::string command : {"check", "profile"}) {
        for (const std::string format : {"html", "json", "text"}) {
            for (const std::string name : {"dad.docx", "dad.odt", "dad.RTF", "dad.doc", "dad.pdf", "dad.eml"}) {
                const test::Outcome refused = desk.report(command, format, name);
                CHECK(refused.exit == 2);
                CHECK_MESSAGE(test::unwrapped(refused.err).find("give the report a name of its own behind -o") != std::string::npos, refused.err);
                CHECK(desk.is_kept(name));
            }
        }
        for (const std::string name : {"dad.txt", "dad.md"}) {
            CHECK(desk.report(command, "html", name).exit == 2);
            CHECK(desk.is_kept(name));
        }
    }
}

TEST_CASE("a report is never written over a letter in plain text, Markdown or HTML, even one that it would fit into") {
    const Desk desk;
    for (const std::string command : {"check", "profile"}) {
        for (const std::string format : {"text", "json"}) {
            for (const std::string name : {"dad.txt", "dad.md", "dad.html"}) {
                CHECK(desk.report(command, format, name).exit == 2);
                CHECK(desk.is_kept(name));
            }
        }
    }
    CHECK(desk.report("profile", "html", "dad.html").exit == 2);
    CHECK(desk.is_kept("dad.html"));
}

TEST_CASE("a report is written over an earlier one of any kind, and to any name that is free or of no document") {
    const Desk desk;
    for (const std::string format : {"json", "jsonl", "sarif", "html"}) {
        const std::string name = format == "html" ? "report" : "report." + format;
        CHECK(desk.report("check", format, name).exit != 2);
        CHECK(!desk.is_kept(name));
    }
    for (const std::string text : {"We arranged contact.\n", "Dear Dad, we had tea.\n"}) {
        const std::string letter = desk.scratch.write("some.md", text);
        for (const std::string format : {"text", "unix", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "csv", "summary"}) {
            CAPTURE(format);
            const std::string earlier = desk.scratch.path("report." + format + ".txt");
            for (int round = 0; round < 2; ++round) {
                const test::Outcome written = test::run_program({"check", letter, "-f", format, "-o", earlier});
                CHECK_MESSAGE(written.exit != 2, written.err);
            }
        }
        for (const std::string format : {"text", "json"}) {
            for (int round = 0; round < 2; ++round) CHECK(test::run_program({"profile", letter, "-f", format, "-o", desk.scratch.path("profile.md")}).exit == 0);
        }
        for (const std::string command : {"check", "profile"}) {
            for (int round = 0; round < 2; ++round) CHECK(test::run_program({command, letter, "-q", "-f", "html", "-o", desk.scratch.path("page.html")}).exit != 2);
        }
    }
    CHECK(test::run_program({"check", desk.letter, "-q", "-f", "html", "-o", desk.scratch.path("new.txt")}).exit != 2);
    desk.scratch.add("empty.txt", "");
    CHECK(test::run_program({"check", desk.letter, "-q", "-f", "html", "-o", desk.scratch.path("empty.txt")}).exit != 2);
}

TEST_CASE("letters that speak of documents and words are no reports") {
    for (const char* letter : {"", "Dear Dad", "2 documents are with this letter.\n", "[Date]\n\nDear Tom", "{name}, hello", "We rethink: much.\n", "path, level and time\n",
                               "At 9:30: notice: the door.\n\nDear all", "In a word: tea\n", "Already warm\n", "<!DOCTYPE html>\n<html><p>Dear Dad</html>\n",
                               "Dear Jay,\n\n2 documents, and a letter in Noor's own words.\n\nLove\n", "3 documents are missing from Jay's file, in other words it is not complete.\n",
                               "Jay's statement for the panel, 500 words\n\nI am ten.\n", "# A handbook\n\nkith shows:\n\n```\na.txt\n\n  Already warm: “tea”\n\n  line 3 · rethink · contact\n```\n",
                               "# How reports look\n\n`<testsuites name=\"kith\">` and <checkstyle version=\"4.3\">\n"}) {
        CAPTURE(letter);
        CHECK(!is_report(letter));
    }
    CHECK(is_report("letter.txt, 1,069 words\n\nSo it is.\n"));
    CHECK(is_report("2 documents, 69 words: nothing to rethink. 1 strength\nnoticed.\n"));
    CHECK(is_report("a.md:3:26: rethink: contact: Could it be time?\n"));
}
