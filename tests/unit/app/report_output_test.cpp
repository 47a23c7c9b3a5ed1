// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

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

TEST_CASE("a report is written over what is named as reports of its kind are, and to any name that is free") {
    const Desk desk;
    for (const auto& [format, name] : std::vector<std::pair<std::string, std::string>>{
             {"html", "report.html"}, {"json", "report.json"}, {"jsonl", "report.jsonl"}, {"sarif", "report.sarif"}, {"text", "report.txt"}, {"json", "report.txt"}, {"summary", "report.md"}, {"html", "report"}}) {
        CHECK(desk.report("check", format, name).exit != 2);
        CHECK(!desk.is_kept(name));
    }
    CHECK(test::run_program({"check", desk.letter, "-q", "-f", "html", "-o", desk.scratch.path("new.txt")}).exit != 2);
    desk.scratch.add("empty.txt", "");
    CHECK(test::run_program({"check", desk.letter, "-q", "-f", "html", "-o", desk.scratch.path("empty.txt")}).exit != 2);
}
