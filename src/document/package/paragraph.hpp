// SPDX-License-Identifier: Apache-2.0
// One paragraph of an Office package while it is read: its text joined from all runs, the way back to the raw XML, and what
// its properties say it is. Positions in the raw XML are bytes of the part.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.hpp"

namespace kith {

// What the style of a paragraph or run says about its words.
struct ParagraphStyle {
    std::uint8_t heading = 0;  // its level, from 1, the highest, on; 0: none
    bool quote = false;
    bool list = false;
    bool hidden = false;
};

// By the name or id of a style, without regard to case and spaces: "heading 2", "Heading2", "Intense Quote", "Quotations".
[[nodiscard]] ParagraphStyle style_named(std::string_view name);

// Of the paragraphs at an outline level as Word counts them, from 0 on; 0 for body text ("9") and what is no level.
[[nodiscard]] std::uint8_t heading_at_outline(std::string_view level);


class StoryParagraph {
public:
    StoryParagraph(Place place, bool in_table, std::size_t source_part, std::string_view raw);

    ParagraphStyle style;        // of the paragraph's style, with its own outline level and numbering
    std::vector<Segment> boxes;  // paragraphs of the text boxes it holds; they come behind it
    bool is_mark_deleted = false;  // by a tracked change: it goes on in the next paragraph

    [[nodiscard]] const Place& place() const { return segment_.place; }
    [[nodiscard]] bool is_empty() const { return segment_.text.empty(); }
    // The first character, or the end of an empty paragraph, settles the page.
    void set_page(int page) { segment_.place.page = page; }
    // True once only: the first time that hidden text is met.
    bool note_hidden() { return !std::exchange(hidden_noted_, true); }

    void append(std::string_view text, SourceSpan source);
    // Ends the paragraph; the segment may be empty.
    Segment take();

private:
    Segment segment_;
    std::string_view raw_;
    bool in_table_;
    bool hidden_noted_ = false;
};

}  // namespace kith
