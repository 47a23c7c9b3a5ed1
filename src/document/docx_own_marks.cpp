// SPDX-License-Identifier: Apache-2.0
#include "document/docx_own_marks.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "document/markup.hpp"
#include "document/seal.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

bool is_comment_mark(std::string_view local) { return local == "commentRangeStart" || local == "commentRangeEnd" || local == "commentReference"; }

// What somebody may put among words, and what calls it there.
bool is_thing(std::string_view local) {
    constexpr std::array things = {"commentReference"sv, "footnoteReference"sv, "endnoteReference"sv, "drawing"sv, "object"sv, "pict"sv, "AlternateContent"sv};
    return std::find(things.begin(), things.end(), local) != things.end();
}

}  // namespace

void DocxOwnMarks::open(const XmlElement& element) {
    const std::string_view local = element.name().local;
    if (!open_.empty() && open_.back().kind == Kind::run && local != "rPr") ++open_.back().children;
    const Open opened{element.source(), kind_of(element, local), 0, false, {}};
    if (parts_changes(local) && !is_in_change()) end_change();
    if (opened.kind == Kind::deletion) ++deletions_;
    if (opened.kind == Kind::insertion && insertions_++ == 0) begin_insertion();
    if (is_in_change()) is_beside_ = true;
    open_.push_back(opened);
}

void DocxOwnMarks::end_tag(SourceSpan source) {
    const Open closed = open_.back();
    open_.pop_back();
    const SourceSpan whole{closed.tag.begin, source.end};
    if (closed.kind == Kind::mark) take({whole, {}});
    if (closed.kind == Kind::others_mark) kept_ += slice(whole);
    if (closed.kind == Kind::others_thing) keep_thing(whole);
    if (closed.kind == Kind::looks && !open_.empty()) open_.back().looks = whole;
    if (closed.kind == Kind::insertion && --insertions_ == 0) end_insertion(whole);
    if (closed.kind == Kind::deletion) {
        --deletions_;
        change_.going.push_back({closed.tag, {}});
        change_.going.push_back({source, {}});
    }
    if (closed.kind == Kind::deleted_text) rename(closed.tag, source);
    if (closed.kind == Kind::reference) take_reference(whole);
    if (closed.kind == Kind::run && closed.is_emptied && closed.children == 1) take({whole, {}});
    if (open_.empty()) end_change();
}

void DocxOwnMarks::text(std::string_view text, SourceSpan /*source*/) {
    if (!open_.empty() && open_.back().kind == Kind::inserted_text) change_.words.back() += text;
}

DocxOwnMarks::Kind DocxOwnMarks::kind_of(const XmlElement& element, std::string_view local) const {
    const bool is_kiths = element.attribute("author").value_or("") == remark_author;
    if (local == "r") return Kind::run;
    if (local == "ins" && is_kiths) return Kind::insertion;
    if (local == "del" && is_kiths) return Kind::deletion;
    if (local == "delText" && deletions_ > 0) return Kind::deleted_text;
    const bool is_reference = local == "commentReference";
    if (is_comment_mark(local) && comments_.count(element.attribute("id").value_or("")) != 0) return is_reference ? Kind::reference : Kind::mark;
    return insertions_ == 0 ? Kind::other : kind_within(local);
}

// Among words that kith put in. What stands in a thing of others stays as it is.
DocxOwnMarks::Kind DocxOwnMarks::kind_within(std::string_view local) const {
    if (std::any_of(open_.begin(), open_.end(), [](const Open& one) { return one.kind == Kind::others_thing; })) return Kind::other;
    if (local == "t") return Kind::inserted_text;
    if (local == "rPr") return Kind::looks;
    if (local == "bookmarkStart" || local == "bookmarkEnd" || local == "commentRangeStart" || local == "commentRangeEnd") return Kind::others_mark;
    const bool is_in_run = !open_.empty() && open_.back().kind == Kind::run;
    return is_in_run && is_thing(local) ? Kind::others_thing : Kind::other;
}

// A paragraph, words, or what stands for a character in a run.
bool DocxOwnMarks::parts_changes(std::string_view local) const {
    if (local == "p" || local == "t") return true;
    const bool is_sign = local == "tab" || local == "br" || local == "cr" || local == "sym" || local == "noBreakHyphen" || local == "softHyphen";
    return is_sign && !open_.empty() && open_.back().kind == Kind::run;
}

void DocxOwnMarks::begin_insertion() {
    going_before_ = change_.going.size();
    kept_.clear();
    change_.words.emplace_back();
}

// All of it goes, but for what others put there.
void DocxOwnMarks::end_insertion(SourceSpan whole) {
    change_.going.resize(going_before_);
    change_.going.push_back({whole, kept_});
}

void DocxOwnMarks::end_change() {
    if (!is_beside_) return;
    is_beside_ = false;
    const auto is_own = [this](const std::string& words) { return std::binary_search(own_words_->begin(), own_words_->end(), sum_of_inserted(words)); };
    std::string all;  // programs divide an insertion
    for (const std::string& words : change_.words) all += words;
    const bool stays = own_words_ != nullptr && !all.empty() && !is_own(all) && !std::all_of(change_.words.begin(), change_.words.end(), is_own);
    std::vector<Edit>& made = stays ? change_.staying : change_.going;
    std::move(made.begin(), made.end(), std::back_inserter(edits));
    if (own_words_ == nullptr) std::move(change_.words.begin(), change_.words.end(), std::back_inserter(inserted));
    ++(stays ? changed : changes);
    change_ = {};
}

// What goes whatever becomes of the change around it.
void DocxOwnMarks::take(const Edit& edit) {
    if (!is_beside_) return edits.push_back(edit);
    change_.going.push_back(edit);
    change_.staying.push_back(edit);
}

// The run around it goes along where it holds nothing else.
void DocxOwnMarks::take_reference(SourceSpan whole) {
    take({whole, {}});
    if (!open_.empty() && open_.back().kind == Kind::run) open_.back().is_emptied = true;
}

// In a run of its own that looks the same, as the one around it goes with kith's words.
void DocxOwnMarks::keep_thing(SourceSpan whole) {
    const Open& run = open_.back();
    const std::string_view start = slice(run.tag);
    kept_.append(start).append(slice(run.looks)).append(slice(whole)) += "</" + std::string(start.substr(1, start.find_first_of(" \t\r\n>", 1) - 1)) + ">";
}

// w:delText becomes w:t again.
void DocxOwnMarks::rename(SourceSpan start, SourceSpan end) {
    for (const SourceSpan& tag : {start, end}) {
        const std::size_t at = slice(tag).find("delText");
        if (at != std::string_view::npos) change_.going.push_back({{tag.begin + at, tag.begin + at + 7}, "t"});
    }
}

}  // namespace kith
