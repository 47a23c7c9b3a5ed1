// SPDX-License-Identifier: Apache-2.0
#include "document/docx_essence_fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "document/docx_looks.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

constexpr std::array numbers = {"EDITTIME"sv, "FILESIZE"sv, "NUMCHARS"sv, "NUMPAGES"sv, "NUMWORDS"sv, "PAGE"sv, "PAGEREF"sv, "REVNUM"sv, "SECTION"sv, "SECTIONPAGES"sv};
constexpr std::array times = {"DATE"sv, "PRINTDATE"sv, "SAVEDATE"sv, "TIME"sv};

// In capitals: names of fields have no case.
std::string name_of(std::string_view code) {
    code.remove_prefix(std::min(code.find_first_not_of(" \t"), code.size()));
    std::string name(code.substr(0, code.find_first_of(" \t\"\\")));
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

bool is_entry(std::string_view code) {
    const std::string name = name_of(code);
    return name == "TA" || name == "TC" || name == "XE";
}

// Programs write signs into the code as they like.
std::string letters_of(std::string text) {
    std::erase_if(text, [](char c) { return " \t\n\r\"\\:;,"sv.find(c) != std::string_view::npos; });
    return text;
}

FieldResult result_of(std::string_view code) {
    const std::string name = name_of(code);
    if (std::binary_search(numbers.begin(), numbers.end(), name)) return FieldResult::number;
    return std::binary_search(times.begin(), times.end(), name) ? FieldResult::time : FieldResult::words;
}

}  // namespace

bool DocxEssenceFields::open_simple(std::string_view code, const EssenceChange& change) {
    const FieldResult kind = result_of(code);
    if (kind == FieldResult::words) return false;
    hold(kind, change);
    ++simple_;
    return true;
}

void DocxEssenceFields::close_simple() {
    --simple_;
    if (!is_holding()) settle();
}

void DocxEssenceFields::mark(std::string_view type, const EssenceChange& change) {
    if (type == "begin") fields_.emplace_back();
    if (fields_.empty() || type == "begin") return;
    if (!std::exchange(fields_.back().is_result, true)) separate(fields_.back(), change);
    if (type != "end") return;
    const bool was_held = fields_.back().is_held;
    if (fields_.back().is_link) flow_.end_link();
    fields_.pop_back();
    if (was_held) --marked_;
    if (was_held && !is_holding()) settle();
}

// Where its code is over. Of entries of an index it is all there is.
void DocxEssenceFields::separate(Field& field, const EssenceChange& change) {
    const std::string address = hyperlink_in(field.code);
    field.is_link = !address.empty();
    if (field.is_link) flow_.begin_link(address);
    if (is_entry(field.code)) flow_.add_thing(letters_of(field.code));
    const FieldResult kind = result_of(field.code);
    if (kind == FieldResult::words) return;
    hold(kind, change);
    field.is_held = true;
    ++marked_;
}

void DocxEssenceFields::hold(FieldResult kind, const EssenceChange& change) {
    if (is_holding()) return;
    kind_ = kind;
    change_ = change;
}

void DocxEssenceFields::code(std::string_view text) {
    if (!fields_.empty()) fields_.back().code += text;
}

void DocxEssenceFields::add(std::string_view text, const EssenceChange& change, Looks looks) {
    if (!is_holding()) return flow_.add(text, change, looks);
    held_.push_back({std::string(text), change, looks});
}

// Such results stand in one paragraph. A field that never ends must not hide what is behind it.
void DocxEssenceFields::end_paragraph() {
    for (auto field = fields_.rbegin(); marked_ > 0; ++field) marked_ -= std::exchange(field->is_held, false) ? 1U : 0U;
    release();
    flow_.end_paragraph();
}

// Changed or struck out by hand, a result is that still once it is another.
void DocxEssenceFields::settle() {
    std::string all;
    for (const Held& held : held_) all += held.text;
    if (!is_worked_out(all, kind_)) return release();
    if (held_.empty()) held_.push_back({{}, change_, 0});
    for (Held& held : held_) held.text = worked_out_result;
    const auto is_alike = [](const Held& one, const Held& next) { return one.change.what == next.change.what && one.looks == next.looks; };
    held_.erase(std::unique(held_.begin(), held_.end(), is_alike), held_.end());
    release();
}

void DocxEssenceFields::release() {
    for (const Held& held : std::exchange(held_, {})) flow_.add(held.text, held.change, held.looks);
}

}  // namespace kith
