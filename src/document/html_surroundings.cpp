// SPDX-License-Identifier: Apache-2.0
#include "document/html_surroundings.hpp"

#include <algorithm>
#include <utility>

#include "document/html.hpp"
#include "document/html_attributes.hpp"

namespace kith {

void HtmlSurroundings::stand_in(bool is_quoted, int quotations, bool is_item) {
    is_quoted_ = is_quoted;
    quotations_ = quotations;
    now_.lists = is_item ? 1 : 0;
}

void HtmlSurroundings::start(HtmlRole role, const HtmlToken& tag) {
    if (role != HtmlRole::choice) offers_ = role == HtmlRole::offer;
    switch (role) {
        case HtmlRole::heading:
            heading_ = static_cast<std::uint8_t>(tag.name.back() - '0');  // "h2"
            return;
        case HtmlRole::title:
            title_ = true;
            return;
        case HtmlRole::quotation:
            ++quotations_;
            return;
        case HtmlRole::list:
            ++now_.lists;
            return;
        case HtmlRole::table:
            return begin_table();
        case HtmlRole::row:
            if (tag.name == "tr") counts_.tables.begin_row();
            return;
        case HtmlRole::cell:
            now_.in_cell = true;
            counts_.tables.begin_cell(tag.name == "th", number_in(text_, tag, "colspan"), number_in(text_, tag, "rowspan"));
            return;
        case HtmlRole::choice:
            sends_ = !attribute_of(text_, tag, "value");
            return;
        default:
            return;
    }
}

void HtmlSurroundings::end(HtmlRole role) {
    switch (role) {
        case HtmlRole::heading:
            heading_ = 0;
            return;
        case HtmlRole::title:
            title_ = false;
            return;
        case HtmlRole::quotation:
            quotations_ = std::max(quotations_ - 1, 0);
            return;
        case HtmlRole::list:
            now_.lists = std::max(now_.lists - 1, 0);
            return;
        case HtmlRole::table:
            return end_table();
        case HtmlRole::row:
        case HtmlRole::cell:
            now_.in_cell = false;
            return;
        case HtmlRole::offer:
            offers_ = false;
            return;
        default:
            return;
    }
}

void HtmlSurroundings::end_segment() {
    heading_ = 0;
    sends_ = false;
}

SegmentKind HtmlSurroundings::kind() const {
    if (is_quoted_ || quotations_ > 0) return SegmentKind::block_quote;
    if (heading_ > 0 || title_) return SegmentKind::heading;
    if (now_.in_cell) return SegmentKind::table_cell;
    return now_.lists > 0 ? SegmentKind::list_item : SegmentKind::paragraph;
}

Place HtmlSurroundings::next() {
    Place place = next_of(sends_ ? std::string(form_part) : now_.in_cell ? "table" : title_ ? "title" : "body");
    if (now_.in_cell) place.cell = counts_.tables.here();
    return place;
}

Place HtmlSurroundings::next_of(std::string part) {
    Place place;
    place.paragraph = ++counts_.segments[part];
    place.part = std::move(part);
    return place;
}

Place HtmlSurroundings::at(std::size_t byte) {
    Place place;
    if (now_.in_cell) place.part = "table";
    place.paragraph = std::max(counts_.segments[place.part], 1);
    const std::string_view passed = text_.substr(counts_.counted, byte - counts_.counted);
    place.line = counts_.line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
    counts_.counted = byte;
    return place;
}

void HtmlSurroundings::finish() {
    while (!tables_.empty()) end_table();
}

void HtmlSurroundings::begin_table() {
    tables_.push_back(now_);
    now_ = {};
    counts_.tables.begin_table();
}

void HtmlSurroundings::end_table() {
    if (tables_.empty()) return;
    now_ = tables_.back();
    tables_.pop_back();
    counts_.tables.end_table();
}

}  // namespace kith
