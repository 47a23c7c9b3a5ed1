// SPDX-License-Identifier: Apache-2.0
#include "app/mark_writer.hpp"

#include <algorithm>
#include <cstddef>

#include "document/html_tokens.hpp"
#include "text/encoding.hpp"

namespace kith {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // which stays in front of all

// Of the line in the bytes given that the segment begins on.
std::size_t line_begin(const Document& document, std::string_view bytes, const Segment& segment) {
    const SourceSpan source = segment.to_source({0, segment.text.size()});
    const std::size_t begin = document.decoding.to_source(source.begin, source.end).begin;
    const std::size_t end_before = begin == 0 ? std::string_view::npos : bytes.rfind('\n', begin - 1);
    if (end_before != std::string_view::npos) return end_before + 1;
    return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

// In Markdown, behind the sign of an item or of a quotation: a line before it would part it from what it belongs to.
bool stands_behind_a_sign(const Document& document, std::string_view bytes, const Segment& segment) {
    if (document.format != "markdown" || segment.kind == SegmentKind::heading || segment.kind == SegmentKind::table_cell) return false;
    const std::size_t line = line_begin(document, bytes, segment);
    const SourceSpan source = segment.to_source({0, segment.text.size()});
    const std::size_t begin = document.decoding.to_source(source.begin, source.end).begin;
    return bytes.substr(line, begin - line).find_first_not_of(" \t") != std::string_view::npos;
}

// Behind the last words of the line in the bytes given that the segment ends on.
std::size_t line_end(const Document& document, std::string_view bytes, const Segment& segment) {
    const SourceSpan source = segment.to_source({0, segment.text.size()});
    const std::size_t end = document.decoding.to_source(source.begin, source.end).end;
    const std::size_t behind = std::min(bytes.find('\n', end), bytes.size());
    return bytes.find_last_not_of(" \t\r", behind - 1) + 1;
}

// In a web page, a tag or a comment may go over several lines; and in the text of a form or a title nothing is a comment.
bool is_inside_markup(const Document& document, std::string_view bytes, std::size_t at) {
    if (document.format != "html") return false;
    HtmlTokens tokens(bytes);
    for (HtmlToken token; tokens.next(token) && token.span.begin <= at;) {
        if (token.kind == HtmlToken::Kind::raw_text && at <= token.span.end) return true;
        if (token.kind != HtmlToken::Kind::text && token.span.begin < at && at < token.span.end) return true;
    }
    return false;
}

}  // namespace

bool may_be_marked(const Document& document, std::string_view bytes, const Finding& finding) {
    const Segment& segment = document.segments[finding.at.segment];
    if (segment.syntax != Syntax::own) return false;  // above it may be YAML, or a paragraph that the mark would be about
    const SegmentKind kind = segment.kind;
    const bool has_wide_letters = bytes.find('\0') != std::string_view::npos;  // of UTF-16, whose lines end otherwise
    if (has_wide_letters) return false;
    return kind == SegmentKind::paragraph || kind == SegmentKind::heading || stands_behind_a_sign(document, bytes, segment);
}

std::string mark_for(const Finding& finding, std::string reason) {
    for (std::size_t at = reason.find("--"); at != std::string::npos; at = reason.find("--")) reason.erase(at, 1);  // it would end the mark
    return "<!-- kith: keep " + finding.id() + ": " + reason + " -->";
}

std::optional<Edit> mark_edit(const Document& document, std::string_view bytes, const Finding& finding, std::string_view mark) {
    std::optional<std::string> line = encode(mark, document.encoding);
    const Segment& segment = document.segments[finding.at.segment];
    if (line && stands_behind_a_sign(document, bytes, segment)) {
        const std::size_t end = line_end(document, bytes, segment);
        return Edit{{end, end}, ' ' + *line};
    }
    const std::size_t begin = line_begin(document, bytes, segment);
    if (!line || is_inside_markup(document, bytes, begin)) return std::nullopt;
    *line += bytes.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
    return Edit{{begin, begin}, *std::move(line)};
}

bool is_marked_with(const Document& document, const Finding& first, const Finding& second) {
    if (first.id() != second.id()) return false;
    if (first.at.segment == second.at.segment) return true;
    const auto is_same = [&](const Segment& segment) {
        const Segment& one = document.segments[first.at.segment];
        return segment.kind == one.kind && segment.place.paragraph == one.place.paragraph;
    };
    if (document.format != "text" || second.at.segment < first.at.segment) return false;
    const auto begin = document.segments.begin();
    return std::all_of(begin + static_cast<std::ptrdiff_t>(first.at.segment), begin + static_cast<std::ptrdiff_t>(second.at.segment) + 1, is_same);
}

}  // namespace kith
