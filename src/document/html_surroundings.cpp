// SPDX-License-Identifier: Apache-2.0
#include "document/html_surroundings.hpp"

#include <algorithm>
#include <utility>

#include "document/html.hpp"
#include "document/html_attributes.hpp"

namespace kith {

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
            if (tag.name == "tr") counter_.begin_row();
            return;
        case HtmlRole::cell:
            now_.in_cell = true;
            counter_.begin_cell(tag.name == "th", number_in(text_, tag, "colspan"), number_in(text_, tag, "rowspan"));
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
    if (quotations_ > 0) return SegmentKind::block_quote;
    if (heading_ > 0 || title_) return SegmentKind::heading;
    if (now_.in_cell) return SegmentKind::table_cell;
    return now_.lists > 0 ? SegmentKind::list_item : SegmentKind::paragraph;
}

Place HtmlSurroundings::next() {
    Place place = next_of(sends_ ? std::string(form_part) : now_.in_cell ? "table" : title_ ? "title" : "body");
    if (now_.in_cell) place.cell = counter_.here();
    return place;
}

Place HtmlSurroundings::next_of(std::string part) {
    Place place;
    place.paragraph = ++segments_[part];
    place.part = std::move(part);
    return place;
}

Place HtmlSurroundings::at(std::size_t byte) {
    Place place;
    if (now_.in_cell) place.part = "table";
    place.paragraph = std::max(segments_[place.part], 1);
    const std::string_view passed = text_.substr(counted_, byte - counted_);
    place.line = line_ += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
    counted_ = byte;
    return place;
}

void HtmlSurroundings::begin_table() {
    tables_.push_back(now_);
    now_ = {};
    counter_.begin_table();
}

void HtmlSurroundings::end_table() {
    if (tables_.empty()) return;
    now_ = tables_.back();
    tables_.pop_back();
    counter_.end_table();
}

}  // namespace kith
