// SPDX-License-Identifier: Apache-2.0
#include "text/text_counts.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "text/utf8.hpp"

using namespace kith;

namespace {

TextCounts counted_one_by_one(const std::string& text) {
    TextCounts counts;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        ++counts.characters;
        counts.utf16 += c.value > 0xFFFF ? 2 : 1;
        counts.newlines += c.value == U'\n' ? 1 : 0;
        counts.returns += c.value == U'\r' ? 1 : 0;
        at += c.size;
    }
    return counts;
}

}  // namespace

TEST_CASE("what positions are made of is counted as it is one character after the other") {
    static constexpr std::array<std::string_view, 8> pieces = {"\n", "\r\n", "\r", "a", "plain words without anything", "\u00EB", "\u20AC", "\U0001F468"};
    std::mt19937 random(29);
    for (int round = 0; round < 600; ++round) {
        const std::size_t kinds = 1 + random() % pieces.size();
        std::string text;
        for (std::size_t left = random() % 90; left > 0; --left) text += pieces.at(random() % kinds);
        REQUIRE(count_text(text) == counted_one_by_one(text));
    }
    for (const char all : {'\n', '\r', 'a'}) {
        const std::string text(10007, all);
        CHECK(count_text(text) == counted_one_by_one(text));
    }
    std::string pairs;
    for (int i = 0; i < 3001; ++i) pairs += "\U0001F468";
    CHECK(count_text(pairs) == counted_one_by_one(pairs));
}
