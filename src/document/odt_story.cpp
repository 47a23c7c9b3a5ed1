// SPDX-License-Identifier: Apache-2.0
#include "document/odt_story.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "document/markup.hpp"
#include "text/ascii.hpp"

namespace kith {
namespace {

constexpr std::size_t most_spaces = 1000;  // that one element may stand for

std::size_t space_count(const XmlElement& element) {
    const std::string_view digits = element.attribute("c").value_or("1");
    std::size_t count = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return std::min(count, most_spaces);
}

// As the heading says it itself, else as its style does.
std::uint8_t heading_level(const XmlElement& element, std::uint8_t of_style) {
    const std::string_view level = element.attribute("outline-level").value_or("");
    const bool is_level = level.size() == 1 && level.front() >= '1' && level.front() <= '9';
    return is_level ? static_cast<std::uint8_t>(level.front() - '0') : std::max<std::uint8_t>(of_style, 1);
}

bool is_hidden_section(const XmlElement& element) { return element.attribute("display").value_or("") == "none"; }

}  // namespace

OdtStory::OdtStory(OdtReading& reading, OdtStyles& styles, std::string_view raw)
    : reading_(reading), styles_(styles), raw_(raw), source_part_(reading.document.parts.size() - 1), flows_(1) {
    flows_.back().part = "body";
}

void OdtStory::open(const XmlElement& element) {
    const OdtRole role = odt_role(element.name());
    styles_.take(role, element);
    if (skipped_ > 0 || is_silent(element, role)) {
        ++skipped_;
        return;
    }
    Open open{role, false, false, false};
    begin(role, element, open);
    open_.push_back(open);
}

void OdtStory::close() {
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    const Open closed = open_.back();
    open_.pop_back();
    if (closed.hides) --hidden_;
    if (closed.role == OdtRole::creator && flows_.back().part == "comment") end_author();
    if (closed.role == OdtRole::paragraph || closed.role == OdtRole::heading || closed.role == OdtRole::description) end_paragraph();
    if (closed.role == OdtRole::heading_rows) --heading_rows_;
    if (closed.role == OdtRole::table) {
        --flows_.back().tables;
        reading_.tables.end_table();
    }
    if (closed.role == OdtRole::list) --flows_.back().lists;
    if (closed.has_flow) flows_.pop_back();
}

void OdtStory::text(std::string_view text, SourceSpan source) {
    if (skipped_ == 0 && !open_.empty() && open_.back().role == OdtRole::creator) author_ += text;
    // Only what stands in a paragraph is prose, and not what stands beside the paragraphs of a box or note in it.
    if (skipped_ > 0 || paragraphs_.empty()) return;
    const auto inner = std::find_if(open_.rbegin(), open_.rend(), [](const Open& open) {
        return open.has_flow || open.role == OdtRole::paragraph || open.role == OdtRole::heading;
    });
    if (inner == open_.rend() || (inner->has_flow && inner->role != OdtRole::description)) return;
    append_words(text, source);
}

void OdtStory::end_author() {
    flows_.back().is_kiths = author_ == remark_author;
    reading_.has_remarks = reading_.has_remarks || flows_.back().is_kiths;
}

// Is the element left out with all it holds?
bool OdtStory::is_silent(const XmlElement& element, OdtRole role) {
    const bool in_frame = !open_.empty() && open_.back().role == OdtRole::frame;
    switch (role) {
        case OdtRole::skipped:
            return true;
        case OdtRole::paragraph:
        case OdtRole::heading:
            return flows_.back().is_kiths;
        case OdtRole::description:
            return open_.empty() || (!in_frame && open_.back().role != OdtRole::shape);
        case OdtRole::image:
        case OdtRole::object:
            // Of a frame's alternatives (an object and its picture) the first is what it is.
            if (!in_frame || !std::exchange(open_.back().told_of_it, true)) {
                cannot_read(role == OdtRole::image ? "image" : object_name(element));
            }
            return true;
        case OdtRole::hidden:
            if (element.attribute("is-hidden").value_or("") != "true") return false;
            if (element.name().local == "hidden-paragraph" && !paragraphs_.empty())
                paragraphs_.back().style.hidden = true;
            cannot_read("hidden text");
            return true;
        case OdtRole::section:
            if (is_hidden_section(element)) cannot_read("hidden text");
            return is_hidden_section(element);
        default:
            return false;
    }
}

void OdtStory::begin(OdtRole role, const XmlElement& element, Open& open) {
    switch (role) {
        case OdtRole::document_text:
            has_body_ = true;
            reading_.pages_known |= element.attribute("use-soft-page-breaks").value_or("") == "true";
            return;
        case OdtRole::paragraph:
        case OdtRole::heading:
            return begin_paragraph(role, element);
        case OdtRole::span:
            open.hides = styles_.find("text", element.attribute("style-name").value_or("")).hidden;
            hidden_ += open.hides ? 1 : 0;
            return;
        case OdtRole::list:
            ++flows_.back().lists;
            return;
        case OdtRole::table:
            begin_page(styles_.find("table", element.attribute("style-name").value_or("")));
            ++flows_.back().tables;
            return reading_.tables.begin_table();
        case OdtRole::heading_rows:
            ++heading_rows_;
            return;
        case OdtRole::table_row:
            return reading_.tables.begin_row(heading_rows_ > 0);
        case OdtRole::table_cell:
            return reading_.tables.begin_cell();
        case OdtRole::note:
            return begin_flow(element.attribute("note-class").value_or("") == "endnote" ? "endnote" : "footnote", open);
        case OdtRole::annotation:
            author_.clear();
            return begin_flow("comment", open);
        case OdtRole::shape:
            return begin_flow("textbox", open);
        case OdtRole::description:
            begin_flow("picture", open);
            return begin_paragraph(role, element);
        case OdtRole::header:
            return begin_flow("header", open);
        case OdtRole::footer:
            return begin_flow("footer", open);
        default:
            return character(role, element);
    }
}

void OdtStory::begin_flow(std::string part, Open& open) {
    open.has_flow = true;
    flows_.push_back({std::move(part), 0, 0, false});
}

void OdtStory::begin_paragraph(OdtRole role, const XmlElement& element) {
    const OdtStyle style = styles_.find("paragraph", element.attribute("style-name").value_or(""));
    begin_page(style);
    any_paragraph_ = true;
    after_space_ = true;
    const Flow& flow = flows_.back();
    Place place;
    place.part = flow.part == "body" && flow.tables > 0 ? "table" : flow.part;
    place.paragraph = ++reading_.paragraphs[place.part];
    if (flow.tables > 0) place.cell = reading_.tables.here();
    paragraphs_.emplace_back(std::move(place), flow.tables > 0, source_part_, raw_);
    paragraphs_.back().style = static_cast<const ParagraphStyle&>(style);
    if (role == OdtRole::heading) paragraphs_.back().style.heading = heading_level(element, paragraphs_.back().style.heading);
    paragraphs_.back().style.list |= flow.lists > 0;
}

void OdtStory::end_paragraph() {
    StoryParagraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    after_space_ = false;  // what goes on in the paragraph around a box or note
    std::vector<Segment> boxes = std::move(paragraph.boxes);
    const std::string& part = flows_.back().part;
    std::vector<Segment>* target = &reading_.document.segments;
    const bool is_drawn = part == "textbox" || part == "picture";
    if (is_drawn && !paragraphs_.empty()) {
        target = &paragraphs_.back().boxes;
    } else if (part != "body" && !is_drawn) {
        target = &reading_.later[part];
    }
    if (!paragraph.is_empty() && !paragraph.style.hidden) target->push_back(paragraph.take());
    target->insert(target->end(), std::make_move_iterator(boxes.begin()), std::make_move_iterator(boxes.end()));
}

// Breaks that the writer made stand in the styles; those that the lines made are soft.
void OdtStory::begin_page(const OdtStyle& style) {
    if (style.begins_page && any_paragraph_ && flows_.size() == 1 && paragraphs_.empty()) ++page_;
}

void OdtStory::character(OdtRole role, const XmlElement& element) {
    if (role == OdtRole::soft_page_break && has_pages()) {
        ++page_;
        reading_.pages_known = true;
    }
    if (role == OdtRole::tab) append("\t", element.source());
    if (role == OdtRole::line_end) append("\n", element.source());
    if (role == OdtRole::spaces) append(std::string(space_count(element), ' '), element.source());
}

void OdtStory::append_words(std::string_view text, SourceSpan source) {
    if (raw_.substr(source.begin, source.size()) != text) return append(text, source);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        const bool blank = is_ascii_blank(text[at]);
        while (end < text.size() && is_ascii_blank(text[end]) == blank) ++end;
        const SourceSpan here{source.begin + at, source.begin + end};
        if (!blank) {
            append(text.substr(at, end - at), here);
        } else if (!after_space_) {
            append(" ", here);
            after_space_ = true;
        }
        at = end;
    }
}

void OdtStory::append(std::string_view text, SourceSpan source) {
    if (paragraphs_.empty() || text.empty()) return;
    after_space_ = false;
    StoryParagraph& paragraph = paragraphs_.back();
    if (hidden_ > 0 || paragraph.style.hidden) {
        if (paragraph.note_hidden()) cannot_read("hidden text");
        return;
    }
    if (paragraph.is_empty() && has_pages()) paragraph.set_page(page_);
    paragraph.append(text, source);
}

// Headers, notes and comments stand on no one page.
bool OdtStory::has_pages() const {
    return has_body_ && std::all_of(flows_.begin(), flows_.end(),
                                    [](const Flow& flow) { return flow.part == "body" || flow.part == "textbox"; });
}

std::string OdtStory::object_name(const XmlElement& element) const {
    std::string_view path = element.attribute("href").value_or("");
    if (path.substr(0, 2) == "./") path.remove_prefix(2);
    const auto found = reading_.objects.find(std::string(path));
    return found == reading_.objects.end() ? "embedded object" : found->second;
}

Place OdtStory::here() const {
    Place place;
    if (!paragraphs_.empty()) {
        place = paragraphs_.back().place();
    } else {
        place.part = flows_.back().part;
        const auto count = reading_.paragraphs.find(place.part);
        place.paragraph = count == reading_.paragraphs.end() ? 0 : count->second;
    }
    if (has_pages()) place.page = page_;
    return place;
}

void OdtStory::cannot_read(std::string what) { add_unread(reading_.document, std::move(what), here()); }

}  // namespace kith
