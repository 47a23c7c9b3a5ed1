// SPDX-License-Identifier: Apache-2.0
#include "app/gold.hpp"

#include <doctest/doctest.h>

using namespace kith;

TEST_CASE("labelled texts are read line by line") {
    const Gold gold = read_gold(
        "\xEF\xBB\xBF{\"id\": \"a\", \"text\": \"Ein «Tee», [x]\", \"kind\": \"name\", \"spans\": [{\"start\": 4, "
        "\"end\": 9, "
        "\"term\": \"a \\\"b], {c\", \"label\": \"ok\", \"why\": [1, {\"x\": 2}]}, {\"start\": 0, \"end\": 1, "
        "\"term\": \"t\", "
        "\"label\": \"flag\"}], \"extra\": null}\r\n\n{\"text\": \"\", \"spans\": []}\n{\"id\": 7, \"text\": \"b\", "
        "\"spans\": []}",
        "gold.jsonl");
    REQUIRE(gold.problems.empty());
    REQUIRE(gold.texts.size() == 3);
    CHECK(gold.texts[0].id == "a");
    CHECK(gold.texts[0].kind == "name");
    REQUIRE(gold.texts[0].spans.size() == 2);
    CHECK(gold.texts[0].spans[0].term == "a \"b], {c");
    CHECK(gold.texts[0].spans[0].start == 4);
    CHECK(gold.texts[0].spans[0].end == 9);
    CHECK(gold.texts[0].spans[0].label == Label::ok);
    CHECK(gold.texts[0].spans[1].label == Label::flag);
    CHECK(gold.texts[1].id == "line 3");
    CHECK(gold.texts[1].kind == "sentence");
    CHECK(gold.texts[2].id == "7");
    CHECK(gold.texts[2].line == 4);
}

TEST_CASE("a line that is not right is told with its number, and the others are read") {
    struct Row {
        std::string_view line;
        std::string_view code;
        std::string_view told;  // somewhere in the message or what was expected
    };
    const std::vector<Row> rows = {
        {"no", "bad-json", "JSON"},
        {"[]", "bad-json", "object"},
        {R"({"spans": []})", "bad-record", "“text”"},
        {R"({"text": 7, "spans": []})", "bad-record", "“text”"},
        {R"({"text": "a"})", "bad-record", "“spans”"},
        {R"({"text": "a", "spans": {}})", "bad-record", "“spans”"},
        {R"({"text": "a", "spans": [1]})", "bad-record", "span 1"},
        {R"({"text": "a", "kind": "unrelatd", "spans": []})", "bad-record", "did you mean “unrelated”"},
        {R"({"text": "ab", "spans": [{"start": 1, "end": 1, "term": "t", "label": "ok"}]})", "bad-record", "“start”"},
        {R"({"text": "ab", "spans": [{"start": 0, "end": 3, "term": "t", "label": "ok"}]})", "bad-record", "at most 2"},
        {R"({"text": "é", "spans": [{"start": 0, "end": 2, "term": "t", "label": "ok"}]})", "bad-record", "at most 1"},
        {R"({"text": "ab", "spans": [{"start": -1, "end": 2, "term": "t", "label": "ok"}]})", "bad-record", "“start”"},
        {R"({"text": "ab", "spans": [{"start": 0.5, "end": 2, "term": "t", "label": "ok"}]})", "bad-record", "“start”"},
        {R"({"text": "ab", "spans": [{"end": 2, "term": "t", "label": "ok"}]})", "bad-record", "“start”"},
        {R"({"text": "ab", "spans": [{"start": 0, "end": 2, "label": "ok"}]})", "bad-record", "“term”"},
        {R"({"text": "ab", "spans": [{"start": 0, "end": 2, "term": "t", "label": "flog"}]})", "bad-record",
         "did you mean “flag”"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const Gold gold =
            read_gold("\n" + std::string(row.line) + "\n{\"text\": \"a\", \"spans\": []}\n", "gold.jsonl");
        CHECK(gold.texts.size() == 1);
        REQUIRE(gold.problems.size() == 1);
        const Problem& problem = gold.problems.front();
        CHECK(problem.code == row.code);
        CHECK(problem.file == "gold.jsonl");
        CHECK(problem.line == 2);
        CHECK((problem.message + problem.expected).find(row.told) != std::string::npos);
    }
}
