// SPDX-License-Identifier: Apache-2.0
#include "app/stream.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;
using Json = nlohmann::json;

namespace {

class Kitchen {
public:
    [[nodiscard]] test::Outcome stream(const std::string& input, std::vector<std::string> more = {}) const {
        std::vector<std::string> args = {"check", "--stream", "--lexicon", pack_, "--packs", "kitchen"};
        args.insert(args.end(), more.begin(), more.end());
        return test::run_program(args, input);
    }

private:
    test::Scratch scratch_;
    std::string pack_ = scratch_.write("kitchen.yaml", test::kitchen());
};

std::vector<Json> lines_of(const std::string& out) {
    std::vector<Json> lines;
    for (std::size_t at = 0; at < out.size();) {
        const std::size_t end = out.find('\n', at);
        lines.push_back(Json::parse(out.substr(at, end - at)));
        at = end + 1;
    }
    return lines;
}

}  // namespace

TEST_CASE("each record is answered by its own id, in order") {
    const Kitchen kitchen;
    const test::Outcome outcome = kitchen.stream(
        "{\"id\": 7, \"text\": \"é 🫖 teapot\"}\n\n"
        "{\"id\": {\"a\": [null]}, \"text\": \"# A *tea*pot\", \"format\": \"markdown\", \"more\": 1}\r\n"
        "{\"text\": \"all well\"}");
    CHECK(outcome.exit == 1);
    CHECK(outcome.err.empty());
    const std::vector<Json> lines = lines_of(outcome.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]["id"] == 7);
    CHECK(lines[0]["findings"][0]["start"] == Json::parse(R"({"line":1,"column":5,"byte":8,"char":4,"utf16":5})"));
    CHECK(lines[1]["id"] == Json::parse(R"({"a":[null]})"));
    CHECK(lines[1]["format"] == "markdown");
    CHECK(lines[1]["findings"][0]["text"] == "teapot");
    CHECK(lines[2]["id"].is_null());
    CHECK(lines[2]["findings"].empty());
}

TEST_CASE("a damaged record gives back its id where that could be read") {
    const Kitchen kitchen;
    const std::vector<std::pair<std::string, Json>> rows = {
        {R"({"id": 7, "text": "A teapot.)", 7},
        {R"({"id": "a", "text": oh})", "a"},
        {R"({"id": {"n": [1, 2]}, "text": "x",})", Json{{"n", {1, 2}}}},
        {R"({"id": 7, "text": "x"} and more)", 7},
        {R"({"id": "a")", "a"},
        {R"({"id": 71, oh})", 71},
        {R"({"id": 71)", nullptr},  // perhaps 7123
        {R"({"text": "x", "id")", nullptr},
        {R"({"id": 7, "id": 8, "text": "x"})", 7},
        {"not json", nullptr},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        const std::vector<Json> lines = lines_of(kitchen.stream(row.first + "\n").out);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0]["id"] == row.second);
        CHECK(lines[0]["error"]["code"] == "bad-json");
    }
}

TEST_CASE("a line that is no record is answered, and the run goes on") {
    const Kitchen kitchen;
    const std::vector<std::string> bad = {
        "not json",
        "[1]",
        "{\"id\": \"a\"}",
        "{\"id\": \"a\", \"text\": 5}",
        "{\"id\": \"a\", \"text\": \"x\", \"format\": \"markdwon\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"format\": \"docx\"}",
        "{\"id\": \"a\", \"text\": \"\\u0000\\u0001\\u0002\"}",
        "{\"id\": \"a\", \"text\": \"\xff\"}",
    };
    for (const std::string& line : bad) {
        CAPTURE(line);
        const test::Outcome outcome = kitchen.stream(line + "\n{\"id\": 2, \"text\": \"A teapot.\"}\n");
        CHECK(outcome.exit == 3);
        CHECK_FALSE(outcome.err.empty());
        const std::vector<Json> lines = lines_of(outcome.out);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0]["line"] == 1);
        CHECK(lines[0].contains("id"));
        CHECK(lines[0]["error"]["code"].is_string());
        CHECK(lines[0]["error"]["message"].is_string());
        CHECK(lines[0].size() == 3);
        CHECK(lines[1]["findings"].size() == 1);
    }
    CHECK(lines_of(kitchen.stream("{\"id\": \"a\", \"txt\": 1}").out)[0]["id"] == "a");
}

TEST_CASE("a name that may be a slip is said to be read by nobody, and the sender's own are not") {
    const Kitchen kitchen;
    const std::string slip = "{\"id\": 1, \"text\": \"tea\"}\n{\"id\": 2, \"text\": \"`teapot`\", \"fromat\": \"markdown\"}\n";
    const test::Outcome told = kitchen.stream(slip);
    CHECK(told.exit == 1);
    CHECK_MESSAGE(told.err.find("2: nothing reads “fromat”") != std::string::npos, told.err);
    CHECK(told.err.find("did you mean “format”?") != std::string::npos);
    CHECK(kitchen.stream(slip, {"-q"}).err.empty());
    CHECK(kitchen.stream("{\"id\": 1, \"text\": \"tea\", \"ids\": [2], \"next\": 3, \"worker\": 4}\n").err.empty());
    CHECK(kitchen.stream("{\"id\": 1, \"Text\": \"tea\"}\n").err.find("did you mean “text”?") != std::string::npos);
}

TEST_CASE("an empty stream is answered by nothing") {
    const test::Outcome outcome = Kitchen().stream("");
    CHECK(outcome.exit == 0);
    CHECK(outcome.out.empty());
}

TEST_CASE("the answers are the same by one thread and by several") {
    const Kitchen kitchen;
    std::string input;
    for (int i = 0; i < 200; ++i) {
        input += "{\"id\": " + std::to_string(i) + ", \"text\": \"" + std::string(static_cast<std::size_t>(i), 'x') +
                 " teapot and cauldron\"}\n";
    }
    const test::Outcome one = kitchen.stream(input, {"-j", "1"});
    const test::Outcome three = kitchen.stream(input, {"-j", "3"});
    CHECK(one.out == three.out);
    CHECK(lines_of(one.out).size() == 200);
}

TEST_CASE("a stream has one format and no files") {
    CHECK(test::run_program({"check", "--stream", "-f", "text"}).exit == 2);
    CHECK(test::run_program({"check", "--stream", "letter.txt"}).exit == 2);
    CHECK(test::run_program({"check", "--stream", "-f", "jsonl", "-"}).exit == 0);
}

TEST_CASE("a stream says that it knows no baseline, and which marks keep nothing") {
    const test::Scratch scratch;
    scratch.add("kitchen.yaml", test::kitchen());
    scratch.add("kith.baseline", "");
    scratch.add("kith.yaml", "fail_on: never\nbaseline: kith.baseline\nlexicon: kitchen.yaml\n");
    const std::string input =
        "{\"text\": \"All well.\"}\n"
        "{\"text\": \"<!-- kith: keep teapot: hers -->\\n\\nAll well.\", \"format\": \"markdown\"}\n"
        "{\"text\": \"<!-- kith: keep teapot -->\\n\\nA teapot.\", \"format\": \"markdown\"}\n";
    const auto stream = [&](std::vector<std::string> more) {
        std::vector<std::string> args = {"check", "--stream", "--stdin-name", scratch.path("records.md")};
        args.insert(args.end(), more.begin(), more.end());
        return test::run_program(args, input);
    };
    const test::Outcome told = stream({});
    CHECK(told.exit == 0);
    CHECK(lines_of(told.out).size() == 3);
    CHECK(told.err.find("kith.yaml:2 leaves none of it out") != std::string::npos);
    CHECK(told.err.find("line 2: the kith mark in line 1 keeps nothing: nothing is kept by it any more") != std::string::npos);
    CHECK(told.err.find("line 3: the kith mark in line 1 keeps nothing: it gives no reason") != std::string::npos);
    CHECK(stream({"-q"}).err.empty());
    CHECK(stream({"--packs", "kitchen"}).err.find("any more") == std::string::npos);
}
