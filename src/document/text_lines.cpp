// SPDX-License-Identifier: Apache-2.0
#include "document/text_lines.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/end_of_ascii.hpp"
#include "text/find_either.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::size_t longest_label = 40;  // code points; "Date of visit and who was present" fits

// As nearly every line begins and ends: a byte that is white space in no text, told without a look at its code point.
bool is_plainly_no_space(char c) { return c > ' ' && c < '\x7f'; }

bool is_plain_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && !is_plainly_no_space(text[at])) {
        while (at < end && is_plain_space(text[at])) ++at;
        if (at == end || is_plainly_no_space(text[at])) break;
        const CodePoint point = code_point_at(text, at);
        if (!is_space(point.value)) break;
        at += point.size;
    }
    return at;
}

std::size_t trim_end(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin && !is_plainly_no_space(text[end - 1])) {
        const CodePoint point = code_point_before(text, end);
        if (!is_space(point.value)) break;
        end -= point.size;
    }
    return end;
}

// Behind any number of ">", each with at most one space, as mail programs write them.
std::size_t skip_quote_prefix(std::string_view text, std::size_t at, std::size_t end) {
    std::size_t mark = skip_spaces(text, at, std::min(end, at + 3));
    if (mark == end || text[mark] != '>') return at;
    while (mark < end && text[mark] == '>') {
        ++mark;
        if (mark < end && text[mark] == ' ') ++mark;
    }
    return mark;
}

std::size_t spaces_behind(std::string_view words, std::size_t at) {
    const std::size_t behind = skip_spaces(words, at, words.size());
    return behind == words.size() ? 0 : behind - at;
}

bool is_bullet(char32_t c) {
    static constexpr std::array<char32_t, 15> bullets = {U'-', U'*', U'+', U'–', U'•', U'◦', U'▪',     U'▫',
                                                         U'‣', U'●', U'○', U'■', U'➢', U'❖', U'\uF0B7'};
    return std::find(bullets.begin(), bullets.end(), c) != bullets.end();
}

// "(a)", "(iv)", "(12)", "a)", "12)": the length, or 0.
std::size_t bracketed(std::string_view words) {
    std::size_t at = words.front() == '(' ? 1 : 0;
    const std::size_t first = at;
    while (at < words.size() && is_ascii_digit(words[at])) ++at;
    if (at == first) {
        while (at < words.size() && (words[at] == 'i' || words[at] == 'v' || words[at] == 'x')) ++at;
        if (at == first && at < words.size() && is_ascii_letter(words[at])) ++at;
    }
    const bool closed = at > first && at - first <= 4 && at < words.size() && words[at] == ')';
    return closed ? at + 1 : 0;
}

// "1.", "1.2.3", "1.2.": the length, or 0; `is_words` where a later number has two digits.
ListMarker numbered(std::string_view words) {
    ListMarker marker;
    std::size_t at = 0;
    std::size_t dots = 0;
    while (at < words.size() && is_ascii_digit(words[at])) {
        const std::size_t first = at;
        while (at < words.size() && is_ascii_digit(words[at])) ++at;
        if (at - first > 3) return {};
        if (dots > 0 && at - first > 1) marker.is_words = true;
        if (at == words.size() || words[at] != '.') break;
        ++at;
        ++dots;
    }
    if (dots > 0) marker.length = at;
    return marker;
}

std::size_t behind_line_end(std::string_view text, std::size_t mark) {
    if (mark == text.size()) return mark;
    const bool is_of_two = text[mark] == '\r' && mark + 1 < text.size() && text[mark + 1] == '\n';
    return mark + (is_of_two ? 2 : 1);
}

// The line whose line end, or the end of the text, stands at `mark`; its width is still to be counted. A quotation prefix is looked for only
// where a ">" is the first that is no space.
TextLine line_to(std::string_view text, std::size_t at, std::size_t mark) {
    TextLine line;
    line.whole = {at, behind_line_end(text, mark)};
    line.prefix = at;
    line.begin = skip_spaces(text, at, mark);
    if (line.begin < mark && text[line.begin] == '>') {
        line.prefix = skip_quote_prefix(text, at, mark);
        line.quoted = line.prefix != at;
        line.begin = skip_spaces(text, line.prefix, mark);
    }
    line.end = trim_end(text, line.begin, mark);
    return line;
}

std::size_t find_or_end(std::string_view text, char mark, std::size_t from) { return std::min(text.find(mark, from), text.size()); }

}  // namespace

TextLine line_at(std::string_view text, std::size_t at) {
    TextLine line = line_to(text, at, find_either(text, '\n', '\r', at));
    line.width = count_code_points(line.words(text));
    return line;
}

LineReader::LineReader(std::string_view text)
    : text_(text), newline_(find_or_end(text, '\n', 0)), return_(find_or_end(text, '\r', 0)), beyond_(end_of_ascii(text, 0)) {}

TextLine LineReader::next() {
    if (newline_ < at_) newline_ = find_or_end(text_, '\n', at_);
    if (return_ < at_) return_ = find_or_end(text_, '\r', at_);
    TextLine line = line_to(text_, at_, std::min(newline_, return_));
    line.width = width(line);
    at_ = line.whole.end;
    return line;
}

std::size_t LineReader::width(const TextLine& line) {
    if (beyond_ < line.begin) beyond_ = end_of_ascii(text_, line.begin);
    return beyond_ >= line.end ? line.end - line.begin : count_code_points(line.words(text_));
}

ListMarker list_marker(std::string_view words) {
    if (words.empty() || (is_ascii_letter(words.front()) && bracketed(words) == 0)) return {};
    ListMarker marker;
    const CodePoint first = code_point_at(words, 0);
    if (is_bullet(first.value)) {
        marker.length = first.size;
    } else if (is_ascii_digit(words.front())) {
        marker = numbered(words);
    }
    if (marker.length == 0) marker.length = bracketed(words);
    if (marker.length == 0) return {};
    const std::size_t spaces = spaces_behind(words, marker.length);
    if (spaces == 0) return {};
    marker.length += spaces;
    return marker;
}

bool is_ruler(std::string_view words) {
    if (words.size() < 3 || words[0] != words[1] || std::string_view("-=_*~").find(words.front()) == std::string_view::npos) return false;
    return words.find_first_not_of(words.front()) == std::string_view::npos;
}

bool is_label(std::string_view words) {
    if (words.empty() || !is_upper(code_point_at(words, 0).value)) return false;
    const std::size_t colon = words.find(':');
    if (colon == std::string_view::npos) return false;
    const std::string_view label = words.substr(0, colon);
    if (colon + 1 < words.size() && words[colon + 1] != ' ' && words[colon + 1] != '\t') return false;
    if (count_code_points(label) > longest_label) return false;
    return label.find_first_of(".,;!?\"") == std::string_view::npos && std::count(label.begin(), label.end(), ' ') < 6;
}

bool begins_big(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        if (is_ascii_letter(words[at])) return is_ascii_upper(words[at]);
        const CodePoint point = code_point_at(words, at);
        if (is_upper(point.value) || is_digit(point.value)) return true;
        if (is_letter(point.value)) return false;
        at += point.size;
    }
    return false;
}

bool is_all_caps(std::string_view words) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint point = code_point_at(words, at);
        if (is_lower(point.value)) return false;
        if (is_letter(point.value)) ++letters;
        at += point.size;
    }
    return letters >= 2;
}

bool ends_open(std::string_view words) {
    if (words.empty()) return false;
    static constexpr std::u32string_view open = U",-–—/([{‘“\u2010\u2011";
    return open.find(code_point_before(words, words.size()).value) != std::u32string_view::npos;
}

bool ends_closed(std::string_view words) {
    static constexpr std::u32string_view closing_marks = U"\"'’”)]";
    static constexpr std::u32string_view stops = U".,;!?…-–—";
    while (!words.empty()) {
        const CodePoint last = code_point_before(words, words.size());
        if (stops.find(last.value) != std::u32string_view::npos) return true;
        if (closing_marks.find(last.value) == std::u32string_view::npos) return false;
        words.remove_suffix(last.size);
    }
    return false;
}

}  // namespace kith
