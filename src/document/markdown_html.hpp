// SPDX-License-Identifier: Apache-2.0
// Raw HTML within Markdown. A block of it is read as a piece of a web page (html_fragments.hpp); but where it is nothing but comments, what
// stands behind one on its line is prose, as in "<!-- a mark --> Dear Tom", and may go on in the next block. Among the words of a line tags
// vanish, but for those of line ends and code, and the end of a quotation. Belongs to one document; linear in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "document/comment_places.hpp"
#include "document/document.hpp"
#include "document/html_fragments.hpp"
#include "document/html_pieces.hpp"
#include "document/markdown_surroundings.hpp"
#include "document/segment_writer.hpp"
#include "text/span.hpp"

namespace kith {

class MarkdownHtml {
public:
    // All outlive this.
    MarkdownHtml(Document& document, SegmentWriter& writer, CommentPlaces& places, MarkdownSurroundings& around)
        : document_(document), text_(document.text), writer_(writer), places_(places), around_(around), pieces_(document.text) {}

    // The next line of a block, without what stands before it in a quotation or item.
    void add_line(SourceSpan line) { lines_.push_back(line); }
    // Precondition: the surroundings are still those in the block, and no segment is open.
    void end_block();

    // A tag or comment among words, or a line of one. Precondition: a segment is open.
    void add_tag(SourceSpan span);
    // Are the words here those of <code> or its like?
    [[nodiscard]] bool is_in_code() const { return codes_ > 0; }
    // While it is open still: code whose end tag is missing ends with it.
    void end_segment();

    // Once all segments of the document are read.
    void finish();

private:
    void comments();
    void behind_comment(SourceSpan rest);
    void fragment(bool has_words);
    void tag(std::string_view tag);
    void code(bool is_end);

    Document& document_;
    std::string_view text_;
    SegmentWriter& writer_;
    CommentPlaces& places_;
    MarkdownSurroundings& around_;
    HtmlPieces pieces_;
    std::optional<HtmlFragments> fragments_;  // once there is one
    std::vector<SourceSpan> lines_;           // of the block that is open
    std::size_t code_begin_ = 0;
    int codes_ = 0;  // how many are open
};

}  // namespace kith
