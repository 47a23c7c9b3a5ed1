// SPDX-License-Identifier: Apache-2.0
#include "document/docx_paragraph.hpp"

namespace kith {

DocxParagraph::DocxParagraph(Place place, bool in_table, std::size_t source_part, std::string_view raw)
    : raw_(raw), in_table_(in_table) {
    segment_.place = std::move(place);
    segment_.source_part = source_part;
}

void DocxParagraph::append(std::string_view text, SourceSpan source) {
    segment_.text.append(text);
    if (raw_.substr(source.begin, source.size()) == text) {
        segment_.map.copy(source.begin, text.size());
    } else {
        segment_.map.replace(source.begin, source.size(), text.size());
    }
}

Segment DocxParagraph::take() {
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
