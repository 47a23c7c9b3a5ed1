// SPDX-License-Identifier: Apache-2.0
#include "document/html_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "document/html.hpp"

namespace kith {

HtmlReader::HtmlReader(Document& document, std::string_view text, const HtmlShared& shared)
    : document_(document), text_(text), writer_(document), words_(text_, writer_), aside_(document, text_, writer_, words_, shared.languages),
      blocks_(shared.places), around_(text_, shared.counts) {}

void HtmlReader::stand_in(bool is_quoted, int quotations, bool is_item) {
    is_fragment_ = true;
    around_.stand_in(is_quoted, quotations, is_item);
}

void HtmlReader::read(std::size_t begin) {
    HtmlTokens tokens(text_, begin);
    for (HtmlToken token; tokens.next(token);) {
        if (token.kind == HtmlToken::Kind::comment) {
            comment(token);
        } else if (skipping_.depth > 0) {
            if (skipping_.name == "svg" && !skipping_.is_hidden) drawing(token);
            skip(token);
        } else if (token.kind == HtmlToken::Kind::start_tag) {
            start_tag(token);
        } else if (token.kind == HtmlToken::Kind::end_tag) {
            end_tag(token);
        } else if (token.kind == HtmlToken::Kind::text || token.is_prose) {
            prose(token.span);
        }
    }
    end_segment();
    blocks_.finish();
    around_.finish();
}

void HtmlReader::comment(const HtmlToken& token) {
    const bool is_in_hidden = skipping_.depth > 0 && skipping_.is_hidden;
    if (is_in_hidden) document_.comments.push_back({token.inside, token.span, beside_unread, beside_unread});
    else if (!token.inside.empty()) blocks_.comment(token);
}

// Goes on until the element ends that is left out.
void HtmlReader::skip(const HtmlToken& token) {
    if (token.name != skipping_.name) return;
    if (token.kind == HtmlToken::Kind::end_tag) --skipping_.depth;
    if (token.kind != HtmlToken::Kind::start_tag) return;
    if (!skipping_.ends_by_itself) {
        ++skipping_.depth;
        return;
    }
    skipping_.depth = 0;
    start_tag(token);
}

// Of a drawing the words are read.
void HtmlReader::drawing(const HtmlToken& token) {
    if (skipping_.hidden.holds(text_, token)) return;
    const bool begins = token.kind == HtmlToken::Kind::start_tag && token.name == "text";
    const bool ends = token.kind == HtmlToken::Kind::end_tag && (token.name == "text" || token.name == "svg");
    if (begins || (ends && draws_words_)) end_segment();
    if (begins || ends) {
        draws_words_ = begins;
    } else if (draws_words_ && token.kind == HtmlToken::Kind::text) {
        prose(token.span);
    } else if (draws_words_ && token.kind == HtmlToken::Kind::start_tag && (attribute_of(text_, token, "x") || attribute_of(text_, token, "dy"))) {
        line_end(token.span);
    }
}

void HtmlReader::open(const HtmlToken& token, HtmlRole role) {
    blocks_.start(role);
    if (role < HtmlRole::skipped) aside_.start(token);  // of the others no end is seen
    around_.start(role, token);
    const bool is_field = role == HtmlRole::field || (role == HtmlRole::choice && around_.offers());
    const bool shows_words = role == HtmlRole::image || role == HtmlRole::quoted || is_field;  // they come with these
    if (!shows_words && role != HtmlRole::skipped) labels(token);
}

void HtmlReader::start_tag(const HtmlToken& token) {
    const HtmlRole named = html_role(token.name);
    if (begins_block(named)) end_segment();
    const HtmlRole role = is_fragment_ && named == HtmlRole::preformatted ? HtmlRole::skipped : named;
    if (is_hidden(text_, token)) {
        if (!is_void_element(token.name)) cannot_read("hidden text", token.span.begin);
        return leave_out(token, role, true);
    }
    open(token, role);
    switch (role) {
        case HtmlRole::preformatted:
            ++preformatted_;
            return;
        case HtmlRole::code:
            return begin_code();
        case HtmlRole::quoted:
            sign(token.span, "“");
            return labels(token);
        case HtmlRole::line_end:
            return line_end(token.span);
        case HtmlRole::image:
            image(token);
            return labels(token);
        case HtmlRole::field:
            return field(token);
        case HtmlRole::choice:  // what a field offers is shown by its value, what a list does by its words
            if (around_.offers()) field(token);
            return;
        case HtmlRole::about_page:
            for (const AttributeWords& words : words_about_page(text_, token)) label(words);
            return;
        case HtmlRole::skipped:
            return leave_out(token, role);
        case HtmlRole::sound:
        case HtmlRole::film:
        case HtmlRole::object:
        case HtmlRole::page:
        case HtmlRole::drawing:
        case HtmlRole::equation:
            cannot_read(std::string(unread_name(role)), token.span.begin);
            return leave_out(token, role);
        default:
            return;
    }
}

void HtmlReader::end_tag(const HtmlToken& token) {
    const HtmlRole role = html_role(token.name);
    if (begins_block(role)) end_segment();
    blocks_.end(role);
    aside_.end(token);
    around_.end(role);
    switch (role) {
        case HtmlRole::preformatted:
            preformatted_ = std::max(preformatted_ - 1, 0);
            return;
        case HtmlRole::code:
            return end_code();
        case HtmlRole::quoted:
            return sign(token.span, "”");
        case HtmlRole::line_end:  // "</br>" is shown as one
            return line_end(token.span);
        default:
            return;
    }
}

void HtmlReader::leave_out(const HtmlToken& token, HtmlRole role, bool is_hidden) {
    const bool is_foreign = role == HtmlRole::drawing || role == HtmlRole::equation;
    if (is_void_element(token.name) || (is_foreign && closes_itself(text_, token))) return;
    skipping_ = {token.name, 1, ends_by_itself(role, token.name), is_hidden, {}};
}

void HtmlReader::image(const HtmlToken& token) {
    const std::optional<SourceSpan> words = attribute_of(text_, token, "alt");
    if (!words) return cannot_read("image", token.span.begin);
    if (!words_.has_words(*words)) return;  // an ornament
    if (writer_.is_open()) words_.space({token.span.begin, words->begin});
    prose(*words);
    words_.space({words->end, token.span.end});
}

void HtmlReader::field(const HtmlToken& token) {
    for (const AttributeWords& words : words_of_field(text_, token)) {
        if (words.is_label()) {
            label(words);
            continue;
        }
        around_.send(words.part == form_part);
        prose(words.span);
        end_segment();
    }
    if (token.name == "textarea") around_.send(true);
}

void HtmlReader::labels(const HtmlToken& token) {
    for (const AttributeWords& words : labels_of(text_, token)) label(words);
}

// Words of an attribute that are a segment of their own. Those within a sentence would part its words, and wait for its end.
void HtmlReader::label(const AttributeWords& words) {
    if (!words_.has_words(words.span)) return;
    const Label label{words, around_.kind() == SegmentKind::block_quote, aside_.here()};
    if (writer_.is_open()) return waiting_.push_back(label);
    blocks_.found_label(document_.segments.size());
    write(label);
}

void HtmlReader::write(const Label& label) {
    writer_.begin(label.is_quoted ? SegmentKind::block_quote : SegmentKind::paragraph, around_.next_of(std::string(label.words.part)));
    words_.add(label.words.span, false);
    words_.end();
    aside_.end_label(label.here);
    writer_.end();
}

// A stretch of the source that is text; white space alone opens no segment.
void HtmlReader::prose(SourceSpan span) {
    if (!writer_.is_open()) {
        if (!words_.has_words(span)) return;
        begin_segment();
    }
    aside_.begin_words();
    words_.add(span, preformatted_ > 0);
}

void HtmlReader::sign(SourceSpan span, std::string_view mark) {
    if (!writer_.is_open()) begin_segment();
    words_.replace(span, mark);
}

void HtmlReader::line_end(SourceSpan span) {
    if (writer_.is_open()) words_.line_end(span);
}

void HtmlReader::begin_segment() {
    writer_.begin(around_.kind(), around_.next(), around_.heading_level());
    blocks_.begin_words();
}

void HtmlReader::begin_code() {
    if (codes_++ > 0) return;
    if (writer_.is_open()) words_.settle();
    code_begin_ = writer_.is_open() ? writer_.size() : 0;
}

void HtmlReader::end_code() {
    if (codes_ == 0 || --codes_ > 0) return;
    if (writer_.is_open()) writer_.leave_alone(code_begin_);
}

// Code and headings whose end tag is missing end with their block.
void HtmlReader::end_segment() {
    if (codes_ > 0 && writer_.is_open()) writer_.leave_alone(code_begin_);
    codes_ = 0;
    around_.end_segment();
    aside_.end_segment();
    words_.end();
    if (!writer_.is_open()) return;
    writer_.end();
    for (const Label& label : std::exchange(waiting_, {})) write(label);
    blocks_.end_words();
}

void HtmlReader::cannot_read(std::string what, std::size_t at) {
    add_unread(document_, std::move(what), around_.at(at));
}

}  // namespace kith
