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
    if (numbered && key.compare(0, 7, "heading") == 0) style.heading = static_cast<std::uint8_t>(key.back() - '0');
    if (key == "title" || key == "subtitle" || key == "tocheading") style.heading = 1;
    style.quote = key == "quote" || key == "intensequote" || key == "quotations";
    style.list = key.compare(0, 10, "listbullet") == 0 || key.compare(0, 10, "listnumber") == 0;
    return style;
}

std::uint8_t heading_at_outline(std::string_view level) {
    const bool is_level = level.size() == 1 && level.front() >= '0' && level.front() <= '8';
    return is_level ? static_cast<std::uint8_t>(level.front() - '0' + 1) : 0;
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
    } else if (style.heading > 0) {
        segment_.kind = SegmentKind::heading;
        segment_.heading_level = style.heading;
    } else if (in_table_) {
        segment_.kind = SegmentKind::table_cell;
    } else if (style.list) {
        segment_.kind = SegmentKind::list_item;
    }
    return std::move(segment_);
}

}  // namespace kith
