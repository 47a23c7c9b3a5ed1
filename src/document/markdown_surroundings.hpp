// SPDX-License-Identifier: Apache-2.0
// What stands around the words of Markdown: headings, quotations, list items, tables, and the quotations of raw HTML between these. From it
// follow the kind of a segment and its Place; place.paragraph is as markdown.hpp says. Belongs to one document; linear in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/alert_quotes.hpp"
#include "document/document.hpp"
#include "document/html_fragments.hpp"
#include "document/html_surroundings.hpp"
#include "document/table_counter.hpp"
#include "text/span.hpp"

namespace kith {

enum class MarkdownBlock : std::uint8_t {
    plain,  // looked through: what holds all others, or rows
    paragraph,
    heading,
    quotation,
    list,
    item,
    table,
    row,
    head_cell,
    cell,
    code,
    html,  // raw
    rule,  // between paragraphs
};

class MarkdownSurroundings {
public:
    MarkdownSurroundings() = default;
    MarkdownSurroundings(const MarkdownSurroundings&) = delete;
    MarkdownSurroundings& operator=(const MarkdownSurroundings&) = delete;
    MarkdownSurroundings(MarkdownSurroundings&&) = delete;
    MarkdownSurroundings& operator=(MarkdownSurroundings&&) = delete;
    ~MarkdownSurroundings() = default;

    // What begins in such a block ends in it.
    [[nodiscard]] static bool is_home(MarkdownBlock block) { return block == MarkdownBlock::item || block == MarkdownBlock::quotation; }

    // Of every block; `level` of a heading, from 1 on.
    void enter(MarkdownBlock block, std::uint8_t level = 0);
    void leave(MarkdownBlock block);

    // Does the first line of this paragraph say whether what it stands in is an alert (see alert_quotes.hpp)?
    [[nodiscard]] bool may_be_alert() const { return alerts_.may_begin(); }
    // The length of the sign that stands here and says so; 0 where there is none.
    [[nodiscard]] std::size_t alert_sign_at(std::string_view text, std::size_t at) { return alerts_.sign_at(text, at); }
    // The paragraph has no words.
    void pass_alert() { alerts_.pass(); }

    // In a block of raw HTML?
    [[nodiscard]] bool is_raw() const { return is_raw_; }
    // Reads this block, which stands here, and knows then which of its quotations are open still. Precondition: is_raw().
    void read(HtmlFragments& fragments, const std::vector<SourceSpan>& lines);

    // The end tag of one stands among words, as in "She said that.</blockquote>": it holds from the next segment on.
    void end_html_quotation();

    // Are words here those of a paragraph, and not of a heading or cell?
    [[nodiscard]] bool is_paragraph() const { return !is_cell_ && heading_ == 0; }
    [[nodiscard]] SegmentKind kind() const;
    // Of a heading, from 1 on; 0 outside.
    [[nodiscard]] std::uint8_t heading_level() const { return heading_; }
    // Of a segment that begins here. All those in a block of raw HTML have its number.
    [[nodiscard]] Place next();
    // So far.
    [[nodiscard]] int cells() const { return cells_; }
    // For the raw HTML of the same document.
    [[nodiscard]] PlaceCounts& counts() { return counts_; }

private:
    PlaceCounts counts_;
    TableCounter& tables_ = counts_.tables;
    int& paragraphs_ = counts_.segments["body"];
    int& cells_ = counts_.segments["table"];
    AlertQuotes alerts_;
    std::vector<int> html_quotes_ = {0};  // by list item and quotation that is open: how many <blockquote> are
    int items_ = 0;                       // how many are open
    std::uint8_t heading_ = 0;            // its level; 0: none
    bool is_cell_ = false;
    bool is_raw_ = false;
};

}  // namespace kith
