// SPDX-License-Identifier: Apache-2.0
// Plain words of some word lists of the lexicon (lexicon/en-GB/profile/words.yaml), wherever they stand and whatever they
// mean there. The lists are called "profile-" and the name given here; a list that is not there finds nothing.
// Built once from a lexicon; immutable; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "lexicon/entry.hpp"
#include "match/forms.hpp"
#include "text/span.hpp"

namespace kith {

struct ListedWord {
    TextSpan span;
    std::size_t first = 0;  // token
    std::size_t last = 0;   // token behind it
    std::size_t list = 0;   // which of the names
    std::string_view word;  // as the list has it, folded; lives as long as the ListedWords
};

// The text of a segment as ListedWords reads it. Sentences are not told apart: a phrase with a full stop in it is found by nobody.
[[nodiscard]] Analysis words_of(const Segment& segment);

class ListedWords {
public:
    ListedWords(const Lexicon& lexicon, const std::vector<std::string_view>& names);
    ListedWords(const ListedWords&) = delete;  // it reads a block of its own
    ListedWords& operator=(const ListedWords&) = delete;
    ~ListedWords() = default;

    // In order, none overlapping, longer ones first. Linear in the text.
    [[nodiscard]] std::vector<ListedWord> find(const Analysis& analysis) const;

private:
    struct Listed {
        std::size_t list;
        std::string word;
    };
    std::vector<Listed> listed_;
    FlatBlock block_;
    std::optional<FormIndex> forms_;  // in the block
};

}  // namespace kith
