// SPDX-License-Identifier: Apache-2.0
// Plain words of some word lists of the lexicon (lexicon/en-GB/profile/words.yaml), wherever they stand and whatever they
// mean there. The lists are called "profile-" and the name given here; a list that is not there finds nothing.
// Built once from a lexicon, or read from a block in which it was written; immutable; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/flat.hpp"
#include "document/document.hpp"
#include "lexicon/entry.hpp"
#include "match/forms.hpp"
#include "match/word_table.hpp"
#include "text/span.hpp"

namespace kith {

struct ListedWord {
    TextSpan span;
    std::size_t first = 0;  // token
    std::size_t last = 0;   // token behind it
    std::size_t list = 0;   // which of the names
    std::string_view word;  // as the list has it, folded; lives as long as the block of the ListedWords
};

struct ListedRow {
    std::uint32_t list = 0;
    WordNumber word = 0;
};

// The text of a segment as ListedWords reads it. Sentences are not told apart: a phrase with a full stop in it is found by nobody.
[[nodiscard]] Analysis words_of(const Segment& segment);

using ListNames = std::vector<std::string_view>;

void write_listed_words(const Lexicon& lexicon, const ListNames& names, FlatWriter& out);

class ListedWords {
public:
    ListedWords(const Lexicon& lexicon, const ListNames& names);  // with a block of its own
    explicit ListedWords(FlatReader& in);                         // what write_listed_words wrote
    ListedWords(const ListedWords&) = delete;  // it may read a block of its own
    ListedWords& operator=(const ListedWords&) = delete;
    ~ListedWords() = default;

    // In order, none overlapping, longer ones first. Linear in the text.
    [[nodiscard]] std::vector<ListedWord> find(const Analysis& analysis) const;

private:
    void open(FlatReader& in);

    FlatBlock own_;  // empty if it reads another's
    // In the block; a form is owned by a row of `listed_`.
    std::span<const ListedRow> listed_;
    WordTable words_;
    std::optional<FormIndex> forms_;
};

}  // namespace kith
