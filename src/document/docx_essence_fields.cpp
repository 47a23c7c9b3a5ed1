// SPDX-License-Identifier: Apache-2.0
#include "document/docx_essence_fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "document/docx_looks.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

// What Word or LibreOffice work out anew when they open or save a file.
constexpr std::array volatile_fields = {
    "AUTHOR"sv, "COMMENTS"sv, "CREATEDATE"sv, "DATE"sv, "DOCPROPERTY"sv, "EDITTIME"sv, "FILENAME"sv, "FILESIZE"sv,
    "INFO"sv, "KEYWORDS"sv, "LASTSAVEDBY"sv, "NOTEREF"sv, "NUMCHARS"sv, "NUMPAGES"sv, "NUMWORDS"sv, "PAGE"sv,
    "PAGEREF"sv, "PRINTDATE"sv, "REF"sv, "REVNUM"sv, "SAVEDATE"sv, "SECTION"sv, "SECTIONPAGES"sv, "SEQ"sv,
    "STYLEREF"sv, "SUBJECT"sv, "TEMPLATE"sv, "TIME"sv, "TITLE"sv, "USERADDRESS"sv, "USERINITIALS"sv, "USERNAME"sv};

// Of the document's own words, and of more than one paragraph.
constexpr std::array lists = {"BIBLIOGRAPHY"sv, "INDEX"sv, "TOA"sv, "TOC"sv};

// Names of fields have no case.
std::string name_of(std::string_view code) {
    code.remove_prefix(std::min(code.find_first_not_of(" \t"), code.size()));
    std::string name(code.substr(0, code.find_first_of(" \t\\")));
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

bool is_volatile(std::string_view code) { return std::binary_search(volatile_fields.begin(), volatile_fields.end(), name_of(code)); }

bool is_list(std::string_view code) { return std::binary_search(lists.begin(), lists.end(), name_of(code)); }

}  // namespace

bool DocxEssenceFields::open_simple(std::string_view code) {
    if (const std::string address = hyperlink_in(code); !address.empty()) flow_.add_link(address);
    if (!is_volatile(code) && !is_list(code)) return false;
    ++simple_;
    return true;
}

void DocxEssenceFields::close_simple() {
    --simple_;
    drop();
}

void DocxEssenceFields::mark(std::string_view type) {
    if (type == "begin") fields_.emplace_back();
    if (fields_.empty()) return;
    Field& field = fields_.back();
    if (type != "begin" && !std::exchange(field.is_result, true)) {
        if (const std::string address = hyperlink_in(field.code); !address.empty()) flow_.add_link(address);
    }
    if (type == "separate" && !field.is_volatile) {
        field.is_list = is_list(field.code);
        field.is_volatile = field.is_list || is_volatile(field.code);
        if (field.is_volatile) ++marked_;
        if (field.is_list) ++lists_;
    }
    if (type == "end") end();
}

void DocxEssenceFields::end() {
    if (fields_.back().is_volatile) --marked_;
    if (fields_.back().is_list) --lists_;
    fields_.pop_back();
    drop();
}

void DocxEssenceFields::code(std::string_view text) {
    if (!fields_.empty()) fields_.back().code += text;
}

void DocxEssenceFields::add(std::string_view text, const EssenceChange& change, std::string_view look) {
    if (!is_in_volatile()) return flow_.add(text, change, look);
    held_.push_back({Held::Kind::words, std::string(text), change, std::string(look)});
}

// But for lists the results of such fields stand in one paragraph. One that never ends must not hide what is behind it.
void DocxEssenceFields::end_paragraph() {
    for (auto field = fields_.rbegin(); marked_ > lists_; ++field) {
        if (!field->is_list) marked_ -= std::exchange(field->is_volatile, false) ? 1U : 0U;
    }
    if (!is_in_volatile()) release();
    if (is_in_volatile()) held_.push_back({Held::Kind::paragraph_end, {}, {}, {}});
    else flow_.end_paragraph();
}

void DocxEssenceFields::end_cell() {
    if (is_in_volatile()) held_.push_back({Held::Kind::cell_end, {}, {}, {}});
    else flow_.end_cell();
}

void DocxEssenceFields::finish() { release(); }

void DocxEssenceFields::drop() {
    if (!is_in_volatile()) held_.clear();
}

void DocxEssenceFields::release() {
    for (const Held& held : std::exchange(held_, {})) {
        if (held.kind == Held::Kind::words) flow_.add(held.text, held.change, held.look);
        if (held.kind == Held::Kind::paragraph_end) flow_.end_paragraph();
        if (held.kind == Held::Kind::cell_end) flow_.end_cell();
    }
}

}  // namespace kith
