// SPDX-License-Identifier: Apache-2.0
#include "base/json.hpp"

#include <doctest/doctest.h>

#include <string>

using kith::JsonWriter;
using kith::read_json_object;

namespace {

std::string written(std::string_view text) {
    JsonWriter writer;
    writer.value(text);
    return writer.take();
}

}  // namespace

TEST_CASE("text is escaped as JSON wants it, and damaged text is mended") {
    struct {
        std::string text;
        const char* json;
    } rows[] = {
        {"plain", R"("plain")"},
        {"", R"("")"},
        {"a\"b\\c", R"("a\"b\\c")"},
        {"line\nend\ttab\r", R"("line\nend\ttab\r")"},
        {std::string("nul\0!", 5), R"("nul\u0000!")"},
        {"\x1B", R"("\u001b")"},
        {"caf\u00E9 \U0001F600", "\"caf\u00E9 \U0001F600\""},
        {"\u201Cmum\u2019s\u201D \u2014 she said \"no\" \\ caf\u00E9", "\"\u201Cmum\u2019s\u201D \u2014 she said \\\"no\\\" \\\\ caf\u00E9\""},
        {"\"\u201Cline\nend\u201D\"", "\"\\\"\u201Cline\\nend\u201D\\\"\""},
        {"\u2019\xC3\"", "\"\u2019\uFFFD\\\"\""},
        {"\\\xE2\x80", "\"\\\\\uFFFD\""},
        {"\xC0\x80", "\"\uFFFD\uFFFD\""},
        {"del\x7F", "\"del\x7F\""},
        {"bad\xFF!", "\"bad\uFFFD!\""},
        {"cut\xE2\x80", "\"cut\uFFFD\""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(written(row.text) == row.json);
    }
}

TEST_CASE("every byte of ASCII is written alike, wherever among eight others it stands") {
    const auto escaped = [](char c) -> std::string {
        constexpr std::string_view named = "\"\\\b\f\n\r\t";
        constexpr std::string_view letters = "\"\\bfnrt";
        if (const std::size_t at = named.find(c); at != std::string_view::npos) return std::string("\\") + letters[at];
        if (c >= 0x20) return {c};
        constexpr std::string_view digits = "0123456789abcdef";
        const auto value = static_cast<unsigned char>(c);
        return std::string("\\u00") + digits[value / 16U] + digits[value % 16U];
    };
    for (int value = 0; value < 0x80; ++value) {
        const char c = static_cast<char>(value);
        for (std::size_t at = 0; at < 17; ++at) {
            const std::string before(at, 'x');
            const std::string behind(17 - at, c == '"' ? '\\' : '"');
            std::string expected = '"' + before + escaped(c);
            for (const char next : behind) expected += escaped(next);
            CAPTURE(value);
            REQUIRE(written(before + c + behind) == expected + '"');
        }
    }
}

TEST_CASE("objects and arrays get their commas, and keys keep their order") {
    JsonWriter writer;
    writer.begin_object();
    writer.member("z", 1).member("a", true).member("text", "x").member("big", std::uint64_t{18446744073709551615U});
    writer.key("list").begin_array().value(-1).null().value(std::string("s")).begin_object().end_object();
    writer.begin_array().end_array().end_array();
    writer.key("id").raw("12345678901234567890123");
    writer.end_object();
    const std::string expected =
        R"({"z":1,"a":true,"text":"x","big":18446744073709551615,"list":[-1,null,"s",{},[]],"id":12345678901234567890123})";
    CHECK(writer.str() == expected);
    CHECK(writer.take() == expected);
    CHECK(writer.str().empty());
    CHECK(writer.begin_array().end_array().take() == "[]");
}

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
