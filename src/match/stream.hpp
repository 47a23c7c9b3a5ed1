// SPDX-License-Identifier: Apache-2.0
// A stretch of tokens the way cue patterns see it: each as the number of its word and a tag for the kind of token it is, so that
// a pattern can ask for a word, for membership in a word list, or for a kind of token. The occurrence under question is one
// item of its own. Quotation marks are left out: they keep no words apart. Values; thread-safe.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
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

// What kind of token an item is; patterns ask for several at once.
struct Tag {
    using Set = std::uint16_t;
    static constexpr Set word = 1U << 0U;
    static constexpr Set function = 1U << 1U;
    static constexpr Set capitalised = 1U << 2U;  // a name, perhaps
    static constexpr Set initial = 1U << 3U;      // a single capital letter
    static constexpr Set acronym = 1U << 4U;
    static constexpr Set number = 1U << 5U;
    static constexpr Set possessive = 1U << 6U;   // 's
    static constexpr Set punctuation = 1U << 7U;  // keeps phrases apart
    // The occurrence under question, by its form.
    static constexpr Set headword_base = 1U << 8U;
    static constexpr Set headword_s = 1U << 9U;     // plural or third person
    static constexpr Set headword_ed = 1U << 10U;   // past or participle
    static constexpr Set headword_ing = 1U << 11U;
    static constexpr Set headword = headword_base | headword_s | headword_ed | headword_ing;
};

// Of the occurrence under question, by its form.
[[nodiscard]] Tag::Set tag_of_headword(Inflection form);

struct StreamItem {
    TokenRange tokens;    // it stands for these
    WordNumber word = 0;  // 0: no pattern and no list has it, or it is no word
    Tag::Set tag = Tag::word;
};

// A small set of words and lists: it may hold one too many, never one too few.
class WordSet {
public:
    using Member = std::uint32_t;
    static constexpr Member of_word(WordNumber word) { return word; }
    static constexpr Member of_list(ListNumber list) { return 1U << 31U | list; }
    void add(Member member) { bits_.set(slot(member)); }
    [[nodiscard]] bool may_hold(Member member) const { return bits_.test(slot(member)); }

private:
    // The golden ratio spreads numbers that follow each other (Knuth, TAOCP 3, 6.4).
    static constexpr std::size_t slot(Member member) { return static_cast<std::uint32_t>(member * 0x9E3779B9U) >> 22U; }
    std::bitset<1024> bits_;
};

struct TokenStream {
    std::vector<StreamItem> items;
    WordSet words;  // of the whole sentence, also in a part of its stream

    // The tokens behind items [first, last), at least one.
    [[nodiscard]] TokenRange tokens(std::size_t first, std::size_t last) const {
        return {items[first].tokens.first, items[last - 1].tokens.last};
    }
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
