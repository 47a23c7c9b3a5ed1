// SPDX-License-Identifier: Apache-2.0
// Where a text names violence or harm: by words that need no other ("strangled"), by what was done and to
// whom ("hit him", "punched Tom's brother"), and by signs of which it takes two different ones ("bruise",
// "frightened of", "broke her wrist"). The words are lists of the lexicon: profile-harm and those that begin so. It errs
// on both sides: that nothing is found proves nothing. Built once; immutable; thread-safe.
#pragma once

#include <string>
#include <vector>

#include "lint/listed_words.hpp"

namespace kith {

struct HarmPlace {
    TextSpan span;
    std::string word;
    bool is_sure = false;  // else a sign
};

class HarmWords {
public:
    explicit HarmWords(const Lexicon& lexicon);

    // In order. Linear in the text.
    [[nodiscard]] std::vector<HarmPlace> find(const Analysis& analysis) const;

private:
    ListedWords words_;
};

// Enough to say that the document names harm: a sure one, or two different signs.
[[nodiscard]] bool names_harm(const std::vector<HarmPlace>& places);

}  // namespace kith
