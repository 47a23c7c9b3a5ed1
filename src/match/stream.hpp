// SPDX-License-Identifier: Apache-2.0
// A stretch of tokens written out for cue patterns: each token as "<" tag word "|" marks ">", so that an RE2
// expression can ask for a word, for membership in a word list, or for a kind of token, and never matches
// half a word. The occurrence under question is written "<H" form ">". Values; thread-safe.
//
// Tags: w word, f function word, c capitalised (a name, perhaps), i a single capital letter (an initial), a acronym,
// n number, s the possessive 's, p punctuation that keeps phrases apart. Quotation marks are left out: they do not.
// Forms of the occurrence: b base, s plural or third person, d past or participle, g ending in -ing.
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/inflect.hpp"
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

// A small set of words and list marks, by hash: it may hold one too many, never one too few.
class WordSet {
public:
    void add_word(std::string_view word) { bits_.set(slot(word)); }
    void add_mark(std::string_view mark) { bits_.set(slot(mark)); }
    void add_marks(std::string_view marks);  // several, each three bytes of UTF-8
    [[nodiscard]] bool may_hold(std::string_view word_or_mark) const { return bits_.test(slot(word_or_mark)); }

private:
    static std::size_t slot(std::string_view text);
    std::bitset<1024> bits_;
};

struct TokenStream {
    std::string text;
    WordSet words;                     // of the whole sentence, also in a part of its stream
    std::vector<std::size_t> offsets;  // where each item begins in `text`
    std::vector<TokenRange> items;     // the tokens it stands for

    // The tokens behind bytes [begin, end) of `text`, which must lie on item limits.
    [[nodiscard]] TokenRange tokens(std::size_t begin, std::size_t end) const;
};

// How the capitals of a sentence are used: in a heading in Title Case or in a shouted line they say nothing about names.
enum class Capitals : std::uint8_t { sentence, title, shouted };
[[nodiscard]] Capitals capitals_of(const Analysis& analysis, const Sentence& sentence, const ListIndex& lists);

// A window of tokens, none marked.
[[nodiscard]] TokenStream render_stream(const Analysis& analysis, const ListIndex& lists, TokenRange window,
                                        Capitals capitals);

// The part of a stream that stands for `window`, with `occurrence` marked. Cheaper than rendering it anew: each word is looked
// up once a sentence, not once an occurrence.
[[nodiscard]] TokenStream mark_occurrence(const TokenStream& stream, TokenRange window, TokenRange occurrence,
                                          Inflection form = Inflection::base);

}  // namespace kith
