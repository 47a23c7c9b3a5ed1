// SPDX-License-Identifier: Apache-2.0
// How far cues look to either side of a word, in tokens. Whoever tells without an analysis that no cue can match looks as far, counted in
// words, of which there are never more than tokens.
#pragma once

#include <cstdint>

namespace kith {

// Of a cue that names the word; the longest of the lexicon needs about ten tokens.
constexpr std::uint16_t phrase_reach = 24;
// Of `paragraph:`, so that work on one occurrence stays bounded.
constexpr std::uint16_t paragraph_reach = 400;

}  // namespace kith
