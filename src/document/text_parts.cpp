// SPDX-License-Identifier: Apache-2.0
#include "document/text_parts.hpp"

#include "document/text_lines.hpp"
#include "text/text_counts.hpp"

namespace kith {
namespace {

// Segments: as far as sense, reported words and harm look in a long document. A document of fewer paragraphs than lint/danger.cpp calls long,
// and a block of columns, are looked at further, which a part shows only as far as it reaches.
constexpr std::size_t neighbours = 3;

bool begins_block(const Document& part, std::size_t segment) {
    return segment == 0 || part.segments[segment].place.paragraph != part.segments[segment - 1].place.paragraph;
}

// The last segment at or before `from` that begins a block.
std::size_t block_at(const Document& part, std::size_t from) {
    while (!begins_block(part, from)) --from;
    return from;
}

// Where the line before the one that begins at `at` begins. Precondition: at > 0.
std::size_t line_before(std::string_view text, std::size_t at) {
    std::size_t end = at - 1;
    if (text[end] == '\n' && end > 0 && text[end - 1] == '\r') --end;
    const std::size_t mark = end == 0 ? std::string_view::npos : text.find_last_of("\r\n", end - 1);
    return mark == std::string_view::npos ? 0 : mark + 1;
}

// Where the first line of the block begins that a place is in. A ruler above the first segment belongs to it.
std::size_t begin_of_block(std::string_view text, std::size_t place) {
    const std::size_t mark = place == 0 ? std::string_view::npos : text.find_last_of("\r\n", place - 1);
    std::size_t at = mark == std::string_view::npos ? 0 : mark + 1;
    while (at > 0) {
        const std::size_t before = line_before(text, at);
        if (line_at(text, before).is_blank()) break;
        at = before;
    }
    return at;
}

}  // namespace

// The last block may be cut in two, and whether text follows it is not known: it is not even a neighbour.
std::optional<PartCut> cut_part(const Document& part, std::size_t first) {
    if (part.segments.empty()) return std::nullopt;
    const std::size_t unsure = block_at(part, part.segments.size() - 1);
    if (unsure < neighbours) return std::nullopt;
    PartCut cut;
    cut.last = block_at(part, unsure - neighbours);
    if (cut.last <= first || cut.last < neighbours) return std::nullopt;
    const std::size_t next = block_at(part, cut.last - neighbours);
    if (next == 0) return std::nullopt;
    cut.neighbours = cut.last - next;
    cut.next = begin_of_block(part.text, part.segments[next].to_source({0, 1}).begin);
    cut.paragraphs = part.segments[next].place.paragraph - 1;
    return cut;
}

Position moved(Position within, const Position& origin) {
    within.line += origin.line - 1;
    within.byte += origin.byte;
    within.character += origin.character;
    within.utf16 += origin.utf16;
    return within;
}

Position position_behind(std::string_view text, const Position& origin) {
    const TextCounts counts = count_text(text);
    Position behind = origin;
    behind.byte += text.size();
    behind.character += counts.characters;
    behind.utf16 += counts.utf16;
    behind.line += counts.newlines + counts.returns;
    if (counts.returns == 0) return behind;
    for (std::size_t at = text.find("\r\n"); at != std::string_view::npos; at = text.find("\r\n", at + 2)) --behind.line;
    return behind;
}

}  // namespace kith
