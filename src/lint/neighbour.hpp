// SPDX-License-Identifier: Apache-2.0
// What kind of word stands beside some words that are to be replaced, as far as small words and endings show it: enough to
// say whether new words can stand there. Pure; thread-safe.
#pragma once

#include <cstdint>

#include "lint/surroundings.hpp"

namespace kith {

enum class Neighbour : std::uint8_t {
    none,         // the sentence's edge, or a mark that divides
    joined,       // a hyphen, a stroke, an apostrophe: it is one word with what stands beside it
    possessive,   // 's
    determiner,   // a, the, his, these
    pronoun,      // she, them
    auxiliary,    // is, has, will
    governed,     // of, to, from: a preposition that belongs to the word before it
    loose,        // in, on, after: one that says when or where
    joiner,       // and, or, but
    clause,       // that, who, because
    adverb,       // not, again, twice, slowly
    number,
    plain,        // a word that names, does or describes something
};

[[nodiscard]] Neighbour kind_of(const Surroundings& place, std::size_t token);

// Of the words in a range: what stands directly before and behind them.
[[nodiscard]] Neighbour before(const Surroundings& place, TokenRange words);
[[nodiscard]] Neighbour behind(const Surroundings& place, TokenRange words);

// A preposition of either kind.
[[nodiscard]] bool is_preposition(std::string_view word);

// his, Tom's: says whose the words behind are.
[[nodiscard]] bool says_whose(const Surroundings& place, std::size_t token);

}  // namespace kith
