// SPDX-License-Identifier: Apache-2.0
#include "document/markdown_surroundings.hpp"

#include <algorithm>

namespace kith {

void MarkdownSurroundings::enter(MarkdownBlock block, std::uint8_t level) {
    if (block == MarkdownBlock::quotation) alerts_.begin_quote();
    else if (block != MarkdownBlock::paragraph) alerts_.pass();
    if (block == MarkdownBlock::table) tables_.begin_table();
    if (block == MarkdownBlock::row) tables_.begin_row();
    if (block == MarkdownBlock::item) ++items_;
    if (is_home(block)) html_quotes_.push_back(html_quotes_.back());
    is_raw_ = block == MarkdownBlock::html;
    if (is_raw_ || block == MarkdownBlock::code) ++paragraphs_;
    heading_ = level;
    is_cell_ = block == MarkdownBlock::head_cell || block == MarkdownBlock::cell;
    if (is_cell_) tables_.begin_cell(block == MarkdownBlock::head_cell);
}

void MarkdownSurroundings::leave(MarkdownBlock block) {
    if (block == MarkdownBlock::table) tables_.end_table();
    if (block == MarkdownBlock::quotation) alerts_.end_quote();
    if (block == MarkdownBlock::item) --items_;
    if (is_home(block)) html_quotes_.pop_back();
    heading_ = 0;
    is_cell_ = is_raw_ = false;
}

void MarkdownSurroundings::read(HtmlFragments& fragments, const std::vector<SourceSpan>& lines) {
    const int counted = paragraphs_--;  // the block counts as one, whatever it holds
    html_quotes_.back() = fragments.read(lines, {alerts_.is_quoted(), html_quotes_.back(), items_ > 0});
    paragraphs_ = std::max(paragraphs_, counted);
}

void MarkdownSurroundings::end_html_quotation() { html_quotes_.back() = std::max(html_quotes_.back() - 1, 0); }

SegmentKind MarkdownSurroundings::kind() const {
    if (alerts_.is_quoted() || html_quotes_.back() > 0) return SegmentKind::block_quote;
    if (is_cell_) return SegmentKind::table_cell;
    if (heading_ > 0) return SegmentKind::heading;
    return items_ > 0 ? SegmentKind::list_item : SegmentKind::paragraph;
}

Place MarkdownSurroundings::next() {
    Place place;
    if (is_cell_) place.part = "table";
    place.cell = tables_.here();
    place.paragraph = is_cell_ ? ++cells_ : is_raw_ ? paragraphs_ : ++paragraphs_;
    return place;
}

}  // namespace kith
