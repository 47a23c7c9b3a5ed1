// SPDX-License-Identifier: Apache-2.0
// The running text of a web page, as a browser shows it: runs of white space are one space, none stands at the edges of a
// block or behind a line end, entities are what they stand for. Adds to the open segment of a SegmentWriter.
#pragma once

#include <optional>
#include <string_view>

#include "document/segment_writer.hpp"

namespace kith {

class HtmlWords {
public:
    // Both outlive this. `text` is Document::text.
    HtmlWords(std::string_view text, SegmentWriter& writer) : text_(text), writer_(writer) {}

    // Is there anything but white space in this stretch of the source? Only then it needs a segment.
    [[nodiscard]] bool has_words(SourceSpan span) const;
    // The functions below: precondition: a segment is open.
    void add(SourceSpan span, bool keep_white_space);
    void replace(SourceSpan span, std::string_view text);  // a tag that shows as `text`
    void line_end(SourceSpan span);
    void space(SourceSpan span);  // markup that keeps words apart
    void settle();                // writes the space that is waiting for a word
    void end();                   // of the segment, which the caller then ends

private:
    void blanks(SourceSpan span, bool keep);

    std::string_view text_;
    SegmentWriter& writer_;
    std::optional<SourceSpan> space_;  // counts once a word follows
};

}  // namespace kith
