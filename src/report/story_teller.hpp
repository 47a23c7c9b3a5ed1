// SPDX-License-Identifier: Apache-2.0
// Makes stories of the places that stand behind a profile's figures: the sentence around the words, short enough to be read, with words
// that a line end divides made whole, and what the words are called. Belongs to one document, which must outlive it, and one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "report/profile.hpp"
#include "text/divided_words.hpp"

namespace kith {

// What may become a story of one figure, until the document is read to its end.
struct StoryPlace {
    TextRange at;
    std::string id;
    std::string name;
    Level level = Level::notice;
    bool of_rule = false;
};

// "IRO", "the LAC review": letters that are no small ones.
[[nodiscard]] bool has_capitals(std::string_view words);

// Small letters and single spaces, as in the middle of a sentence; "I" stays, and so does a capital behind small letters ("seeing Mum").
[[nodiscard]] std::string as_said(std::string_view words);

class StoryTeller {
public:
    // With `no_text` a story holds no word of the document.
    StoryTeller(const Checked& checked, bool no_text) : checked_(checked), no_text_(no_text), finder_(checked.document) {}

    // `rank`: how many stories of the same figure stand before it.
    [[nodiscard]] Story story(const StoryPlace& candidate, std::size_t rank);

    // The document's words at a place, divided ones whole.
    [[nodiscard]] std::string words_at(const TextRange& at);

    [[nodiscard]] TextRange sentence_of(const TextRange& at) const;

private:
    const DividedWords& divided_words();  // read where a word is divided

    const Checked& checked_;
    bool no_text_;
    PositionFinder finder_;
    std::optional<DividedWords> divided_words_;
};

}  // namespace kith
