// SPDX-License-Identifier: Apache-2.0
#include "text/encoding.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "text/utf8.hpp"
#include "unit/text/laws.hpp"

using kith::decode;
using kith::Encoding;
using namespace std::string_literals;

namespace {

std::string to_utf16(std::string_view text, bool is_big_endian) {
    std::string out = is_big_endian ? "\xFE\xFF" : "\xFF\xFE";
    const auto put = [&](char32_t unit) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        out += is_big_endian ? high : low;
        out += is_big_endian ? low : high;
    };
    for (std::size_t at = 0; at < text.size();) {
        const kith::CodePoint c = kith::code_point_at(text, at);
        at += c.size;
        if (c.value < 0x10000) {
            put(c.value);
        } else {
            put(0xD800 + ((c.value - 0x10000) >> 10U));
            put(0xDC00 + ((c.value - 0x10000) & 0x3FFU));
        }
    }
    return out;
}

}  // namespace

TEST_CASE("encodings are recognised and become the same text") {
    const std::string text = "Tom\u2019s caf\u00E9 \u2013 caf\u00E9s for Bea";
    struct {
        std::string bytes;
        Encoding encoding;
        const char* name;
    } rows[] = {
        {text, Encoding::utf8, "UTF-8"},
        {"\xEF\xBB\xBF" + text, Encoding::utf8_bom, "UTF-8 with byte order mark"},
        {to_utf16(text, false), Encoding::utf16_le, "UTF-16LE"},
        {to_utf16(text, true), Encoding::utf16_be, "UTF-16BE"},
        {"Tom\x92s caf\xE9 \x96 caf\xE9s for Bea", Encoding::windows_1252, "Windows-1252"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const auto decoded = decode(row.bytes, "notes.txt");
        REQUIRE(decoded.has_value());
        CHECK(decoded->text == text);
        CHECK(decoded->encoding == row.encoding);
        CHECK(kith::encoding_name(decoded->encoding) == row.name);
    }
    CHECK(decode(text, "")->map.is_identity());
    CHECK(decode("", "")->text.empty());
    CHECK(decode("\xEF\xBB\xBF", "")->text.empty());
    CHECK(decode("\xFF\xFE", "")->text.empty());
}

TEST_CASE("places lead back to the bytes given") {
    const std::string text = "caf\u00E9 \U0001F600 contact";
    struct {
        std::string bytes;
        std::string behind;
    } rows[] = {
        {text, "contact"},
        {"\xEF\xBB\xBF" + text, "contact"},
        {to_utf16(text, false), "c\0o\0n\0t\0a\0c\0t\0"s},
        {to_utf16(text, true), "\0c\0o\0n\0t\0a\0c\0t"s},
        {"caf\xE9 contact", "contact"},
    };
    for (const auto& row : rows) {
        const auto decoded = decode(row.bytes, "");
        REQUIRE(decoded.has_value());
        CAPTURE(kith::encoding_name(decoded->encoding));
        const std::size_t at = decoded->text.find("contact");
        REQUIRE(at != std::string::npos);
        const auto range = decoded->map.to_source(at, at + 7);
        CHECK(row.bytes.substr(range.begin, range.end - range.begin) == row.behind);
    }
}

TEST_CASE("every byte of Windows-1252 is the character it should be") {
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
        CAPTURE(byte);
        const std::string bytes = "letters " + std::string(1, static_cast<char>(byte)) + " letters";
        const auto decoded = decode(bytes, "");
        const bool is_undefined = byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
        CHECK(decoded.has_value() != is_undefined);
        if (!decoded) continue;
        const kith::CodePoint c = kith::code_point_at(decoded->text, 8);
        if (byte >= 0xA0) CHECK(c.value == byte);
        if (byte < 0xA0) CHECK(c.value > 0xFF);
    }
    CHECK(decode("price \x80 5", "")->text == "price \u20AC 5");
    CHECK(decode("\x93quoted\x94 text\x85", "")->text == "\u201Cquoted\u201D text\u2026");
    CHECK(decode("the end \x9F", "")->text == "the end \u0178");
}

TEST_CASE("what is no text is refused by name") {
    struct {
        std::string bytes;
        const char* code;
        const char* says;
    } rows[] = {
        {"\x89PNG\r\n\x1A\n\0\0"s, "binary", "PNG"},
        {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, "binary", "JPEG"},
        {"GIF89a\1\0"s, "binary", "GIF"},
        {"%PDF-1.7\n%", "binary", "PDF"},
        {"PK\x03\x04\x14\0"s, "binary", "ZIP"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"s, "binary", "Office"},
        {"\x7F"
         "ELF\2\1"s,
         "binary", "program"},
        {"\x1F\x8B\x08", "binary", "gzip"},
        {"text with a\0nul in it"s, "binary", "control characters"},
        {"\1\2\3\4text", "binary", "control characters"},
        {"\xFF\xFE"
         "a\0\0\0b\0"s,
         "binary", "control characters"},
        {"t\0e\0x\0t\0"s, "bad-encoding", "UTF-16"},
        {"\0t\0e\0x\0t"s, "bad-encoding", "UTF-16"},
        {"\xFF\xFE\0\0t\0\0\0"s, "bad-encoding", "UTF-32"},
        {"\xFF\xFEt\0e"s, "bad-encoding", "byte 4"},         // an odd byte
        {"\xFF\xFE\x00\xD8t\0"s, "bad-encoding", "byte 2"},  // a high surrogate alone
        {"\xFF\xFEt\0\x00\xDC"s, "bad-encoding", "byte 4"},  // a low one
        {"\xFF\xFEt\0\x3D\xD8"s, "bad-encoding", "byte 4"},  // cut off
        {"letters \x81 letters", "bad-encoding", "byte 8"},
        {"\xCF\xF0\xE8\xE2\xE5\xF2 \xEC\xE8\xF0", "bad-encoding", "neither"},  // Russian in Windows-1251
        {"\xEF\xBB\xBFletters \xFF letters", "bad-encoding", "byte 11"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.says);
        const auto decoded = decode(row.bytes, "notes.txt");
        REQUIRE_FALSE(decoded.has_value());
        const kith::Problem& told = decoded.error().front();
        CHECK(told.code == row.code);
        CHECK(told.file == "notes.txt");
        CAPTURE(told.message);
        CHECK(told.message.find(row.says) != std::string::npos);
        CHECK_FALSE(told.expected.empty());
    }
}

TEST_CASE("damaged UTF-8 is told with line and column, and its text is not shown") {
    const auto decoded = decode("caf\u00E9\nTom\u2019s caf\u00E9 cut\xE2\x80 here\n", "notes.txt");
    REQUIRE_FALSE(decoded.has_value());
    const kith::Problem& told = decoded.error().front();
    CHECK(told.code == "bad-encoding");
    CHECK(told.line == 2);
    CHECK(told.column == 15);
    CHECK(told.excerpt.empty());
}

TEST_CASE("a few odd control characters do not make a text binary") {
    CHECK(decode("page one\fpage two, which goes on for a while \x07 and ends\x1B", "").has_value());
}

TEST_CASE("UTF-16 of a million characters stays small, and the laws of maps hold") {
    const auto large = decode(to_utf16(std::string(1000000, 'a'), false), "");
    REQUIRE(large.has_value());
    CHECK(large->map.runs().size() == 1);
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        const std::string text = kith::test::random_text(random, 15);
        const std::string bytes = to_utf16(text, round % 2 == 0);
        const auto decoded = decode(bytes, "");
        REQUIRE(decoded.has_value());
        REQUIRE(decoded->text == text);
        REQUIRE(kith::test::broken_law(decoded->map, decoded->text, bytes) == "");
        const std::string marked = "\xEF\xBB\xBF" + text;
        const auto plain = decode(marked, "");
        REQUIRE(plain.has_value());
        REQUIRE(kith::test::broken_law(plain->map, plain->text, marked) == "");
    }
}
