// SPDX-License-Identifier: Apache-2.0
// Which segments a comment (<!-- such as this -->) of a web page or of Markdown stands beside, for whoever writes marks into one:
// - within words, the block that they are (a paragraph, heading, list item, table cell);
// - on a line of its own, without a blank line between: the paragraph above, and the one below, but not that of another item;
// - beside or before words that are not read, such as raw HTML: none;
// - else the next block that has words (a list, table or quotation whole), as long as that is in the same item, cell or quotation;
//   where none is left there, all of that item, cell or quotation; where that is empty, the next block behind it.
// The reader tells what begins and ends; the comments go into Document::comments. Linear in time; memory is bounded whatever the depth.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "document/document.hpp"

namespace kith {

// Comment::first of one that stands beside words which no segment holds.
inline constexpr std::size_t beside_unread = static_cast<std::size_t>(-1);

class CommentPlaces {
public:
    // `document` outlives this. `has_lines`: whether a blank line ends a paragraph, as in Markdown.
    CommentPlaces(Document& document, bool has_lines);

    // A block of blocks; one that `is_home` (an item, cell or quotation) is left by no comment inside of it.
    void enter(bool is_home);
    void leave();

    // The words of a block, between whose begin and end the segments are written. `is_rest`: behind a comment on its line, so that the
    // paragraph may go on in the next one.
    enum class Words { paragraph, rest_of_line, other };
    void begin_words(Words words);
    void end_words();

    // The segments from this one on only say what the next block is, as labels do: a comment before them stands beside both.
    void found_label(std::size_t segment) { labels_ = std::min(labels_.value_or(segment), segment); }

    void found(SourceSpan inside, SourceSpan whole);
    // There are words that no segment holds: comments that wait for the next block are about these.
    void pass_words();
    void finish();

private:
    using Comments = std::vector<std::size_t>;

    // What comments on lines of their own hang on to, line after line.
    struct Paragraph {
        std::size_t first = 0;         // segments [first, last)
        std::size_t last = 0;
        std::size_t comments_end = 0;  // in the source, of those below it; 0: there are none
        bool is_inner = false;         // the last one of a list or quotation: what comes below belongs to something else
    };

    struct Block {
        std::size_t first = 0;  // segment
        bool is_home = false;
        Words words = Words::other;
        bool is_words = false;
        Comments before;            // stood before it, and wait for what it holds
        Comments before_hanging;    // so did these, and hang on to a paragraph above
        Comments waiting;           // within it, for the next block
        Comments hanging;           // so do these, and hang on to `above`
        Comments growing;           // theirs is the line above, and it may go on below
        std::optional<Paragraph> above;
    };

    [[nodiscard]] Block& top() { return blocks_[depth_ - 1]; }
    [[nodiscard]] bool is_next_line(const Paragraph& above, std::size_t begin) const;
    void push(bool is_home);
    void pop();
    void pop_words(Block& block, Block& parent);
    void grow(const Comments& comments, std::size_t last);
    static void keep_growing(const Block& block, Block& parent);
    void pop_nothing(Block& block, Block& parent);
    void reach(Comments& comments, std::size_t first, std::size_t last);
    void reach_above(Comments& comments, const std::optional<Paragraph>& above);

    Document& document_;
    bool has_lines_;
    std::vector<Block> blocks_;  // those below depth_ are open; the first is the document
    std::size_t depth_ = 0;
    std::optional<std::size_t> labels_;  // since the last block or comment
    std::size_t too_deep_ = 0;  // open as well, and not kept count of
};

}  // namespace kith
