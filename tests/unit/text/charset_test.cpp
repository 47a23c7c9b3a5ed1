// SPDX-License-Identifier: Apache-2.0
#include "text/charset.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace kith;

std::string read(std::string_view bytes, std::string_view charset) {
    const std::optional<Decoded> decoded = decode_as(bytes, charset);
    return decoded ? decoded->text : "unknown";
}

}  // namespace

TEST_CASE("text is read in the encoding that is named") {
    struct Case {
        std::string bytes;
        std::string charset;
        std::string expected;
    };
    const std::vector<Case> cases = {
        {"Zo\xEB \x93hi\x94", "iso-8859-1", "Zo\u00EB \u201Chi\u201D"},
        {"Zo\xEB", "US-ASCII", "Zo\u00EB"},
        {"\xA4", "ISO-8859-15", "\u20AC"},
        {"\xD0\xD2", "koi8-r", "\u043F\u0440"},
        {"caf\x8E", "macintosh", "caf\u00E9"},
        {"\x82\xA0", "shift_jis", "\u3042"},
        {"\xB4\xF3", "GB2312", "\u5927"},
        {"\xB4\xF3", "gb18030", "\u5927"},
        {"\xB0\xA1", "euc-kr", "\uAC00"},
        {"a\xFFz", "utf-8", "a\uFFFDz"},
        {"", "utf-8", ""},
        {"x", "no-such-encoding", "unknown"},
        {"x", "", "unknown"},
        {"x", std::string(1000, 'x'), "unknown"},
    };
    for (const Case& example : cases) {
        CAPTURE(example.charset);
        CHECK(read(example.bytes, example.charset) == example.expected);
    }
}

TEST_CASE("letters of two or four bytes are read in the order that the name, their mark or their zeros tell") {
    using namespace std::string_literals;
    const std::string little = "J\0\x19\x20!\0"s;
    const std::string big = "\0J\x20\x19\0!"s;
    for (const char* const name : {"utf-16le", "UTF-16", "utf-16"}) CHECK(read(little, name) == "J\u2019!");
    for (const char* const name : {"utf-16be", "utf-16", "ucs-2"}) CHECK(read(big, name) == "J\u2019!");
    CHECK(read("\xFF\xFE" + little, "utf-16be") == "J\u2019!");
    CHECK(read("\xFE\xFF" + big, "utf-16") == "J\u2019!");
    CHECK(read("\xFF\xFE\0\0J\0\0\0"s, "utf-32") == "J");
    CHECK(read("\0\0\xFE\xFF\0\0\0J"s, "utf-32") == "J");
    CHECK(read("J\0\0\0\x9B\xF4\x01\0"s, "utf-32") == "J\U0001F49B");
    CHECK(read("J\0\x19"s, "utf-16le") == "J\uFFFD");
    CHECK(read("\0\xD8J\0"s, "utf-16le") == "\uFFFDJ");
    CHECK(is_switched("J\0"s, "utf-16"));
    CHECK_FALSE(is_switched("J", "utf-16"));
    CHECK_FALSE(is_switched("J\0"s, "utf-8"));
    const std::optional<Decoded> marked = decode_as("\xFF\xFE" + little, "utf-16");
    REQUIRE(marked);
    CHECK(marked->map.to_source(0, 1).begin == 2);
}

TEST_CASE("an encoding whose table is not at hand is known by its name") {
    for (const char* const name : {"euc-jp", "EUC-JP", "ibm855", "big5-hkscs", "gb18030", "windows-1252", "latin1", "utf-8"}) {
        CAPTURE(name);
        CHECK(names_encoding(name));
    }
    for (const std::string name : {"", "no-such-encoding", "8bit"}) {
        CAPTURE(name);
        CHECK_FALSE(names_encoding(name));
    }
    CHECK_FALSE(names_encoding(std::string(1000, 'x')));
}

// A release carries fewer tables than this program may: what it cannot read it leaves alone, and never guesses.
TEST_CASE("letters are read right or not at all") {
    struct Case {
        const char* bytes;
        const char* charset;
        const char* expected;
        bool is_in_every_build = false;
    };
    constexpr Case cases[] = {
        {"Zo\xEB", "windows-1252", "Zo\u00EB", true},
        {"\xD0\xD2", "koi8-r", "\u043F\u0440", true},
        {"\xB4\xF3", "gb18030", "\u5927", true},
        {"\xA4\xA2", "euc-jp", "\u3042"},
        {"\xA0\xA1", "ibm855", "\u0430\u0410"},
        {"\x9D\xEE", "big5-hkscs", "\u35CE"},
        {"a\x94\x39\xDA\x33z", "gb18030", "a\U0001F4A9z"},
    };
    for (const Case& example : cases) {
        CAPTURE(example.charset);
        const std::string text = read(example.bytes, example.charset);
        CHECK((text == example.expected || (text == "unknown" && !example.is_in_every_build)));
    }
}

TEST_CASE("each character leads back to its bytes, also where they are many") {
    std::string bytes;
    for (int i = 0; i < 5000; ++i) bytes += "a\x82\xA0 ";
    const std::optional<Decoded> decoded = decode_as(bytes, "shift_jis");
    REQUIRE(decoded);
    REQUIRE(decoded->text.size() == 5000 * 5);
    REQUIRE(decoded->map.target_size() == decoded->text.size());
    for (std::size_t i = 0; i < 5000; ++i) {
        const OffsetMap::Range letter = decoded->map.to_source(i * 5, i * 5 + 1);
        const OffsetMap::Range kana = decoded->map.to_source(i * 5 + 1, i * 5 + 4);
        REQUIRE(letter.begin == i * 4);
        REQUIRE(letter.end == i * 4 + 1);
        REQUIRE(kana.begin == i * 4 + 1);
        REQUIRE(kana.end == i * 4 + 3);
    }
}

TEST_CASE("characters of two UTF-16 units stay whole") {
    const std::optional<Decoded> decoded = decode_as("a\xF0\x9F\x92\x9B!", "utf-8");
    REQUIRE(decoded);
    CHECK(decoded->text == "a\U0001F49B!");
    CHECK(decoded->map.to_source(1, 5).end == 5);
    CHECK(decoded->map.to_source(5, 6).begin == 5);
}
