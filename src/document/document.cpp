// SPDX-License-Identifier: Apache-2.0
#include "document/document.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "text/text_counts.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// Bytes. Suggestions ask for places before the last answer, and the way from the check point is what they cost; at this distance
// that is less than the rest of a finding, and the check points take a tenth of the text.
constexpr std::size_t checkpoint_distance = 512;

// Moves a position over text[from, to). Precondition: both are on character boundaries. Each byte in turn; says what is meant by the
// function below.
void advance_by_bytes(Position& position, std::string_view text, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0U) == 0x80U) continue;
        position.character += 1;
        position.utf16 += byte >= 0xF0U ? 2U : 1U;
        const bool line_end = byte == '\n' || (byte == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
        position.line += line_end ? 1U : 0U;
        position.column = line_end ? 1U : position.column + 1;
    }
}

// The same by counts over the whole stretch, many bytes in a step; only where no carriage return stands.
void advance(Position& position, std::string_view text, std::size_t from, std::size_t to) {
    const std::string_view stretch = text.substr(from, to - from);
    const TextCounts counts = count_text(stretch);
    if (counts.returns > 0) return advance_by_bytes(position, text, from, to);
    position.character += counts.characters;
    position.utf16 += counts.utf16;
    if (counts.newlines == 0) {
        position.column += counts.characters;
    } else {
        position.line += counts.newlines;
        position.column = 1 + count_code_points(stretch.substr(stretch.rfind('\n') + 1));
    }
}

bool has_byte_order_mark(Encoding encoding) {
    return encoding == Encoding::utf8_bom || encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
}

}  // namespace

SourceSpan Segment::to_source(TextSpan span) const {
    if (map.is_identity()) return {origin + span.begin, origin + span.end};
    const OffsetMap::Range range = map.to_source(span.begin, span.end);
    return {range.begin, range.end};
}

bool touches_code(const Segment& segment, TextSpan span) {
    const auto first = std::partition_point(segment.code.begin(), segment.code.end(), [span](TextSpan code) { return code.end <= span.begin; });
    return first != segment.code.end() && first->overlaps(span);
}

void add_code(Segment& segment, TextSpan span) {
    std::vector<TextSpan>& code = segment.code;
    const auto first = std::partition_point(code.begin(), code.end(), [span](TextSpan one) { return one.end < span.begin; });
    auto last = first;
    for (; last != code.end() && last->begin <= span.end; ++last) span = {std::min(span.begin, last->begin), std::max(span.end, last->end)};
    code.insert(code.erase(first, last), span);
}

Place place_at(const Segment& segment, std::size_t at) {
    Place place = segment.place;
    const auto next = std::partition_point(segment.lines.begin(), segment.lines.end(),
                                           [at](const LineStart& line) { return line.at <= at; });
    if (next != segment.lines.begin()) {
        place.page = std::prev(next)->page;
        place.line = std::prev(next)->line;
    }
    return place;
}

void add_unread(Document& document, std::string what, Place place) {
    if (!document.unread.empty()) {
        const Unread& last = document.unread.back();
        if (last.what == what && last.place.part == place.part && last.place.paragraph == place.paragraph) return;
    }
    document.unread.push_back({std::move(what), std::move(place)});
}

PositionFinder::PositionFinder(const Document& document) : document_(document), text_(document.text), checkpoints_(1) {}

// Container formats count within each segment, so another segment begins afresh.
void PositionFinder::look_at(const Segment& segment) {
    if (!document_.positions_in_segments) return;
    if (text_.data() == segment.text.data() && text_.size() == segment.text.size()) return;
    text_ = segment.text;
    checkpoints_.resize(1);
    answers_ = {};
}

Position PositionFinder::position_at(std::size_t byte) {
    assert(byte <= text_.size());
    while (checkpoints_.back().byte + checkpoint_distance <= byte) {
        CheckPoint next = checkpoints_.back();
        next.byte += checkpoint_distance;
        while (next.byte < text_.size() && (static_cast<unsigned char>(text_[next.byte]) & 0xC0U) == 0x80U) ++next.byte;
        if (next.byte > byte) break;
        advance(next.position, text_, checkpoints_.back().byte, next.byte);
        checkpoints_.push_back(next);
    }
    const auto after =
        std::upper_bound(checkpoints_.begin(), checkpoints_.end(), byte,
                         [](std::size_t wanted, const CheckPoint& point) { return wanted < point.byte; });
    // Questions mostly come in ascending order, and what is found is asked about again for what would replace it; going on from one of
    // the last answers spares the way from the check point.
    CheckPoint here = *std::prev(after);
    for (const CheckPoint& answer : answers_) {
        if (answer.byte <= byte && answer.byte > here.byte) here = answer;
    }
    advance(here.position, text_, here.byte, byte);
    here.byte = byte;
    here.position.byte = byte;
    answers_[next_answer_++ % answers_.size()] = here;
    return here.position;
}

std::pair<Position, Position> PositionFinder::locate(const Segment& segment, TextSpan span) {
    look_at(segment);
    if (document_.positions_in_segments) {
        const Position begin = position_at(span.begin);
        return {begin, position_at(span.end)};
    }
    const SourceSpan source = segment.to_source(span);
    Position begin = position_at(source.begin);
    Position end = position_at(source.end);
    const OffsetMap::Range given = document_.decoding.to_source(source.begin, source.end);
    begin.byte = given.begin;
    end.byte = given.end;
    if (has_byte_order_mark(document_.encoding)) {
        for (Position* position : {&begin, &end}) {
            ++position->character;
            ++position->utf16;
        }
    }
    return {begin, end};
}

}  // namespace kith
