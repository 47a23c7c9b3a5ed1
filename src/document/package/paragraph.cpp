// SPDX-License-Identifier: Apache-2.0
#include "document/package/paragraph.hpp"

namespace kith {

ParagraphStyle style_named(std::string_view name) {
    std::string key;
    for (const char c : name) {
        if (c != ' ') key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    ParagraphStyle style;
    const bool numbered = key.size() == 8 && key.back() >= '1' && key.back() <= '9';
    style.heading =
        (numbered && key.compare(0, 7, "heading") == 0) || key == "title" || key == "subtitle" || key == "tocheading";
    style.quote = key == "quote" || key == "intensequote" || key == "quotations";
    style.list = key.compare(0, 10, "listbullet") == 0 || key.compare(0, 10, "listnumber") == 0;
    return style;
}

StoryParagraph::StoryParagraph(Place place, bool in_table, std::size_t source_part, std::string_view raw)
    : raw_(raw), in_table_(in_table) {
    segment_.place = std::move(place);
    segment_.source_part = source_part;
}

void StoryParagraph::append(std::string_view text, SourceSpan source) {
    segment_.text.append(text);
    if (raw_.substr(source.begin, source.size()) == text) {
        segment_.map.copy(source.begin, text.size());
    } else {
        segment_.map.replace(source.begin, source.size(), text.size());
    }
}

Segment StoryParagraph::take() {
    if (style.quote) {
        segment_.kind = SegmentKind::block_quote;
    } else if (style.heading) {
        segment_.kind = SegmentKind::heading;
    } else if (in_table_) {
        segment_.kind = SegmentKind::table_cell;
    } else if (style.list) {
        segment_.kind = SegmentKind::list_item;
    }
    return std::move(segment_);
}

}  // namespace kith
