// SPDX-License-Identifier: Apache-2.0
#include "lint/quotes.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/utf8.hpp"

namespace kith {

namespace {

enum class Family : std::uint8_t { straight_double, curly_double, angle, straight_single, curly_single };

struct Mark {
    Family family;
    bool can_open;
    bool can_close;
    std::size_t begin;
    std::size_t end;
};

// A single quotation longer than this is far more likely two apostrophes.
constexpr std::size_t longest_single = 1500;

struct Neighbours {
    char32_t before;  // 0 at the start
    char32_t after;   // 0 at the end
};

bool is_word(char32_t c) { return c != 0 && (is_letter(c) || is_digit(c)); }
bool opens_after(char32_t before) {
    return before == 0 || is_space(before) ||
           std::u32string_view(U"([{—–-/“‘\"'«").find(before) != std::u32string_view::npos;
}
bool closes_before(char32_t after) { return !is_word(after); }

std::optional<Mark> mark_at(char32_t c, std::size_t begin, std::size_t end, Neighbours near) {
    const bool opener = opens_after(near.before) && near.after != 0 && !is_space(near.after);
    const bool closer = near.before != 0 && !is_space(near.before) && closes_before(near.after);
    switch (c) {
        case U'"':
            return Mark{Family::straight_double, opener, closer, begin, end};
        case U'“':
        case U'„':
            return Mark{Family::curly_double, true, c == U'“' && closer && !opener, begin, end};
        case U'”':
            return Mark{Family::curly_double, false, true, begin, end};
        case U'«':
            return Mark{Family::angle, true, false, begin, end};
        case U'»':
            return Mark{Family::angle, false, true, begin, end};
        case U'\'':
            return Mark{Family::straight_single, opener && is_letter(near.after), closer, begin, end};
        case U'‘':
            return Mark{Family::curly_single, true, false, begin, end};
        case U'’':
            return Mark{Family::curly_single, false, closer, begin, end};
        default:
            return std::nullopt;
    }
}

// Nearly all of a text: no need to look at what stands round it.
bool is_no_mark(char c) { return static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\''; }

std::vector<Mark> marks_of(std::string_view text) {
    std::vector<Mark> marks;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_no_mark(text[at])) {
            before = static_cast<unsigned char>(text[at++]);
            continue;
        }
        const CodePoint here = code_point_at(text, at);
        const std::size_t end = at + here.size;
        const char32_t after = end < text.size() ? code_point_at(text, end).value : 0;
        if (auto mark = mark_at(here.value, at, end, {before, after})) marks.push_back(*mark);
        before = here.value;
        at = end;
    }
    return marks;
}

bool is_single(Family family) { return family == Family::straight_single || family == Family::curly_single; }

// Pairs the marks of double or of single quotation; answers the mark left open, if there is one.
std::optional<Mark> pair_marks(const std::vector<Mark>& marks, bool single, std::vector<TextSpan>& spans) {
    std::optional<Mark> open;
    const std::vector<TextSpan> outer = spans;
    std::size_t next_outer = 0;
    for (const Mark& mark : marks) {
        if (is_single(mark.family) != single) continue;
        while (next_outer < outer.size() && outer[next_outer].end <= mark.begin) ++next_outer;
        if (next_outer < outer.size() && outer[next_outer].begin <= mark.begin) continue;  // inside a double quotation
        if (open && single && mark.begin - open->begin > longest_single) open.reset();
        if (open && mark.family == open->family && mark.can_close) {
            spans.push_back({open->begin, mark.end});
            open.reset();
        } else if (mark.can_open && (!open || (!single && !mark.can_close && mark.family == open->family))) {
            open = mark;  // a second opening mark: the first was never closed
        }
    }
    return open;
}

// As much of a text as its first mark needs: itself and its neighbour, no character cut in half.
std::string_view first_two_characters(std::string_view text) {
    std::size_t end = 0;
    for (int count = 0; count < 2 && end < text.size(); ++count) end += code_point_at(text, end).size;
    return text.substr(0, end);
}

// A paragraph whose quotation goes on opens with the same kind of mark.
bool goes_on_in(const Segment& next, Family family) {
    const std::vector<Mark> marks = marks_of(first_two_characters(next.text));
    return !marks.empty() && marks.front().begin == 0 && marks.front().family == family && marks.front().can_open;
}

// A quotation may hold another: one stretch from the first mark to the last.
void merge(std::vector<TextSpan>& spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<TextSpan> merged;
    for (const TextSpan span : spans) {
        if (merged.empty() || merged.back().end <= span.begin) {
            merged.push_back(span);
        } else {
            merged.back().end = std::max(merged.back().end, span.end);
        }
    }
    spans = std::move(merged);
}

}  // namespace

std::vector<TextSpan> quotes_in(const std::vector<Segment>& segments, std::size_t index) {
    const Segment& segment = segments[index];
    if (segment.kind == SegmentKind::block_quote) return {{0, segment.text.size()}};
    std::vector<TextSpan> spans;
    const std::vector<Mark> marks = marks_of(segment.text);
    const std::optional<Mark> open = pair_marks(marks, false, spans);
    if (open && index + 1 < segments.size() && goes_on_in(segments[index + 1], open->family))
        spans.push_back({open->begin, segment.text.size()});
    pair_marks(marks, true, spans);
    merge(spans);
    return spans;
}

std::vector<std::vector<TextSpan>> find_quotes(const std::vector<Segment>& segments) {
    std::vector<std::vector<TextSpan>> quotes;
    quotes.reserve(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) quotes.push_back(quotes_in(segments, i));
    return quotes;
}

}  // namespace kith
