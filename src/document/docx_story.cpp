// SPDX-License-Identifier: Apache-2.0
#include "document/docx_story.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "document/markup.hpp"
#include "document/package/xml_root.hpp"

namespace kith {
namespace {

bool is_separator(const XmlElement& note) {
    const std::string_view type = note.attribute("type").value_or("normal");
    return type == "separator" || type == "continuationSeparator" || type == "continuationNotice";
}

// What follows behind it is no more of the same cell, text box, note or comment.
bool ends_paragraphs(DocxRole role) {
    return role == DocxRole::table_cell || role == DocxRole::text_box || role == DocxRole::note || role == DocxRole::comment;
}

}  // namespace

DocxStory::DocxStory(DocxReading& reading, std::string part, std::string_view raw)
    : reading_(reading), raw_(raw), source_part_(reading.document.parts.size() - 1), has_pages_(part == "body") {
    flows_.emplace_back();
    flows_.back().part = std::move(part);
}

void DocxStory::open(const XmlElement& element) {
    const DocxRole role = docx_role(element.name());
    if (open_.empty()) root_ = role;
    if (skipped_ > 0 || is_silent(element, role)) {
        ++skipped_;
        return;
    }
    begin(role, element);
    open_.push_back(role);
}

void DocxStory::close() {
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    const DocxRole role = open_.back();
    open_.pop_back();
    in_text_ = false;
    if (role == DocxRole::paragraph) end_paragraph();
    if (ends_paragraphs(role) || open_.empty()) finish_unended();
    if (role == DocxRole::table) {
        --flows_.back().tables;
        reading_.tables.end_table();
    }
    if (role == DocxRole::text_box) flows_.pop_back();
    if (role == DocxRole::alternatives) chosen_.pop_back();
    if (role == DocxRole::run) run_hidden_ = false;
}

void DocxStory::text(std::string_view text, SourceSpan source) {
    if (in_text_ && skipped_ == 0) append(text, source);
}

DocxRole DocxStory::parent() const { return open_.empty() ? DocxRole::plain : open_.back(); }

bool DocxStory::is_inside(DocxRole role) const { return std::find(open_.begin(), open_.end(), role) != open_.end(); }

// Is the element left out with all it holds? Of the alternatives of a drawing only the first is read.
bool DocxStory::is_silent(const XmlElement& element, DocxRole role) {
    if (role == DocxRole::deletion) {
        const std::size_t depth = open_.size();
        const bool is_of_mark = depth > 1 && parent() == DocxRole::run_properties && open_[depth - 2] == DocxRole::paragraph_properties;
        if (is_of_mark && !paragraphs_.empty()) paragraphs_.back().is_mark_deleted = true;
        return true;
    }
    if (role == DocxRole::skipped || role == DocxRole::equation) {
        if (role == DocxRole::equation) cannot_read(std::string(unread_name(role)));
        return true;
    }
    if (role == DocxRole::note) return is_separator(element);
    if (role == DocxRole::comment) {
        const bool is_kiths = element.attribute("author") == remark_author;
        reading_.has_remarks = reading_.has_remarks || is_kiths;
        return is_kiths;  // kith does not read itself
    }
    if ((role != DocxRole::choice && role != DocxRole::fallback) || chosen_.empty()) return false;
    if (parent() != DocxRole::alternatives) return false;
    const bool silent = chosen_.back();
    chosen_.back() = true;
    return silent;
}

void DocxStory::begin(DocxRole role, const XmlElement& element) {
    switch (role) {
        case DocxRole::paragraph:
            return begin_paragraph();
        case DocxRole::table:
            finish_unended();  // no table can go on with a paragraph
            ++flows_.back().tables;
            return reading_.tables.begin_table();
        case DocxRole::table_row:
            return reading_.tables.begin_row();
        case DocxRole::table_cell:
            return reading_.tables.begin_cell();
        case DocxRole::cell_width:
            return reading_.tables.widen(number_in(element));
        case DocxRole::heading_row:
            if (is_on(element)) reading_.tables.make_row_head();
            return;
        case DocxRole::text_box:
            return begin_text_box();
        case DocxRole::alternatives:
            chosen_.push_back(false);
            return;
        case DocxRole::run:
            run_hidden_ = !paragraphs_.empty() && paragraphs_.back().style.hidden;
            return;
        case DocxRole::text:
            in_text_ = true;
            return;
        case DocxRole::field_mark:
            return field_mark(element);
        case DocxRole::rendered_page_break:
            page_ += has_pages_ ? 1 : 0;
            reading_.pages_known = reading_.pages_known || has_pages_;
            return;
        case DocxRole::described:
            return describe(element);
        case DocxRole::image:
            if (!is_inside(DocxRole::object)) cannot_read(std::string(unread_name(role)));
            return;
        case DocxRole::chart:
        case DocxRole::diagram:
        case DocxRole::object:
        case DocxRole::inserted_file:
            return cannot_read(std::string(unread_name(role)));
        case DocxRole::vanish:
        case DocxRole::run_style:
            return run_property(role, element);
        case DocxRole::paragraph_style:
        case DocxRole::outline_level:
        case DocxRole::numbering_id:
            return paragraph_property(role, element);
        default:
            return character(role, element);
    }
}

// A paragraph of which a tracked change deletes the mark is one with the next, and looks like that one.
void DocxStory::begin_paragraph() {
    Flow& flow = flows_.back();
    if (flow.unended) {
        paragraphs_.push_back(*std::exchange(flow.unended, std::nullopt));
        paragraphs_.back().style = {};
        paragraphs_.back().is_mark_deleted = false;
        return;
    }
    Place place;
    place.part = flow.part == "body" && flow.tables > 0 ? "table" : flow.part;
    place.paragraph = ++reading_.paragraphs[place.part];
    if (flow.tables > 0) place.cell = reading_.tables.here();
    paragraphs_.emplace_back(std::move(place), flow.tables > 0, source_part_, raw_);
}

void DocxStory::end_paragraph() {
    StoryParagraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    // A field whose code never ends must not swallow the rest of the document.
    Flow& flow = flows_.back();
    std::fill(flow.field_codes.begin(), flow.field_codes.end(), false);
    flow.open_codes = 0;
    if (paragraph.is_mark_deleted) {
        flow.unended = std::move(paragraph);
    } else {
        finish(std::move(paragraph));
    }
}

void DocxStory::finish_unended() {
    if (flows_.back().unended) finish(*std::exchange(flows_.back().unended, std::nullopt));
}

void DocxStory::finish(StoryParagraph paragraph) {
    std::vector<Segment> boxes = std::move(paragraph.boxes);
    const bool in_box = flows_.size() > 1 && !paragraphs_.empty();
    std::vector<Segment>& target = in_box ? paragraphs_.back().boxes : reading_.document.segments;
    if (!paragraph.is_empty()) target.push_back(paragraph.take());
    target.insert(target.end(), std::make_move_iterator(boxes.begin()), std::make_move_iterator(boxes.end()));
}

void DocxStory::begin_text_box() {
    Flow box;
    box.part = "textbox";
    flows_.push_back(std::move(box));
}

void DocxStory::paragraph_property(DocxRole role, const XmlElement& element) {
    if (paragraphs_.empty()) return;
    ParagraphStyle& style = paragraphs_.back().style;
    const std::string_view value = element.attribute("val").value_or("");
    if (role == DocxRole::paragraph_style && parent() == DocxRole::paragraph_properties) {
        style = reading_.styles.find(value);
    } else if (role == DocxRole::outline_level && parent() == DocxRole::paragraph_properties) {
        style.heading = heading_at_outline(value);
    } else if (role == DocxRole::numbering_id && parent() == DocxRole::numbering) {
        style.list = value != "0";
    }
}

// Those of the paragraph mark say nothing about its text.
void DocxStory::run_property(DocxRole role, const XmlElement& element) {
    const std::size_t depth = open_.size();
    if (depth < 2 || open_[depth - 1] != DocxRole::run_properties || open_[depth - 2] != DocxRole::run) return;
    if (role == DocxRole::vanish) {
        run_hidden_ = is_on(element);
    } else {
        run_hidden_ = run_hidden_ || reading_.styles.find(element.attribute("val").value_or("")).hidden;
    }
}

void DocxStory::character(DocxRole role, const XmlElement& element) {
    // w:tab also names a tab stop; an emoji stands in an mc:Choice inside its run.
    const DocxRole around = parent();
    if (around != DocxRole::run && around != DocxRole::choice && around != DocxRole::fallback) return;
    if (role == DocxRole::tab) append("\t", element.source());
    if (role == DocxRole::line_end) append("\n", element.source());
    if (role == DocxRole::soft_hyphen) append("\u00AD", element.source());
    if (role == DocxRole::no_break_hyphen) append("\u2011", element.source());
    if (role == DocxRole::symbol) append(symbol_of(element), element.source());
}

void DocxStory::field_mark(const XmlElement& element) {
    Flow& flow = flows_.back();
    const std::string_view type = element.attribute("fldCharType").value_or("");
    if (type == "begin") {
        flow.field_codes.push_back(true);
        ++flow.open_codes;
        return;
    }
    if (flow.field_codes.empty() || (type != "separate" && type != "end")) return;
    if (flow.field_codes.back()) --flow.open_codes;
    flow.field_codes.back() = false;
    if (type == "end") flow.field_codes.pop_back();
}

void DocxStory::append(std::string_view text, SourceSpan source) {
    if (paragraphs_.empty() || text.empty() || flows_.back().open_codes > 0) return;
    StoryParagraph& paragraph = paragraphs_.back();
    if (run_hidden_) {
        if (paragraph.note_hidden()) cannot_read("hidden text");
        return;
    }
    if (paragraph.is_empty() && has_pages_) paragraph.set_page(page_);
    paragraph.append(text, source);
}

// What a picture is said to show, to whoever does not see it; it comes behind the paragraph of the picture.
void DocxStory::describe(const XmlElement& element) {
    const std::string_view tag = raw_.substr(element.source().begin, element.source().size());
    for (const char* const name : {"title", "descr", "alt"}) {
        const std::string_view words = element.attribute(name).value_or("");
        if (run_hidden_ || words.find_first_not_of(" \t\n") == std::string_view::npos) continue;
        Place place = here();
        place.part = "picture";
        place.paragraph = ++reading_.paragraphs[place.part];
        place.cell = {};
        StoryParagraph description(std::move(place), false, source_part_, raw_);
        const SourceSpan value = attribute_value_in(tag, name);
        const std::size_t at = element.source().begin;
        description.append(words, value.empty() ? element.source() : SourceSpan{at + value.begin, at + value.end});
        std::vector<Segment>& target = paragraphs_.empty() ? reading_.document.segments : paragraphs_.back().boxes;
        target.push_back(description.take());
    }
}

Place DocxStory::here() const {
    Place place;
    if (!paragraphs_.empty()) {
        place = paragraphs_.back().place();
    } else {
        place.part = flows_.back().part;
        const auto count = reading_.paragraphs.find(place.part);
        place.paragraph = count == reading_.paragraphs.end() ? 0 : count->second;
    }
    if (has_pages_) place.page = page_;
    return place;
}

void DocxStory::cannot_read(std::string what) { add_unread(reading_.document, std::move(what), here()); }

}  // namespace kith
