// SPDX-License-Identifier: Apache-2.0
#include "document/segment_writer.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace kith {
namespace {

// Where to cut a text that is longer than `limit`: behind the last sentence of its second half, else behind a space there,
// else between two characters. More than 0, at most `limit`. Precondition: 8 < limit < text.size().
std::size_t cut_place(std::string_view text, std::size_t limit) {
    const std::string_view head = text.substr(0, limit);
    for (std::size_t at = limit - 1; at > limit / 2; --at) {
        const bool space = head[at] == ' ' || head[at] == '\n' || head[at] == '\r' || head[at] == '\t';
        if (space && std::string_view(".!?").find(head[at - 1]) != std::string_view::npos) return at + 1;
    }
    const std::size_t space = head.find_last_of(" \n\r\t");
    if (space != std::string_view::npos && space > limit / 2) return space + 1;
    std::size_t at = limit;
    while ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

}  // namespace

void SegmentWriter::begin(SegmentKind kind, const Place& place, std::uint8_t heading_level) {
    assert(!open_);
    begin_anew(kind, place, heading_level);
    open_ = true;
}

// What else a segment has no writer touches. A whole new one, made and moved here, cost more than all its text.
void SegmentWriter::begin_anew(SegmentKind kind, const Place& place, std::uint8_t heading_level) {
    segment_.text.clear();
    segment_.map = OffsetMap();
    segment_.origin = 0;
    segment_.kind = kind;
    segment_.heading_level = heading_level;
    segment_.place = place;
    segment_.code.clear();
    is_one_stretch_ = false;
}

void SegmentWriter::copy(SourceSpan span) {
    assert(open_);
    std::string_view rest = std::string_view(document_.text).substr(span.begin, span.size());
    while (segment_.text.size() + rest.size() > max_segment_bytes) {
        const std::size_t room = max_segment_bytes - std::min(segment_.text.size(), max_segment_bytes);
        if (room > max_segment_bytes / 2) {
            const std::size_t part = cut_place(rest, room);
            append(span.begin, rest.substr(0, part));
            span.begin += part;
            rest.remove_prefix(part);
        }
        keep();
    }
    if (!rest.empty()) append(span.begin, rest);
}

// Nearly every paragraph of plain text is one stretch, which needs no map.
void SegmentWriter::append(std::size_t source, std::string_view text) {
    const std::size_t size = segment_.text.size();
    if (size == 0) {
        segment_.origin = source;
        is_one_stretch_ = true;
    } else if (!is_one_stretch_ || segment_.origin + size != source) {
        end_stretch();
        segment_.map.copy(source, text.size());
    }
    segment_.text.append(text);
}

// What comes next needs a map.
void SegmentWriter::end_stretch() {
    if (!is_one_stretch_) return;
    segment_.map.copy(std::exchange(segment_.origin, 0), segment_.text.size());
    is_one_stretch_ = false;
}

void SegmentWriter::replace(SourceSpan span, std::string_view text) {
    assert(open_);
    if (text.empty()) return;
    end_stretch();
    segment_.text.append(text);
    segment_.map.replace(span.begin, span.size(), text.size());
}

void SegmentWriter::leave_alone(std::size_t begin) {
    if (begin > segment_.text.size()) begin = 0;  // the segment was cut since
    if (!segment_.code.empty()) begin = std::max(begin, segment_.code.back().end);
    if (begin < segment_.text.size()) segment_.code.push_back({begin, segment_.text.size()});
}

void SegmentWriter::end() {
    if (!open_) return;
    give();
    open_ = false;
}

// Moves the segment into the document.
void SegmentWriter::give() {
    if (!segment_.text.empty()) document_.segments.push_back(std::move(segment_));
    segment_.text.clear();
}

// Goes on with an empty segment of the same kind and place.
void SegmentWriter::keep() {
    const SegmentKind kind = segment_.kind;
    const std::uint8_t heading_level = segment_.heading_level;
    const Place place = segment_.place;
    give();
    begin_anew(kind, place, heading_level);
}

}  // namespace kith
