// SPDX-License-Identifier: Apache-2.0
#include "document/markdown_html.hpp"

#include <utility>

#include "document/html_roles.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

bool is_line_break(std::string_view tag) {
    return tag.size() > 3 && tag[0] == '<' && (tag[1] | 0x20) == 'b' && (tag[2] | 0x20) == 'r' &&
           (tag[3] == '>' || tag[3] == '/' || tag[3] == ' ');
}

}  // namespace

void MarkdownHtml::end_block() {
    HtmlWordsSeen words;
    HtmlPieces pieces(text_);
    bool has_tags = false;
    for (const SourceSpan& line : lines_) {
        pieces.add(line, [](SourceSpan, SourceSpan) {}, [&](SourceSpan rest) {
            const std::string_view between = text_.substr(rest.begin, rest.size());
            has_tags = has_tags || between.find('<') != std::string_view::npos;
            words.add(between);
        });
    }
    if (has_tags) fragment(words.are_there());
    else comments();
    lines_.clear();
}

// A comment that has no end goes on to that of its block.
void MarkdownHtml::comments() {
    const auto on_comment = [this](SourceSpan inside, SourceSpan whole) { places_.found(inside, whole); };
    for (const SourceSpan& line : lines_) {
        pieces_.add(line, on_comment, [this](SourceSpan rest) { behind_comment(rest); });
    }
    pieces_.end(on_comment);
    if (!writer_.is_open()) return;
    writer_.end();
    places_.end_words();
}

void MarkdownHtml::behind_comment(SourceSpan rest) {
    const std::size_t first = text_.substr(rest.begin, rest.size()).find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return;
    if (!writer_.is_open()) {
        writer_.begin(around_.kind(), around_.next());
        places_.begin_words(CommentPlaces::Words::rest_of_line);
    }
    writer_.copy({writer_.size() > 0 ? rest.begin : rest.begin + first, rest.end});
}

void MarkdownHtml::fragment(bool has_words) {
    places_.enter(false);  // no comment hangs on to what is above
    places_.leave();
    if (!fragments_) fragments_.emplace(document_, places_, around_.counts());
    const std::size_t segments = document_.segments.size();
    around_.read(*fragments_, lines_);
    if (has_words && document_.segments.size() == segments) places_.pass_words();
}

void MarkdownHtml::add_tag(SourceSpan span) {
    const auto on_comment = [this](SourceSpan inside, SourceSpan whole) { places_.found(inside, whole); };
    pieces_.add(span, on_comment, [this](SourceSpan rest) { tag(text_.substr(rest.begin, rest.size())); });
    if (is_line_break(text_.substr(span.begin, span.size()))) writer_.replace(span, "\n");
}

void MarkdownHtml::tag(std::string_view tag) {
    const bool is_end = tag.starts_with("</");
    const std::size_t name = is_end ? 2 : 1;
    if (tag.size() <= name || tag.front() != '<') return;
    const HtmlRole role = html_role(to_lower(tag.substr(name, tag.find_first_of(" \t/>", name) - name)));
    if (role == HtmlRole::code) code(is_end);
    if (role == HtmlRole::quotation && is_end) around_.end_html_quotation();
}

// What stands in <code> and its like is code.
void MarkdownHtml::code(bool is_end) {
    if (!is_end && codes_++ == 0) code_begin_ = writer_.size();
    if (is_end && codes_ > 0 && --codes_ == 0) writer_.leave_alone(code_begin_);
}

void MarkdownHtml::end_segment() {
    if (std::exchange(codes_, 0) > 0) writer_.leave_alone(code_begin_);
}

void MarkdownHtml::finish() {
    if (fragments_) fragments_->finish();
}

}  // namespace kith
