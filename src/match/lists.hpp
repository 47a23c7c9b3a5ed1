// SPDX-License-Identifier: Apache-2.0
// The words that patterns ask for, as numbers, and which word lists each belongs to. A text's words are looked up once; after
// that a pattern compares numbers. Written into a flat block, and used there by any number of threads.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat.hpp"
#include "lexicon/entry.hpp"
#include "match/list_name.hpp"
#include "match/word_table.hpp"

namespace kith {

using ListNumber = std::uint16_t;  // from 1; 0 is no list

// What a word is to the phrases of lists.
struct PhraseEdge {
    static constexpr std::uint8_t begins = 1;
    static constexpr std::uint8_t ends = 2;
};

// The word lists of a lexicon, and the words of all its patterns.
void write_lists(const Lexicon& lexicon, FlatWriter& out);

class ListIndex {
public:
    explicit ListIndex(FlatReader& in) { read(in); }
    // With a block of its own.
    explicit ListIndex(const Lexicon& lexicon);
    ListIndex(const ListIndex&) = delete;  // what it reads may be its own
    ListIndex& operator=(const ListIndex&) = delete;
    ~ListIndex() = default;

    // Of a folded word; 0 where neither a list nor a pattern has it.
    [[nodiscard]] WordNumber number_of(std::string_view key) const { return words_.find(key); }
    [[nodiscard]] std::string_view word(WordNumber number) const { return words_.word(number); }
    [[nodiscard]] ListNumber list_number(std::string_view id) const { return static_cast<ListNumber>(ids_.find(id)); }
    // The lists that hold this one word.
    [[nodiscard]] std::span<const ListNumber> lists_of(WordNumber word) const {
        return word == 0 ? std::span<const ListNumber>{} : lists_of_[word - 1];
    }
    [[nodiscard]] bool is_in(ListNumber list, WordNumber word) const;
    [[nodiscard]] bool contains(ListName list, WordNumber word) const { return is_in(named_[list.place()], word); }
    [[nodiscard]] bool contains(ListName list, std::string_view key) const { return contains(list, number_of(key)); }

    // In the list "function" or "determiner": what capitals, names and noun phrases do without.
    [[nodiscard]] bool is_small(WordNumber word) const { return contains("function", word) || contains("determiner", word); }

    // Whether {list} stands for a noun phrase with a member as its head, or for a member alone.
    [[nodiscard]] bool has_noun_phrases(ListNumber list) const { return are_nouns_[list - 1U] != 0; }
    // The members of several tokens that a head word alone would not find: phrases, and the words of each.
    [[nodiscard]] std::span<const std::uint32_t> phrases(ListNumber list) const {
        return list == 0 ? std::span<const std::uint32_t>{} : list_phrases_[list - 1U];
    }
    [[nodiscard]] std::span<const std::uint32_t> phrases(ListName list) const { return phrases(named_[list.place()]); }
    // Whether some of these, of any list, begin or end with the word: few words do, and the phrases of a list are many.
    [[nodiscard]] bool begins_phrase(WordNumber word) const { return word != 0 && (edges_[word - 1] & PhraseEdge::begins) != 0; }
    [[nodiscard]] bool ends_phrase(WordNumber word) const { return word != 0 && (edges_[word - 1] & PhraseEdge::ends) != 0; }
    [[nodiscard]] std::span<const WordNumber> phrase(std::uint32_t number) const { return phrases_[number]; }
    // One of these stands in any member: its only word, or the first of several. Nothing for a list that is not there.
    [[nodiscard]] std::vector<std::string> first_words(std::string_view id) const;

private:
    void read(FlatReader& in);

    FlatBlock own_;
    WordTable ids_;                             // the number of a list is that of its id
    std::span<const std::uint8_t> are_nouns_;   // of each list
    WordTable words_;
    FlatLists<ListNumber> lists_of_;            // of each word
    FlatLists<WordNumber> members_;             // of each list, those of one word
    FlatLists<std::uint32_t> list_phrases_;     // of each list
    FlatLists<WordNumber> phrases_;
    std::span<const std::uint8_t> edges_;       // of each word
    std::array<ListNumber, list_names.size()> named_ = {};
};

}  // namespace kith
