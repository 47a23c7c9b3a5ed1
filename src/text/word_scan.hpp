// SPDX-License-Identifier: Apache-2.0
// The words of a text with a hash of each, and their number: the first and for most text the only thing kith looks at. It
// sees the words that split_words (words.hpp) cuts, which is held by a differential test, but marks are left out and nothing
// is folded: ASCII text is read where it stands, by masks of 64 bytes at a time. Text with other characters, or with a hyphen at a
// line's end, is folded first; what then has letters beyond ASCII is cut by split_words itself.
// Kept by one thread and used for many texts, so that its memory is asked for once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_masks.hpp"
#include "text/fold.hpp"

namespace kith {

// A word, number, or the 's behind a word.
struct ScannedWord {
    std::uint64_t hash = 0;   // word_hash of its folded form
    std::uint32_t begin = 0;  // in WordScan::text()
    std::uint32_t end = 0;
};

class WordScan {
public:
    explicit WordScan(const MaskMaker& maker = mask_makers().back()) : maker_(maker) {}

    // Precondition: valid UTF-8 of less than 2 GB, which outlives the answers. Forgets what was read before.
    void read(std::string_view text);

    [[nodiscard]] const std::vector<ScannedWord>& words() const { return words_; }
    // Words and numbers, without the 's.
    [[nodiscard]] std::size_t count() const { return count_; }
    // How many tokens split_words cuts the text into, marks among them.
    [[nodiscard]] std::size_t tokens() const;
    // What the places of the words count in: the text itself or, where it had to be folded, the folded text.
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] bool is_folded() const { return text_.data() != source_.data(); }
    // Places in text() where a hyphen and a line end were taken out ("looked-" / "after"), so that a word may stand for two; ascending.
    [[nodiscard]] const std::vector<std::size_t>& line_joins() const { return folded_.line_joins; }
    // The first such place within a word; 0 where there is none.
    [[nodiscard]] std::size_t join_inside(const ScannedWord& word) const;
    // The word in small letters where the text is ASCII; its folded form anywhere.
    [[nodiscard]] bool is_equal(const ScannedWord& word, std::string_view folded) const;
    // That folded form itself, written into `out`.
    void write_folded(const ScannedWord& word, std::string& out) const;
    // The 's behind a word; nothing else begins with an apostrophe.
    [[nodiscard]] bool is_possessive(const ScannedWord& word) const { return text_[word.begin] == '\''; }
    // Whether a phrase may go on from one word to the next: only white space between, one hyphen, or nothing.
    [[nodiscard]] bool are_neighbours(const ScannedWord& before, const ScannedWord& after) const;

private:
    // What of a block of 64 bytes belongs to words.
    struct Runs {
        std::uint64_t words = 0;  // their bytes
        bool is_odd = false;      // a word that begins or ends here may have to be cut
    };

    [[nodiscard]] bool is_ascii() const;
    bool read_by_masks();
    void read_by_splitting();
    [[nodiscard]] bool has_lone_at() const;
    [[nodiscard]] std::uint64_t forgotten_spaces(std::uint64_t stops, std::size_t base) const;
    [[nodiscard]] bool is_forgotten_space(std::size_t stop) const;
    [[nodiscard]] bool has_hyphen_at_line_end(std::uint64_t hyphens, std::size_t base) const;
    bool note_runs();
    void take_words();

    MaskMaker maker_;
    std::string_view source_;  // what was read
    std::string_view text_;    // the same, or its folded form
    Folded folded_;            // of the source, where it had to be; else with the map that moves nothing
    std::vector<ByteMasks> masks_;
    std::vector<Runs> runs_;      // of each block of the masks
    std::size_t most_words_ = 0;  // that they can come to
    std::vector<ScannedWord> words_;
    std::size_t count_ = 0;
    std::optional<std::size_t> tokens_;  // where split_words was asked
};

}  // namespace kith
