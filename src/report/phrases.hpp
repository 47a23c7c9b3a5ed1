// SPDX-License-Identifier: Apache-2.0
// The small turns of phrase that reports share: lists with "and" or "or", counts, where something stands, who asked. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "lexicon/entry.hpp"

namespace kith {

// “words”
[[nodiscard]] std::string in_quotes(std::string_view words);

// "a", "a or b", "a, b or c"
[[nodiscard]] std::string listed(const std::vector<std::string>& items, std::string_view joined_by);

// "a child or young person", "a court"
[[nodiscard]] std::string_view audience_words(Audience audience);

// "1 document", "3 documents", "12,345 words"
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view many);

// "line 12"; with line 0, as for Word files, "paragraph 4" or "footnote, paragraph 1, about page 3".
[[nodiscard]] std::string place_words(const Place& place, std::size_t line);

// Several of them, each once: "lines 3, 8 and 12", "paragraphs 4 and 9", "paragraph 4 and footnote, paragraph 1".
struct PlacedLine {
    Place place;
    std::size_t line = 0;
};
[[nodiscard]] std::string places_words(const std::vector<PlacedLine>& places);

// Publishers behind source ids, in order, each once; an id nobody knows is left out.
[[nodiscard]] std::vector<std::string> publishers(const std::vector<std::string>& sources, const Lexicon& lexicon);

// A publisher as one would say it: "Rewriting Social Care (Bryony Shannon)" without its brackets, a partnership by its first name.
[[nodiscard]] std::string short_name(std::string_view publisher);

// "TACT Fostering, Includem and 3 others": two short names where a line of that many columns holds them, else one.
// Empty where nobody is known.
[[nodiscard]] std::string who_asked(const std::vector<std::string>& sources, const Lexicon& lexicon, std::size_t columns);

}  // namespace kith
