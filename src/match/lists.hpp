// SPDX-License-Identifier: Apache-2.0
// Which word lists a word belongs to, as a short string of marks: one private-use character (U+E000 on) a
// list. Cue patterns then ask for a mark instead of spelling out a hundred words, which keeps them small
// and quick to compile. Built once from the lexicon; immutable; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/entry.hpp"

namespace kith {

// Lets maps with std::string keys be asked with a string_view.
struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

class ListIndex {
public:
    explicit ListIndex(const Lexicon& lexicon);

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
    [[nodiscard]] const List* list(std::string_view id) const;
    // One of these stands in any member: its only word, or the first of several. Nothing for a list that is not there.
    [[nodiscard]] std::vector<std::string> first_words(std::string_view id) const;

private:
    std::unordered_map<std::string, List, StringHash, std::equal_to<>> lists_;
    std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> marks_;
};

}  // namespace kith
