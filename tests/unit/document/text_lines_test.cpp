// SPDX-License-Identifier: Apache-2.0
#include "document/text_lines.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

using namespace kith;

namespace {

std::string random_text(std::mt19937& random) {
    static constexpr std::array<std::string_view, 16> pieces = {"\n",  "\r\n", "\r", "\n\n",   " ",       "\t",        "> ",          ">>",
                                                               "tea", "Zo\u00EB", "\u00A0", "\u2028", "- bread", "no end", "a long line of words", "\v"};
    std::string text;
    for (std::size_t left = random() % 60; left > 0; --left) text += pieces.at(random() % pieces.size());
    return text;
}

}  // namespace

TEST_CASE("lines read one after the other are those that are read each for itself") {
    std::mt19937 random(17);
    for (int round = 0; round < 2000; ++round) {
        const std::string text = random_text(random);
        CAPTURE(text);
        std::size_t at = 0;
        for (LineReader lines(text); lines.has_next();) {
            REQUIRE(at < text.size());
            REQUIRE(lines.next() == line_at(text, at));
            at = line_at(text, at).whole.end;
        }
        REQUIRE(at == text.size());
    }
}

TEST_CASE("what may be a marker is one only with its sign and words behind it") {
    for (const std::string marked : {"a) one", "i) one", "iv) one", "(a) one", "(xii) one", "12) one", "1. one", "1.2.3 one", "- one", "\u2022 one"}) {
        CAPTURE(marked);
        CHECK(list_marker(marked).length == marked.size() - 3);
    }
    for (const std::string words : {"a", "a)", "a one", "as) one", "in) one", "ivory) one", "x", "one", "A. one", "v1) one", "-one"}) {
        CAPTURE(words);
        CHECK(list_marker(words).length == 0);
    }
}
