// SPDX-License-Identifier: Apache-2.0
#include "base/json_read.hpp"

#include <doctest/doctest.h>

#include <string>

using kith::read_json_object;

TEST_CASE("members of an object come back in order, with their values as JSON") {
    const auto read = read_json_object(
        R"( {"id": 12345678901234567890123, "f": 1.50, "t": "a\u00e9\n", "n": null, "b": false, "a": [1, {"x": "y", "z": []}], "": -1} )");
    REQUIRE(read.has_value());
    struct {
        const char* name;
        const char* json;
    } rows[] = {
        {"id", "12345678901234567890123"}, {"f", "1.50"}, {"t", "\"a\u00E9\\n\""}, {"n", "null"}, {"b", "false"},
        {"a", R"([1,{"x":"y","z":[]}])"},  {"", "-1"}};
    REQUIRE(read->size() == std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        CAPTURE(rows[i].name);
        CHECK((*read)[i].name == rows[i].name);
        CHECK((*read)[i].json == rows[i].json);
        CHECK((*read)[i].text.has_value() == (std::string_view(rows[i].name) == "t"));
    }
    CHECK((*read)[2].text == "a\u00E9\n");
    CHECK(read_json_object("{}")->empty());
}

TEST_CASE("what is no JSON object is told, with the column of a slip") {
    const std::string deep = "{\"a\":" + std::string(64, '[') + std::string(64, ']') + "}";
    struct {
        std::string json;
        int column;
        const char* message;
    } rows[] = {
        {R"({"a": x})", 7, "this is not valid JSON"},
        {"{\"\u00E9\u00E9\": x}", 8, "this is not valid JSON"},
        {R"({"a": 1)", 7, "this is not valid JSON"},
        {R"({"a": 1} b)", 10, "this is not valid JSON"},
        {"{\"a\": \"\xFF\"}", 8, "this is not valid JSON"},
        {"", 0, "this is not valid JSON"},
        {"[1]", 0, "this JSON is not an object"},
        {"3", 0, "this JSON is not an object"},
        {"\"x\"", 0, "this JSON is not an object"},
        {"null", 0, "this JSON is not an object"},
        {R"({"a": 1, "a": 2})", 0, "this JSON has the name \"a\" twice"},
        {deep, 0, "this JSON is nested more than 64 levels deep"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.json);
        const auto read = read_json_object(row.json);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().front().code == "bad-json");
        CHECK(read.error().front().message == row.message);
        CHECK(read.error().front().column == row.column);
    }
    CHECK(read_json_object("{\"a\":" + std::string(63, '[') + std::string(63, ']') + "}").has_value());
    CHECK_FALSE(read_json_object("{\"a\":" + std::string(1000000, '[')).has_value());
}

using namespace kith;

TEST_CASE("any JSON is read as values") {
    const Result<JsonValue> json = read_json(R"({"a":[1,"x",true,null,-2,1.5],"b":{"c":18446744073709551615}})");
    REQUIRE(json);
    const JsonValue* const list = json->find("a", JsonValue::Kind::array);
    REQUIRE(list != nullptr);
    REQUIRE(list->items.size() == 6);
    CHECK(list->items[0].number == 1);
    CHECK(list->items[1].text == "x");
    CHECK(list->items[2].truth);
    CHECK(list->items[4].kind == JsonValue::Kind::null);
    CHECK(json->find("a", JsonValue::Kind::text) == nullptr);
    CHECK(json->find("z", JsonValue::Kind::text) == nullptr);
    CHECK(json->find("b", JsonValue::Kind::object)->find("c", JsonValue::Kind::number)->number == 18446744073709551615ULL);
}

TEST_CASE("JSON that is broken or nested too deeply is no value") {
    for (const std::string& bad : {std::string(), std::string("{"), std::string("[1,]"), std::string(100'000, '[')}) {
        const Result<JsonValue> json = read_json(bad);
        REQUIRE_FALSE(json);
        CHECK(json.error().front().code == "bad-json");
    }
    CHECK(read_json(std::string(64, '[') + std::string(64, ']')));
}
