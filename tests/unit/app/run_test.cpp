// SPDX-License-Identifier: Apache-2.0
#include "app/run.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

class Kitchen {
public:
    [[nodiscard]] test::Outcome check(const Words& names, const Words& more = {}, std::string_view input = {}) const {
        Words args = {"check", "--lexicon", pack_, "--packs", "kitchen"};
        for (const std::string& name : names) args.push_back(name == "-" ? name : scratch.path(name));
        args.insert(args.end(), more.begin(), more.end());
        return test::run_program(args, input);
    }

    test::Scratch scratch;

private:
    std::string pack_ = scratch.write("kitchen.yaml", test::kitchen());
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the exit code tells how it went") {
    const Kitchen kitchen;
    kitchen.scratch.add("calm.txt", "The kettle is warm.");
    kitchen.scratch.add("teapot.txt", "The teapot is warm.");
    kitchen.scratch.add("cauldron.txt", "The cauldron is warm.");
    kitchen.scratch.add("ladle.txt", "The ladle is warm.");
    kitchen.scratch.add("empty.txt", "");
    kitchen.scratch.add("binary.txt", std::string("\x00\x01\x02\x03", 4));
    kitchen.scratch.add("broken.docx", "PK\x03\x04 no more");
    kitchen.scratch.add("picture.png", "\x89PNG\r\n\x1a\n");
    fs::create_directory(kitchen.scratch.path("nothing"));
    struct Row {
        Words names;
        Words more;
        int exit;
    };
    const std::vector<Row> rows = {
        {{"calm.txt"}, {}, 0},
        {{"empty.txt"}, {}, 0},
        {{"teapot.txt"}, {}, 1},
        {{"calm.txt", "teapot.txt"}, {}, 1},
        {{"teapot.txt"}, {"--fail-on", "never"}, 0},
        {{"cauldron.txt"}, {}, 0},
        {{"cauldron.txt"}, {"--fail-on", "consider"}, 1},
        {{"cauldron.txt"}, {"--fail-on", "notice"}, 1},
        {{"cauldron.txt"}, {"--fail-on", "notice", "--min-level", "rethink"}, 0},
        {{"ladle.txt"}, {"--fail-on", "notice"}, 0},
        {{"ladle.txt"}, {"--fail-on", "notice", "--with-proposed"}, 1},
        {{"nowhere.txt"}, {}, 2},
        {{"nothing"}, {}, 2},
        {{"binary.txt"}, {}, 2},
        {{"broken.docx"}, {}, 2},
        {{"picture.png"}, {}, 2},
        {{"binary.txt", "nowhere.txt"}, {}, 2},
        {{"calm.txt", "nowhere.txt"}, {}, 3},
        {{"calm.txt", "nothing"}, {}, 3},
        {{"teapot.txt", "broken.docx"}, {}, 3},
        {{"teapot.txt", "broken.docx"}, {"--fail-on", "never"}, 3},
        {{"calm.txt"}, {"-o", "/nowhere/at/all"}, 2},
        {{"calm.txt"}, {"--packs", "kitchn"}, 2},
        {{"calm.txt"}, {"--lexicon", "/nowhere.yaml"}, 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.names.front());
        CAPTURE((row.more.empty() ? std::string() : row.more.back()));
        const test::Outcome outcome = kitchen.check(row.names, row.more);
        CAPTURE(outcome.err);
        CHECK(outcome.exit == row.exit);
        CHECK(outcome.err.empty() == (row.exit < 2));
    }
}

TEST_CASE("one input that cannot be read does not keep the others from being checked") {
    const Kitchen kitchen;
    kitchen.scratch.add("a.txt", "The teapot.");
    kitchen.scratch.add("z.txt", "The cauldron.");
    const test::Outcome outcome = kitchen.check({"a.txt", "none.txt", "z.txt"}, {"-f", "jsonl"});
    CHECK(has(outcome.err, "none.txt: there is no such file"));
    std::istringstream lines(outcome.out);
    std::vector<nlohmann::json> documents;
    for (std::string line; std::getline(lines, line);) documents.push_back(nlohmann::json::parse(line));
    REQUIRE(documents.size() == 3);
    CHECK(documents[0]["findings"].size() == 1);
    CHECK(documents[1]["error"]["code"] == "not-found");
    CHECK(documents[2]["findings"].size() == 1);
}

TEST_CASE("a report for people is not replaced by one of nothing") {
    const test::Scratch scratch;
    const std::string damaged = scratch.write("letter.docx", "PK");
    const std::string fine = scratch.write("letter.txt", "His siblings.\n");
    for (const char* const format : {"html", "text", "summary", "json", "sarif"}) {
        CAPTURE(format);
        const std::string report = scratch.write("report", "older");
        const bool is_for_programs = std::string_view(format) == "json" || std::string_view(format) == "sarif";
        CHECK(test::run_program({"check", damaged, "-f", format, "-o", report}).exit == 2);
        CHECK((test::read_text(report) == "older") == !is_for_programs);
        CHECK(test::run_program({"check", damaged, fine, "-f", format, "-o", report}).exit == 3);
        CHECK(test::read_text(report) != "older");
    }
}

TEST_CASE("standard input is a document, its name tells the format") {
    const Kitchen kitchen;
    const test::Outcome text = kitchen.check({"-"}, {"-f", "unix"}, "`teapot` teapot");
    CHECK(has(text.out, "-:1:2: rethink: teapot"));
    const test::Outcome markdown = kitchen.check({"-"}, {"-f", "unix", "--stdin-name", "a.md"}, "`teapot` teapot");
    CHECK_FALSE(has(markdown.out, "a.md:1:2:"));
    CHECK(has(markdown.out, "a.md:1:10: rethink: teapot"));
    CHECK(has(kitchen.check({"-"}, {}, "teapot").out, "standard input\n"));
}

TEST_CASE("every span gives back its words, in every unit, behind emoji and combining marks") {
    const Kitchen kitchen;
    const std::string text =
        "Té 🫖👩\u200D👧 e\u0301 \u201cteapot\u201d\r\n\r\nthe  tea\u00ADpot, TEAPOTS 🫖teapot\n";
    const test::Outcome outcome = kitchen.check({"-"}, {"-f", "jsonl"}, text);
    const auto document = nlohmann::json::parse(outcome.out);
    REQUIRE(document["findings"].size() == 4);
    for (const auto& finding : document["findings"]) {
        const std::size_t begin = finding["start"]["byte"];
        const std::size_t end = finding["end"]["byte"];
        CHECK(text.substr(begin, end - begin) == finding["text"].get<std::string>());
    }
}

TEST_CASE("the output is the same by one thread and by several") {
    const Kitchen kitchen;
    for (int i = 0; i < 40; ++i)
        kitchen.scratch.add("d/" + std::to_string(i) + ".txt",
                            std::string(static_cast<std::size_t>(i * 50), ' ') + "teapot");
    kitchen.scratch.add("d/7.docx", "no");
    for (const char* const format : {"text", "unix", "json", "jsonl"}) {
        const test::Outcome one = kitchen.check({"d"}, {"-f", format, "-j", "1"});
        const test::Outcome four = kitchen.check({"d"}, {"-f", format, "-j", "4"});
        CHECK(one.out == four.out);
        CHECK(one.err == four.err);
        CHECK(one.exit == 3);
        CHECK(four.exit == 3);
    }
}

TEST_CASE("a folder's documents of other kinds are told in one line") {
    const Kitchen kitchen;
    for (const char* const name : {"d/a.txt", "d/b.pptx", "d/c.pages", "d/picture.png", "e/b.txt"})
        kitchen.scratch.add(name);
    const test::Outcome outcome = kitchen.check({"d"});
    CHECK(outcome.exit == 0);
    CHECK(outcome.err.find("2 other documents there were passed by: 1 .pages and 1 .pptx. kith reads .txt,") == 0);
    CHECK(kitchen.check({"d"}, {"-q"}).err.empty());
    CHECK(kitchen.check({"e"}).err.empty());
    CHECK(kitchen.check({"d/a.txt"}).err.empty());
}

TEST_CASE("kith never writes over a document it reads") {
    const Kitchen kitchen;
    kitchen.scratch.add("a.txt", "The teapot.");
    fs::create_symlink("a.txt", kitchen.scratch.path("link"));
    for (const char* const name : {"a.txt", "link"}) {
        CHECK(kitchen.check({"a.txt"}, {"-o", kitchen.scratch.path(name)}).exit == 2);
        CHECK(test::read_text(kitchen.scratch.path("a.txt")) == "The teapot.");
    }
}

TEST_CASE("without the text no words of a mark that keeps nothing are told, wherever notes are") {
    const test::Scratch scratch;
    const std::string mark = "<!-- kith: keep Amira Okafor: said so -->\\n\\nJay had contact.\\n";
    const std::string path = scratch.write("l.md", "<!-- kith: keep Amira Okafor: said so -->\n\nJay had contact.\n");
    const std::vector<Words> ways = {{"check", path}, {"check", path, "-f", "jsonl"}, {"check", path, "-f", "html"}, {"profile", path}, {"check", "--stream"}};
    for (Words way : ways) {
        CAPTURE(way.back());
        const bool is_stream = way.back() == "--stream";
        const std::string input = is_stream ? "{\"text\":\"" + mark + "\",\"format\":\"markdown\"}\n" : "";
        way.emplace_back("--no-text");
        const test::Outcome outcome = test::run_program(way, input);
        CHECK_FALSE(has(outcome.out + outcome.err, "Amira"));
        CHECK(has(outcome.out + outcome.err, "the kith mark in line 1 keeps nothing"));
        way.pop_back();
        const test::Outcome told = test::run_program(way, input);
        CHECK(has(told.out + told.err, "“Amira"));
    }
}

TEST_CASE("without the text no attachment is told by its name") {
    const test::Scratch scratch;
    const std::string part = "--x\nContent-Type: text/plain; name=\"Amira exclusion.txt\"\n\nJay had contact with Mum.\n";
    const std::string picture = "--x\nContent-Type: image/png; name=\"Amira bruise.png\"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n";
    const std::string path = scratch.write("m.eml", "Subject: Hello\nContent-Type: multipart/mixed; boundary=x\n\n" + part + picture + "--x--\n");
    for (const char* const format : {"text", "json", "jsonl", "unix", "github", "sarif", "csv", "html"}) {
        CAPTURE(format);
        const test::Outcome outcome = test::run_program({"check", path, "-f", format, "--no-text"});
        CHECK_FALSE(has(outcome.out + outcome.err, "Amira"));
        CHECK(has(test::run_program({"check", path, "-f", format}).out, "Amira"));
    }
    CHECK_FALSE(has(test::run_program({"profile", path, "-f", "json", "--no-text"}).out, "Amira"));
    const std::string results = scratch.write("all.jsonl", test::run_program({"check", path, "-f", "jsonl"}).out);
    const test::Outcome merged = test::run_program({"merge", results, "-f", "jsonl", "--no-text"});
    CHECK(has(merged.out, "attachment 1"));
    CHECK_FALSE(has(merged.out, "Amira"));
}

TEST_CASE("a word that is neither command nor path is asked after") {
    struct Row {
        Words args;
        std::string_view told;
    };
    const std::vector<Row> rows = {
        {{"chekc"}, "“kith check”"},
        {{"explian", "contact"}, "“kith explain”"},
        {{"lexicon"}, "list, show, check, test and eval"},
        {{"lexicon", "lst"}, "“kith lexicon list”"},
        {{"check"}, "a document"},
        {{"explain"}, "needs a word more"},
        {{"why", "letter.txt"}, "FILE:LINE"},
        {{"extract", "a", "b"}, "fewer"},
        {{"nowhere.txt"}, "no such file"},
        {{""}, "no such file"},
        {{"explain", "xyzzy"}, "not in the lexicon"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.args.front());
        const test::Outcome outcome = test::run_program(row.args);
        CHECK(outcome.exit == 2);
        CHECK(outcome.out.empty());
        CHECK(has(outcome.err, row.told));
    }
}

TEST_CASE("help and version are for the asking") {
    CHECK(has(test::run_program({}).out, "Commands"));
    CHECK(has(test::run_program({"--help"}).out, "Examples"));
    CHECK(has(test::run_program({"help", "why"}).out, "FILE:LINE"));
    CHECK(has(test::run_program({"lexicon", "list", "-h"}).out, "--forms"));
    CHECK(test::run_program({"--version"}).out.substr(0, 5) == "kith ");
    for (const Words& args : {Words{"lexicon", "--help"}, Words{"lexicon", "-h"}, Words{"help", "lexicon"}}) {
        const test::Outcome outcome = test::run_program(args);
        CHECK(outcome.exit == 0);
        for (const char* const name : {"lexicon list", "lexicon show", "lexicon check", "lexicon test"})
            CHECK(has(outcome.out, name));
    }
}

TEST_CASE("a command that is still to come says so, and is not in the help") {
    for (const Words& args : {Words{"serve", "--help"}, Words{"lsp"},
                              Words{"lexicon", "new"}, Words{"lexicon", "site", "out"}}) {
        CAPTURE(args.back());
        const test::Outcome outcome = test::run_program(args);
        CHECK(outcome.exit == 2);
        CHECK(outcome.out.empty());
        CHECK(has(outcome.err, "not part of this version yet"));
    }
    CHECK_FALSE(has(test::run_program({"--help"}).out, "serve"));
    CHECK_FALSE(has(test::run_program({"completions", "bash"}).out, "serve"));
}

TEST_CASE("a request to stop is heard") {
    const Kitchen kitchen;
    kitchen.scratch.add("a.txt", "The teapot.");
    const std::atomic<bool> interrupted{true};
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Streams streams{in, out, err};
    streams.interrupted = &interrupted;
    CHECK(run({"check", kitchen.scratch.path("a.txt"), "-o", kitchen.scratch.path("report")}, streams) == 130);
    CHECK_FALSE(fs::exists(kitchen.scratch.path("report")));
    CHECK(run({"check", "--stream"}, streams) == 130);
}

TEST_CASE("why tells which cue decided, and is kind where there is nothing") {
    const Kitchen kitchen;
    kitchen.scratch.add("a.txt", "The kettle.\n\nThe iron teapot and the teapot.\n");
    const auto why = [&](const std::string& place) {
        return test::run_program({"why", kitchen.scratch.path("a.txt") + place, "--packs", "kitchen", "--lexicon",
                                  kitchen.scratch.path("kitchen.yaml")});
    };
    CHECK(has(why(":3").out, "left alone"));
    CHECK(has(why(":3").out, "rethink"));
    CHECK_FALSE(has(why(":3:10").out, "rethink"));
    CHECK(has(why(":3:10").out, "iron"));
    CHECK(has(why(":3:10").out, "It stands after “iron”; there kith keeps quiet."));
    CHECK(has(why(":3").out, "Nothing near it speaks for a harmless meaning."));
    kitchen.scratch.add("a.txt", "The kettle.\n\nThe iron teapot and the teapot.\n\nBea said \"a teapot\".\n");
    CHECK(has(why(":5").out, "notice"));
    CHECK(has(why(":5").out, "quot"));
    CHECK_FALSE(has(why(":5").out, "rethink"));
    CHECK(has(why(":5").out, "quot"));
    CHECK(has(why(":6").out, "ends before that: it has 5 lines."));
    CHECK(has(why(":1").out, "None of the words"));
    CHECK(why(":1").exit == 0);
}
