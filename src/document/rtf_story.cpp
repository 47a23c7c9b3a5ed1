// SPDX-License-Identifier: Apache-2.0
#include "document/rtf_story.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace kith {
namespace {

bool is_destination(RtfRole role) { return role >= RtfRole::skipped && role <= RtfRole::list_mark; }

}  // namespace

RtfStory::RtfStory(Document& document, std::string_view raw) : document_(document), raw_(raw), groups_(1), flows_(1) {
    flows_.back().part = "body";
}

void RtfStory::take(const RtfToken& token) {
    if (token.kind != RtfToken::Kind::byte) flush_bytes();
    switch (token.kind) {
        case RtfToken::Kind::open:
            return open_group();
        case RtfToken::Kind::close:
            return close_group();
        case RtfToken::Kind::word:
            return word(token);
        case RtfToken::Kind::symbol:
            return symbol(token);
        case RtfToken::Kind::byte:
            return byte(static_cast<char>(token.number), token.span);
        case RtfToken::Kind::text:
            return text(token);
    }
}

void RtfStory::open_group() {
    to_skip_ = 0;
    Group inner = groups_.back();
    inner.has_flow = false;
    inner.is_optional = false;
    groups_.push_back(inner);
}

void RtfStory::close_group() {
    to_skip_ = 0;
    if (groups_.size() == 1) return;
    const Group closed = groups_.back();
    if (closed.has_flow) {
        if (!flows_.back().open.empty()) end_paragraph();
        std::vector<Segment> boxes = std::move(flows_.back().boxes);
        flows_.pop_back();
        std::vector<Segment>& around = flows_.back().boxes;
        around.insert(around.end(), std::make_move_iterator(boxes.begin()), std::make_move_iterator(boxes.end()));
    }
    groups_.pop_back();
}

// "{\*" begins a group that whoever does not know its first word leaves alone.
void RtfStory::symbol(const RtfToken& token) {
    if (token.name == "*") {
        groups_.back().is_optional = true;
        return;
    }
    if (to_skip_ > 0) {
        --to_skip_;
        return;
    }
    if (token.name == "~") append("\u00A0", token.span);
    if (token.name == "-") append("\u00AD", token.span);
    if (token.name == "_") append("\u2011", token.span);
    if (token.name == "{" || token.name == "}" || token.name == "\\") append(token.name, token.span);
    if ((token.name == "\n" || token.name == "\r") && is_read()) end_paragraph();
}

void RtfStory::word(const RtfToken& token) {
    const RtfRole role = rtf_role(token.name);
    const bool is_optional = std::exchange(groups_.back().is_optional, false);
    if (groups_.back().holds == RtfRole::skipped) return;
    if (is_destination(role)) return destination(role);
    if (is_optional && role == RtfRole::unknown) {
        groups_.back().holds = RtfRole::skipped;
        return;
    }
    if (role == RtfRole::unicode) return unicode(token);
    if (to_skip_ > 0 && (role == RtfRole::character || role == RtfRole::tab)) {
        --to_skip_;
    } else if (role == RtfRole::character) {
        append(rtf_character(token.name), token.span);
    } else if (role == RtfRole::tab) {
        append("\t", token.span);
    } else if (role == RtfRole::line_end) {
        append("\n", token.span);
    } else if (role == RtfRole::paragraph_end || role == RtfRole::cell_end) {
        // The end of a row ends no paragraph of its own.
        const bool is_row = token.name == "row" || token.name == "nestrow";
        if (is_read() && (!is_row || !flows_.back().open.empty())) end_paragraph();
    } else {
        property(role, token);
    }
}

void RtfStory::destination(RtfRole role) {
    Group& group = groups_.back();
    switch (role) {
        case RtfRole::looked_through:
            return;
        case RtfRole::picture:
            cannot_read("image");
            group.holds = RtfRole::skipped;
            return;
        case RtfRole::object:
            return cannot_read("embedded object");
        case RtfRole::list_mark:
            group.holds = RtfRole::skipped;
            if (groups_.size() > 1) groups_[groups_.size() - 2].list = true;
            return;
        case RtfRole::header:
            return begin_flow("header");
        case RtfRole::footer:
            return begin_flow("footer");
        case RtfRole::note:
            return begin_flow("footnote");
        case RtfRole::comment:
            return begin_flow("comment");
        case RtfRole::box:
            return begin_flow("textbox");
        default:
            group.holds = role;
            return;
    }
}

void RtfStory::begin_flow(std::string part) {
    Group& group = groups_.back();
    if (group.has_flow) return;
    group.has_flow = true;
    group.in_table = group.list = false;
    group.heading = 0;
    group.style = -1;
    flows_.emplace_back();
    flows_.back().part = std::move(part);
}

void RtfStory::property(RtfRole role, const RtfToken& token) {
    Group& group = groups_.back();
    const bool is_on = !token.has_number || token.number != 0;
    if (role == RtfRole::paragraph_reset) {
        group.in_table = false;
        group.list = false;
        group.heading = 0;
        group.style = -1;
    }
    if (role == RtfRole::character_reset) group.hidden = group.deleted = false;
    if (role == RtfRole::in_table) group.in_table = is_on;
    if (role == RtfRole::list) group.list = token.number > 0;
    if (role == RtfRole::outline_level) group.heading = token.number >= 0 && token.number < 9 ? static_cast<std::uint8_t>(token.number + 1) : 0;
    if (role == RtfRole::style) group.style = token.number;
    if (role == RtfRole::hidden) group.hidden = is_on;
    if (role == RtfRole::deleted) group.deleted = is_on;
    if (role == RtfRole::font) group.font = token.number;
    if (role == RtfRole::unicode_skip) group.unicode_skip = static_cast<std::size_t>(std::clamp(token.number, 0, 16));
    if (role == RtfRole::font_charset && group.holds == RtfRole::fonts) tables_.take_font(group.font, token.number);
    if (role == RtfRole::code_page) tables_.take_code_page(token);
    if (role == RtfRole::end_notes && flows_.back().part == "footnote" && flows_.back().open.empty())
        flows_.back().part = "endnote";
}

void RtfStory::unicode(const RtfToken& token) {
    const auto unit = static_cast<char32_t>(token.number < 0 ? token.number + 0x10000 : token.number);
    to_skip_ = groups_.back().unicode_skip;
    if (unit >= 0xD800 && unit < 0xDC00) {
        lead_ = unit;
        lead_source_ = token.span;
        return;
    }
    char32_t value = unit;
    SourceSpan source = token.span;
    if (unit >= 0xDC00 && unit < 0xE000) {
        if (lead_ == 0) return;
        value = 0x10000 + ((lead_ - 0xD800) << 10U) + (unit - 0xDC00);
        source.begin = lead_source_.begin;
    }
    if (value < 0x20 || value > 0x10FFFF) return;
    std::string character;
    append_utf8(character, value);
    append(character, source);
}

void RtfStory::text(const RtfToken& token) {
    for (std::size_t at = token.span.begin; at < token.span.end;) {
        std::size_t end = at;
        while (end < token.span.end && static_cast<unsigned char>(raw_[end]) < 0x80) ++end;
        const std::size_t skipped = std::min(to_skip_, end - at);
        to_skip_ -= skipped;
        at += skipped;
        if (at < end) append(raw_.substr(at, end - at), {at, end});
        // Bytes that should have been written as \'xx.
        for (at = end; at < token.span.end && static_cast<unsigned char>(raw_[at]) >= 0x80; ++at)
            byte(raw_[at], {at, at + 1});
        if (at < token.span.end) flush_bytes();
    }
}

void RtfStory::byte(char value, SourceSpan source) {
    if (to_skip_ > 0) {
        --to_skip_;
        return;
    }
    bytes_.add(value, source);
}

void RtfStory::flush_bytes() {
    for (const RtfBytes::Character& character : bytes_.take(tables_.charset(groups_.back().font))) append(character.text, character.source);
}

bool RtfStory::is_read() const {
    return groups_.back().holds == RtfRole::looked_through;
}

void RtfStory::append(std::string_view words, SourceSpan source) {
    lead_ = 0;  // half a pair is nothing once other words follow
    if (words.empty()) return;
    const Group& group = groups_.back();
    if (group.holds == RtfRole::styles) tables_.take_style(words, group.style, group.heading);
    if (!is_read() || group.deleted) return;
    StoryParagraph& now = paragraph();
    if (group.hidden) {
        if (now.note_hidden()) cannot_read("hidden text");
        return;
    }
    now.append(words, source);
}

// The open paragraph of the innermost flow; begins one where there is none.
StoryParagraph& RtfStory::paragraph() {
    Flow& flow = flows_.back();
    if (!flow.open.empty()) return flow.open.back();
    const Group& group = groups_.back();
    Place place;
    place.part = flow.part == "body" && group.in_table ? "table" : flow.part;
    place.paragraph = ++paragraphs_[place.part];
    flow.open.emplace_back(std::move(place), group.in_table, 0, raw_);
    return flow.open.back();
}

void RtfStory::end_paragraph() {
    StoryParagraph ended = std::move(paragraph());
    Flow& flow = flows_.back();
    flow.open.clear();
    const Group& group = groups_.back();
    if (const ParagraphStyle* style = tables_.style(group.style); style != nullptr) ended.style = *style;
    if (group.heading > 0) ended.style.heading = group.heading;
    ended.style.list |= group.list;
    std::vector<Segment>* target = &document_.segments;
    if (flow.part == "textbox") target = &flow.boxes;
    if (flow.part != "body" && flow.part != "textbox") target = &later_[flow.part];
    if (!ended.is_empty()) target->push_back(ended.take());
    if (flow.part == "textbox") return;
    target->insert(target->end(), std::make_move_iterator(flow.boxes.begin()),
                   std::make_move_iterator(flow.boxes.end()));
    flow.boxes.clear();
}

void RtfStory::end() {
    flush_bytes();
    if (groups_.size() > 1) cannot_read("cut-off ending");
    while (groups_.size() > 1) close_group();
    if (!flows_.back().open.empty() || !flows_.back().boxes.empty()) end_paragraph();
    for (const char* part : {"header", "footer", "footnote", "endnote", "comment"}) {
        std::vector<Segment>& segments = later_[part];
        document_.segments.insert(document_.segments.end(), std::make_move_iterator(segments.begin()),
                                  std::make_move_iterator(segments.end()));
    }
}

void RtfStory::cannot_read(std::string what) {
    Place place;
    if (!flows_.back().open.empty()) {
        place = flows_.back().open.back().place();
    } else {
        const Flow& flow = flows_.back();
        place.part = flow.part == "body" && groups_.back().in_table ? "table" : flow.part;
        place.paragraph = paragraphs_[place.part] + 1;  // the one that begins with it
    }
    add_unread(document_, std::move(what), std::move(place));
}

}  // namespace kith
