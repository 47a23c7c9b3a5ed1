// SPDX-License-Identifier: Apache-2.0
// Which word lists a word belongs to, as a short string of marks: one private-use character (U+E000 on) a
// list. Cue patterns then ask for a mark instead of spelling out a hundred words, which keeps them small
// and quick to compile. Written into a flat block, and used there by any number of threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat.hpp"
#include "lexicon/entry.hpp"
#include "match/word_table.hpp"

namespace kith {

void write_lists(const Lexicon& lexicon, FlatWriter& out);

class ListIndex {
public:
    explicit ListIndex(FlatReader& in) { read(in); }
    // With a block of its own.
    explicit ListIndex(const Lexicon& lexicon);
    ListIndex(const ListIndex&) = delete;  // what it reads may be its own

    // The marks of every list that holds this one folded word; empty for most words.
    [[nodiscard]] std::string_view marks(std::string_view key) const;
    [[nodiscard]] bool contains(std::string_view list, std::string_view key) const;

    struct List {
        std::string mark;  // one UTF-8 character
        bool noun_phrases = true;
        std::vector<std::vector<std::string>>
            phrases;  // members of several tokens that a head word alone would not find
        std::vector<std::string> words;  // members of one token
    };
    // Made anew each time: for whoever writes patterns, not for those who match them.
    [[nodiscard]] std::optional<List> list(std::string_view id) const;
    // Members of several tokens, as list() has them, without making anything: phrases, and the words of each.
    [[nodiscard]] std::span<const std::uint32_t> phrases(std::string_view id) const;
    [[nodiscard]] std::span<const WordNumber> phrase(std::uint32_t number) const { return phrases_[number]; }
    [[nodiscard]] std::string_view word(WordNumber number) const { return words_.word(number); }
    // One of these stands in any member: its only word, or the first of several. Nothing for a list that is not there.
    [[nodiscard]] std::vector<std::string> first_words(std::string_view id) const;

private:
    void read(FlatReader& in);

    FlatBlock own_;
    WordTable ids_;                             // the number of a list is that of its id
    std::span<const std::uint8_t> are_nouns_;   // of each list
    WordTable words_;                           // of members
    FlatLists<char> marks_;                     // of each word
    FlatLists<WordNumber> members_;             // of each list, those of one word
    FlatLists<std::uint32_t> list_phrases_;     // of each list
    FlatLists<WordNumber> phrases_;
};

}  // namespace kith
