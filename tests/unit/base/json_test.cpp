// SPDX-License-Identifier: Apache-2.0
#include "base/json.hpp"

#include <doctest/doctest.h>

#include <string>

using kith::JsonWriter;

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
