// SPDX-License-Identifier: Apache-2.0
// A stretch of tokens written out for cue patterns: each token as "<" tag word "|" marks ">", so that an RE2
// expression can ask for a word, for membership in a word list, or for a kind of token, and never matches
// half a word. The occurrence under question is written "<H>". Values; thread-safe.
//
// Tags: w word, f function word, c capitalised (a name, perhaps), i a single capital letter (an initial), a acronym,
// n number, s the possessive 's, p punctuation that keeps phrases apart. Quotation marks are left out: they do not.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "match/lists.hpp"
#include "text/tokens.hpp"

namespace kith {

// Tokens [first, last) of an analysis.
struct TokenRange {
    std::size_t first = 0;
    std::size_t last = 0;
    [[nodiscard]] std::size_t size() const { return last - first; }
    [[nodiscard]] bool empty() const { return first == last; }
    [[nodiscard]] bool covers(TokenRange other) const { return first <= other.first && other.last <= last; }
    friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

struct TokenStream {
    std::string text;
    std::vector<std::size_t> offsets;  // where each item begins in `text`
    std::vector<TokenRange> items;     // the tokens it stands for

    // The tokens behind bytes [begin, end) of `text`, which must lie on item limits.
    [[nodiscard]] TokenRange tokens(std::size_t begin, std::size_t end) const;
};

// How the capitals of a sentence are used: in a heading in Title Case or in a shouted line they say nothing about names.
enum class Capitals : std::uint8_t { sentence, title, shouted };
[[nodiscard]] Capitals capitals_of(const Analysis& analysis, const Sentence& sentence, const ListIndex& lists);

// `occurrence` empty: none is marked.
[[nodiscard]] TokenStream render_stream(const Analysis& analysis, const ListIndex& lists, TokenRange window, TokenRange occurrence, Capitals capitals);

}  // namespace kith
