// SPDX-License-Identifier: Apache-2.0
// The notation of cues and wordings (lexicon/pattern.hpp) told in the words of somebody who never saw it: "~ with {family}" of
// the entry "contact" is "contact with …". Lists, verbs and choices show their first words. Pure.
#pragma once

#include <string>

#include "lexicon/entry.hpp"

namespace kith {

[[nodiscard]] std::string in_words(const Pattern& pattern, const std::string& term, const Lexicon& lexicon);

// The text of a wording: a slot is told as the pattern tells it, ‹blanks› stay.
[[nodiscard]] std::string wording_in_words(const Wording& wording, const std::string& term, const Lexicon& lexicon);

}  // namespace kith
