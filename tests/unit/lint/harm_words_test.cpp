// SPDX-License-Identifier: Apache-2.0
#include "lint/harm_words.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "lexicon/loader.hpp"

using namespace kith;

namespace {

Lexicon shipped_words() {
    const char* const name = "lexicon/en-GB/profile/words.yaml";
    std::ifstream in(std::filesystem::path(KITH_SOURCE_DIR) / name, std::ios::binary);
    return load_lexicon({}, {{name, std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>())}}).lexicon;
}

bool names(const char* text) {
    Segment segment;
    segment.text = text;
    static const HarmWords words(shipped_words());
    return names_harm(words.find(words_of(segment)));
}

}  // namespace

TEST_CASE("harm that is named plainly is seen") {
    for (const char* const text :
         {"He strangled her in the kitchen.", "He threatened to kill me.", "A man took his bank card and hit him.",
          "Dad pushed Mum down the stairs.", "He punched her brother.", "He was controlling about money. Ruth was frightened of him.",
          "He pushed a chair over while Ella was in the room. Ruth was frightened and so was Ella.",
          "After he broke Nadia's wrist he begged her to lie. She is frightened of him.", "She was subject to coercive control, and had bruises.",
          "He slapped the child.", "Her husband threw her against the wall."}) {
        CAPTURE(text);
        CHECK(names(text));
    }
}

TEST_CASE("play, services and accidents alone are no harm that is named") {
    for (const char* const text :
         {"Grandad pushed him on the swing all morning.", "She pushed her mum in the wheelchair to the park.", "The domestic abuse service is open.",
          "He beat her at chess.", "It is a hit. Them we like.", "Bea broke her wrist when she fell off the wall.", "He kicked the ball.", "We hit the target.",
          "The punch bowl.", "She hit the ball to him.", "I threw them away.", "The baby kicks her legs.", "She grabs her coat and pushes the door.",
          "She hit her head on the swing.", "He was hit by the news. Her mum rang."}) {
        CAPTURE(text);
        CHECK_FALSE(names(text));
    }
}
