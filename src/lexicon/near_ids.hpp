// SPDX-License-Identifier: Apache-2.0
// What was perhaps meant by a name that no entry or rule has: the id spelled nearly so, else those of entries about that word. Pure.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/entry.hpp"

namespace kith {

// Whether `text` holds `word` as a whole one, between blanks and hyphens.
[[nodiscard]] bool holds_word(std::string_view text, std::string_view word);

// "did you mean “have-contact” or “lose-contact”?"; of "all", that entries are named one by one; empty where nothing comes near.
[[nodiscard]] std::string did_you_mean(const Lexicon& lexicon, std::string_view name);

}  // namespace kith
