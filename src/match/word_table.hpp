// SPDX-License-Identifier: Apache-2.0
// Numbers for words: an open hash table of word hashes. Equal hashes are never taken for equal words: whoever asks says how
// a stored word is compared. Built by one thread; safe to share between threads then.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

class WordTable {
public:
    using Number = std::uint32_t;  // from 1; 0 is no word

    // The number of a folded word; a new one where it had none.
    Number add(std::string_view word);
    [[nodiscard]] Number find(std::string_view word) const;

    // The number of the word with this hash for which `is_equal` says so of its stored form.
    template <class IsEqual>
    [[nodiscard]] Number find(std::uint64_t hash, const IsEqual& is_equal) const {
        if (slots_.empty()) return 0;
        for (std::size_t at = hash & mask(); slots_[at].number != 0; at = (at + 1) & mask()) {
            if (slots_[at].tag == tag_of(hash) && is_equal(word(slots_[at].number))) return slots_[at].number;
        }
        return 0;
    }

    [[nodiscard]] std::string_view word(Number number) const { return words_[number - 1]; }
    [[nodiscard]] std::size_t size() const { return words_.size(); }

private:
    struct Slot {
        std::uint32_t tag = 0;
        Number number = 0;
    };
    static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }
    [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
    void grow();
    void place(std::uint64_t hash, Number number);

    std::vector<Slot> slots_;  // a power of two, at most half full
    std::vector<std::string> words_;
};

}  // namespace kith
