// SPDX-License-Identifier: Apache-2.0
// Where a text names violence or harm that was done to somebody in it, or threatens somebody: by words that need no other
// ("strangled"), by what was done and to whom ("hit him", "punched Tom's brother"), by fear of somebody, by violence told of
// somebody by name, and by signs of which it takes two different ones ("bruise", "broke her wrist"). What is said
// of anyone ("Where a child is hit ...") is none of it. The words are lists of the lexicon: profile-harm and those that begin
// so. It errs on both sides: that nothing is found proves nothing. Built once, or read where it lies in a block; immutable; thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/harm_telling.hpp"
#include "lint/listed_words.hpp"

namespace kith {

// In rising order of how plainly it is harm to a person; `grave`: what people die of, rape, and threats to kill.
enum class HarmWeight : std::uint8_t { thing, injury, sign, fear, named, deed, grave };

struct HarmPlace {
    static constexpr std::size_t nobody = std::size_t(-1);

    TextSpan span;
    std::string word;  // what it is called, the same wherever it is said alike ("punched somebody"): no quotation
    HarmWeight weight = HarmWeight::sign;  // from `fear` on it needs no other
    ToldOf told = ToldOf::somebody;
    std::size_t doer = nobody;    // the token of who did it, as far as the sentence tells
    std::size_t hurt = nobody;    // where it tells to whom alone ("Mum was strangled"), the token of that one
    bool alleged = false;         // somebody is said to say so
    bool by_writer = false;       // "I pushed him"
    std::size_t segment = 0;      // for whoever reads several
};

void write_harm_words(const Lexicon& lexicon, FlatWriter& out);

class HarmWords {
public:
    explicit HarmWords(const Lexicon& lexicon);
    explicit HarmWords(FlatReader& in);  // what write_harm_words wrote

    // In order; without what is told of anyone. Linear in the text.
    [[nodiscard]] std::vector<HarmPlace> find(const Analysis& analysis) const;

private:
    ListedWords words_;
    ListedWords telling_;
};

}  // namespace kith
