// SPDX-License-Identifier: Apache-2.0
// The commands about the words themselves: kith lexicon list, check and test, and kith explain.
#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <sstream>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("lexicon check and test run the examples of a file that is added") {
    const test::Scratch scratch;
    const std::string pack = scratch.write("kitchen.yaml", test::kitchen());
    const test::Outcome own = test::run_program({"lexicon", "test", pack});
    CHECK(own.exit == 0);
    CHECK(has(own.out, "18 of 18 examples as hoped."));
    CHECK(has(own.out, "--all"));
    CHECK_FALSE(has(own.out, "contact,"));
    CHECK(test::run_program({"lexicon", "test", "--lexicon", pack}).out == own.out);
    CHECK(has(test::run_program({"lexicon", "check", "--lexicon", pack}).out, "All is well"));
    const test::Outcome all = test::run_program({"lexicon", "test", "--all", pack});
    CHECK(has(all.out, "contact, flag"));
    CHECK(has(all.out, "ladle, flag"));
    const test::Outcome changes = test::run_program(
        {"lexicon", "test",
         scratch.write("ours.yaml", "schema: 1\npack: ours\nentries: [{id: contact, level: notice}]\n")});
    CHECK(changes.exit == 0);
    CHECK(has(changes.out, "no examples of their own"));
    const test::Outcome test_run = test::run_program({"lexicon", "test", "--entry", "teapot", pack});
    CHECK(test_run.exit == 0);
    CHECK(has(test_run.out, "6 of 6 examples as hoped."));
    std::string text = test::kitchen();
    text.replace(text.find("The iron teapot is warm."), 24, "The tall teapot is warm.");
    CHECK(
        test::run_program({"lexicon", "test", "--entry", "teapot", scratch.write("kitchen.yaml", text)}).exit ==
        2);
    text.replace(text.find("level: rethink"), 14, "level: rethnik");
    const test::Outcome broken = test::run_program({"lexicon", "check", scratch.write("kitchen.yaml", text)});
    CHECK(broken.exit == 2);
    CHECK(has(broken.err, "rethink"));
}

TEST_CASE("links in a circle in a folder of words are passed by") {
    const test::Scratch scratch;
    scratch.add("words/kitchen.yaml", test::kitchen());
    std::filesystem::create_symlink("round.yaml", scratch.path("words/round.yaml"));
    std::filesystem::create_symlink(".hidden", scratch.path("words/.hidden"));
    const test::Outcome outcome = test::run_program({"lexicon", "list", "--lexicon", scratch.path("words")});
    CHECK(outcome.exit == 0);
    CHECK(has(outcome.out, "teapot"));
}

TEST_CASE("explain tells an entry as a colleague would") {
    const test::Scratch scratch;
    const std::string pack = scratch.write("kitchen.yaml", test::kitchen());
    const test::Outcome outcome =
        test::run_program({"explain", "teapots", "--lexicon", pack});
    CHECK(outcome.exit == 0);
    for (const char* const part :
         {"A cup is for one person", "“cup”", "The iron teapot is warm.", "Tea House: Cups (2020)", "Made with: guests",
          "https://example.org/cups", "Sourced:"}) {
        CHECK(has(outcome.out, part));
    }
}

TEST_CASE("explain keeps the notation of cues to itself") {
    for (const char* const id : {"contact", "lac", "handover", "placement"}) {
        CAPTURE(id);
        const std::string page = test::run_program({"explain", id}).out;
        for (const char* const sign : {"{", "}", "~", "<", "‹family", "‹be›", ":1"}) {
            CAPTURE(sign);
            CHECK_FALSE(has(page, sign));
        }
    }
    CHECK(has(test::run_program({"explain", "contact"}).out, "“time with …” for “contact with …”"));
    CHECK(has(test::run_program({"lexicon", "show", "contact"}).out, "time with {family}"));
}

TEST_CASE("the columns of lexicon list are wide enough for every name") {
    const test::Scratch scratch;
    std::string text = test::kitchen();
    text.replace(text.find("pack: kitchen"), 13, "pack: the-kitchen-of-a-friend");
    const std::string pack = scratch.write("the-kitchen-of-a-friend.yaml", text);
    std::istringstream lines(test::run_program({"lexicon", "list", pack}).out);
    const std::regex columns("^(\\S+ {2,})(\\S+ {2,})(\\S+)( {2,}.*)?$");
    std::set<std::size_t> starts;
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        std::smatch found;
        CAPTURE(line);
        REQUIRE(std::regex_match(line, found, columns));
        starts.insert(static_cast<std::size_t>(found.position(2)));
        starts.insert(static_cast<std::size_t>(found.position(3)));
        if (found[4].matched)
            starts.insert(found.str(0).find_first_not_of(' ', static_cast<std::size_t>(found.position(4))));
    }
    CHECK(starts.size() == 3);
    CHECK(count > 50);
}
