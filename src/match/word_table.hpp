// SPDX-License-Identifier: Apache-2.0
// Numbers for words: an open hash table of word hashes. Equal hashes are never taken for equal words: whoever asks says how
// a stored word is compared. A table is built by one thread, written into a flat block and used there by any number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat.hpp"
#include "text/word_hash.hpp"

namespace kith {

using WordNumber = std::uint32_t;  // from 1; 0 is no word

struct WordSlot {
    std::uint32_t tag = 0;  // the upper half of the hash: nearly every other word is told apart without a look at its letters
    WordNumber number = 0;
};

// `slots`: a power of two of them, never all taken. Where one is taken the next is looked at (linear probing; Knuth, TAOCP 3, 6.4).
template <class IsEqual>
[[nodiscard]] WordNumber find_word(std::span<const WordSlot> slots, std::uint64_t hash, const IsEqual& is_equal) {
    if (slots.empty()) return 0;
    const std::size_t mask = slots.size() - 1;
    const auto tag = static_cast<std::uint32_t>(hash >> 32U);
    for (std::size_t at = hash & mask; slots[at].number != 0; at = (at + 1) & mask) {
        if (slots[at].tag == tag && is_equal(slots[at].number)) return slots[at].number;
    }
    return 0;
}

class WordTableBuilder {
public:
    // The number of a word; a new one where it had none.
    WordNumber add(std::string_view word);
    [[nodiscard]] WordNumber find(std::string_view wanted) const;
    [[nodiscard]] std::string_view word(WordNumber number) const { return words_[number - 1]; }
    [[nodiscard]] std::size_t size() const { return words_.size(); }
    void write(FlatWriter& out) const;

private:
    void grow();
    void place(std::uint64_t hash, WordNumber number);

    std::vector<WordSlot> slots_;  // at most two thirds full
    std::vector<std::string> words_;
};

class WordTable {
public:
    WordTable() = default;
    explicit WordTable(FlatReader& in);

    [[nodiscard]] WordNumber find(std::string_view word) const {
        return find(word_hash(word), [word](std::string_view stored) { return stored == word; });
    }
    // The number of the word with this hash for which `is_equal` says so of its stored form.
    template <class IsEqual>
    [[nodiscard]] WordNumber find(std::uint64_t hash, const IsEqual& is_equal) const {
        return find_word(slots_, hash, [&](WordNumber number) { return is_equal(word(number)); });
    }
    [[nodiscard]] std::string_view word(WordNumber number) const {
        return text_.substr(begins_[number - 1], begins_[number] - begins_[number - 1]);
    }
    [[nodiscard]] std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }

private:
    std::span<const WordSlot> slots_;
    std::span<const std::uint32_t> begins_;  // of each word in the text, and one more
    std::string_view text_;
};

}  // namespace kith
