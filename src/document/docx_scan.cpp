// SPDX-License-Identifier: Apache-2.0
#include "document/docx_scan.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace kith {

// What an element of WordprocessingML is to somebody who writes between runs.
enum class DocxScan::Kind : std::uint8_t {
    other,
    block,  // a paragraph
    block_properties,
    run,
    run_properties,
    text,
    change,  // somebody's insertion or move
    control,
    plain,  // what makes a control one for plain text
    lock,
    simple_field,
    smart_tag,
    field_mark,
    code,
    call,
    owner,
};

namespace {

bool is_word(std::string_view space) {
    return space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
           space == "http://purl.oclc.org/ooxml/wordprocessingml/main";
}

// That of an annotation (or of a note, which does no harm).
std::optional<std::uint32_t> number_of(const XmlElement& element) {
    const std::string_view digits = element.attribute("id").value_or("");
    std::uint32_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, failure] = std::from_chars(digits.data(), end, number);
    if (digits.empty() || failure != std::errc() || stop != end) return std::nullopt;
    return number;
}

// A field whose words were typed and stay as they are; those of all others are worked out anew.
bool keeps_its_words(std::string_view code) {
    const std::size_t first = code.find_first_not_of(" \t");
    return first != std::string_view::npos && code.substr(first, 9) == "HYPERLINK";
}

// Word 2010 and 2012 have some of their own.
bool is_of_later_word(std::string_view local) { return local == "dataBinding" || local == "checkbox"; }

// What is chosen from a list, a calendar or a box to tick is no prose, though words stand there.
bool is_content_lock(const XmlElement& element) {
    if (element.name().local != "lock") return true;
    const std::string_view value = element.attribute("val").value_or("");
    return value == "contentLocked" || value == "sdtContentLocked";
}

}  // namespace

DocxScan::DocxScan(std::vector<SourceSpan> wanted) : wanted_(std::move(wanted)) {}

DocxScan::Kind DocxScan::kind_of(XmlName name) {
    using Row = std::pair<std::string_view, Kind>;
    static constexpr std::array<Row, 25> rows = {{
        {"checkbox", Kind::lock},
        {"comboBox", Kind::lock},
        {"comment", Kind::owner},
        {"commentReference", Kind::call},
        {"dataBinding", Kind::lock},
        {"date", Kind::lock},
        {"dropDownList", Kind::lock},
        {"endnote", Kind::owner},
        {"endnoteReference", Kind::call},
        {"fldChar", Kind::field_mark},
        {"fldSimple", Kind::simple_field},
        {"footnote", Kind::owner},
        {"footnoteReference", Kind::call},
        {"ins", Kind::change},
        {"instrText", Kind::code},
        {"lock", Kind::lock},
        {"moveTo", Kind::change},
        {"p", Kind::block},
        {"pPr", Kind::block_properties},
        {"r", Kind::run},
        {"rPr", Kind::run_properties},
        {"sdt", Kind::control},
        {"smartTag", Kind::smart_tag},
        {"t", Kind::text},
        {"text", Kind::plain},
    }};
    if (!is_word(name.space) && !is_of_later_word(name.local)) return Kind::other;
    const auto* found = std::lower_bound(rows.begin(), rows.end(), name.local,
                                         [](const Row& row, std::string_view local) { return row.first < local; });
    return found != rows.end() && found->first == name.local ? found->second : Kind::other;
}

void DocxScan::open(const XmlElement& element) {
    const Kind kind = kind_of(element.name());
    if (const auto number = is_word(element.name().space) ? number_of(element) : std::nullopt) ids.push_back(*number);
    if (!open_runs_.empty() && open_.size() == open_runs_.back().depth + 1) begin_piece(element, kind);
    begin(element, kind);
    const bool is_leading = kind == Kind::block && begins_control();
    if (is_leading && paragraphs_ == 1) blocks.back().leads_control = true;
    open_.push_back({kind, element.source().begin, false, false, is_leading});
    if (kind == Kind::simple_field && !keeps_its_words(element.attribute("instr").value_or(""))) lock();
}

void DocxScan::begin(const XmlElement& element, Kind kind) {
    if (kind == Kind::block) begin_block(element);
    if (kind == Kind::run) begin_run(element);
    if (kind == Kind::change) ++changes_;
    if (kind == Kind::lock && is_content_lock(element)) lock();
    if (kind == Kind::plain) make_plain();
    if (kind == Kind::field_mark) field_mark(element);
    if (kind == Kind::owner) {
        owners.push_back({element.source(), std::string(element.attribute("id").value_or(""))});
    } else if (kind == Kind::call && !blocks.empty()) {
        const std::string_view local = element.name().local;
        std::string called(local.substr(0, local.find("Reference")));
        calls.push_back({std::move(called), std::string(element.attribute("id").value_or("")), blocks.size() - 1});
    }
}

void DocxScan::begin_block(const XmlElement& element) {
    if (!open_runs_.empty() && !open_runs_.back().run.pieces.empty())
        open_runs_.back().run.pieces.back().is_container = true;
    if (paragraphs_++ > 0) return;
    const SourceSpan tag = element.source();
    blocks.push_back({tag, {tag.end, tag.end}, std::string(element.name().space)});
}

void DocxScan::begin_run(const XmlElement& element) {
    if (!open_runs_.empty() && !open_runs_.back().run.pieces.empty())
        open_runs_.back().run.pieces.back().is_container = true;
    OpenRun opened{{}, open_.size()};
    opened.run.source = element.source();
    opened.run.start_tag = element.source();
    opened.run.properties = {element.source().end, element.source().end};
    opened.run.parent = open_.empty() ? 0 : open_.back().begin;
    const Open paragraph = paragraph_here();
    opened.run.paragraph = paragraph.begin;
    opened.run.leads_control = paragraph.leads_control;
    opened.run.may_change = !paragraph.leads_control;
    opened.run.space = element.name().space;
    open_runs_.push_back(std::move(opened));
}

void DocxScan::begin_piece(const XmlElement& element, Kind kind) {
    DocxRun& run = open_runs_.back().run;
    if (kind == Kind::run_properties) {
        run.is_whole = run.is_whole || !run.pieces.empty() || !run.properties.empty();
        run.properties = element.source();
        return;
    }
    const SourceSpan tag = element.source();
    run.may_change = run.may_change && (kind != Kind::text || may_change());
    run.pieces.push_back({tag, {tag.end, tag.end}, kind == Kind::text, false});
}

void DocxScan::text(std::string_view text, SourceSpan /*source*/) {
    if (!open_.empty() && open_.back().kind == Kind::code && !fields_.empty()) fields_.back().code += text;
}

void DocxScan::end_tag(SourceSpan source) {
    const Open closed = open_.back();
    open_.pop_back();
    if (closed.is_locked) --locked_;
    const bool is_holder = closed.kind == Kind::smart_tag || (closed.kind == Kind::simple_field && closed.is_locked);
    if (is_holder) holders_.push_back({closed.begin, source.end});
    if (closed.is_plain && !closed.has_paragraph) plain_controls_.push_back({closed.begin, source.end});
    if (!open_runs_.empty() && open_.size() == open_runs_.back().depth + 1) end_in_run(closed.kind, source);
    end(closed.kind, source);
}

void DocxScan::end_in_run(Kind kind, SourceSpan source) {
    DocxRun& run = open_runs_.back().run;
    if (kind == Kind::run_properties) {
        run.properties.end = source.end;
        return;
    }
    DocxPiece& piece = run.pieces.back();
    piece.inside.end = std::max(source.begin, piece.inside.begin);
    piece.source.end = source.end;
}

void DocxScan::end(Kind kind, SourceSpan source) {
    if (kind == Kind::change) --changes_;
    if (kind == Kind::run) end_run(source);
    if (kind == Kind::owner) {
        // Notes do not nest: the last one begun is the one that ends.
        owners.back().source.end = source.end;
    }
    if (kind == Kind::block && --paragraphs_ == 0) {
        blocks.back().inside.end = std::max(source.begin, blocks.back().inside.begin);
        blocks.back().source.end = source.end;
    }
    const bool is_of_block =
        kind == Kind::block_properties && paragraphs_ == 1 && !open_.empty() && open_.back().kind == Kind::block;
    if (is_of_block) blocks.back().inside.begin = source.end;
}

void DocxScan::end_run(SourceSpan source) {
    DocxRun run = std::move(open_runs_.back().run);
    open_runs_.pop_back();
    run.source.end = source.end;
    for (const std::size_t begin : ending_) holders_.push_back({begin, source.end});
    ending_.clear();
    if (is_wanted(run)) runs.push_back(std::move(run));
}

void DocxScan::lock() {
    const auto holder = std::find_if(open_.rbegin(), open_.rend(), [](const Open& one) {
        return one.kind == Kind::control || one.kind == Kind::simple_field;
    });
    if (holder == open_.rend() || holder->is_locked) return;
    holder->is_locked = true;
    ++locked_;
}

void DocxScan::make_plain() {
    const auto control = std::find_if(open_.rbegin(), open_.rend(), [](const Open& one) { return one.kind == Kind::control; });
    if (control != open_.rend()) control->is_plain = true;
}

void DocxScan::field_mark(const XmlElement& element) {
    const std::string_view type = element.attribute("fldCharType").value_or("");
    if (type == "begin") fields_.push_back({true, {}, open_runs_.empty() ? 0 : open_runs_.back().run.source.begin, paragraph_here().begin});
    if (type == "separate" && !fields_.empty()) fields_.back().is_in_code = false;
    if (type == "end" && !fields_.empty()) {
        end_field(fields_.back());
        fields_.pop_back();
    }
}

// One that goes on over several paragraphs (a table of contents) holds nothing together.
void DocxScan::end_field(const Field& field) {
    const bool is_one_place = !open_runs_.empty() && field.run > 0 && field.paragraph == paragraph_here().begin;
    if (is_one_place && !keeps_its_words(field.code)) ending_.push_back(field.run);
}

// The innermost one; none begins at 0.
DocxScan::Open DocxScan::paragraph_here() const {
    const auto paragraph = std::find_if(open_.rbegin(), open_.rend(), [](const Open& one) { return one.kind == Kind::block; });
    return paragraph == open_.rend() ? Open() : *paragraph;
}

// Is the paragraph that begins here the first of a control? One within the words of a paragraph holds none.
bool DocxScan::begins_control() {
    bool is_first = false;
    for (auto around = open_.rbegin(); around != open_.rend() && around->kind != Kind::run; ++around) {
        is_first = is_first || (around->kind == Kind::control && !around->has_paragraph);
        around->has_paragraph = true;
    }
    return is_first;
}

bool DocxScan::may_change() const {
    return changes_ == 0 && locked_ == 0 && std::all_of(fields_.begin(), fields_.end(), [](const Field& field) {
               return !field.is_in_code && keeps_its_words(field.code);
           });
}

bool DocxScan::is_wanted(const DocxRun& run) const {
    return std::any_of(run.pieces.begin(), run.pieces.end(), [this](const DocxPiece& piece) {
        return !piece.is_container && wanted_.overlap(piece.source);
    });
}

void DocxScan::settle() {
    std::sort(runs.begin(), runs.end(), [](const DocxRun& a, const DocxRun& b) { return a.source < b.source; });
    settle(holders_, &DocxRun::holder);
    settle(plain_controls_, &DocxRun::control);
}

// Tells each run the outermost of `around` that holds it.
void DocxScan::settle(std::vector<SourceSpan>& around, SourceSpan DocxRun::*which) {
    // Those that begin first, and of these the largest, hold the others.
    std::sort(around.begin(), around.end(), [](const SourceSpan& a, const SourceSpan& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    SourceSpan outermost;
    auto next = around.begin();
    for (DocxRun& run : runs) {
        for (; next != around.end() && next->begin <= run.source.begin; ++next) {
            if (next->begin >= outermost.end) outermost = *next;
        }
        if (!outermost.empty() && outermost.contains(run.source)) run.*which = outermost;
    }
}

}  // namespace kith
