// SPDX-License-Identifier: Apache-2.0
#include "document/odt_own_changes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "document/markup.hpp"
#include "document/odt_marks.hpp"
#include "document/seal.hpp"

namespace kith {

namespace {

bool stands_aside(const std::string& local) { return local == "annotation" || local == "note" || local == "frame" || local == "custom-shape"; }

}  // namespace

void OdtOwnChanges::open(const XmlElement& element) {
    const std::string local(element.name().local);
    const SourceSpan tag = element.source();
    open_.push_back({local, tag});
    if (local == "tracked-changes") {
        is_in_list_ = true;
        lists_.push_back({tag, 0, raw_.substr(tag.begin, tag.size()).find("track-changes=\"false\"") != std::string_view::npos});
    }
    if (local == "changed-region") region_ = {std::string(element.attribute("id").value_or("")), {}, {}, {}, 0, false, lists_.size()};
    if (local == "insertion" || local == "format-change") region_.is_insertion = local == "insertion";
    if (is_in_list_) return in_list(local, tag);
    const bool parts_changes = local == "p" || local == "h" || local == "s" || local == "tab" || local == "line-break";
    if (parts_changes && insertion_.empty()) end_change();
    const std::string id(element.attribute("change-id").value_or(""));
    if (regions_.count(id) == 0) return;
    if (local.starts_with("change")) begin_change(id);
    if (local == "change") give_back(tag, regions_.at(id));
    if (local == "change-start") begin_insertion(tag, id);
    if (local == "change-end" && id == insertion_id_) take_out(tag);
}

void OdtOwnChanges::end_tag(SourceSpan source) {
    const Open closed = open_.back();
    open_.pop_back();
    if ((closed.local == "p" || closed.local == "h") && in_region("deletion", 1) && region_.paragraphs == 1)
        region_.inside.end = std::max(source.begin, region_.inside.begin);
    if (closed.local == "changed-region") end_region({closed.tag.begin, source.end});
    if (closed.local == "tracked-changes") end_list({closed.tag.begin, source.end});
    if (stands_aside(closed.local) && open_.size() < insertion_depth_) leave_insertion();
    if (closed.local == "change" || closed.local == "change-start" || closed.local == "change-end") widen(closed.tag, source);
    if (open_.empty()) end_part();
}

void OdtOwnChanges::text(std::string_view text, SourceSpan source) {
    if (is_in_list_) {
        if (open_.back().local == "creator") region_.author += text;
    } else if (insertion_.empty()) {
        end_change();
    } else if (!is_aside()) {
        inserted_.push_back(source);
        inserted_words_ += text;
    }
}

bool OdtOwnChanges::in_region(std::string_view kind, std::size_t above) const { return open_.size() >= above && is_in_list_ && open_[open_.size() - above].local == kind; }

void OdtOwnChanges::in_list(const std::string& local, SourceSpan tag) {
    if ((local == "p" || local == "h") && in_region("deletion", 2)) {
        if (region_.paragraphs++ == 0) region_.inside = {tag.end, tag.end};
    }
}

// In somebody's comment, footnote or frame, which stands among words that kith put in.
bool OdtOwnChanges::is_aside() const {
    const auto first = open_.begin() + static_cast<std::ptrdiff_t>(std::min(insertion_depth_, open_.size()));
    return std::any_of(first, open_.end(), [](const Open& one) { return stands_aside(one.local); });
}

// What was deleted over the ends of paragraphs is not kith's alone any more.
void OdtOwnChanges::end_region(SourceSpan source) {
    region_.source = source;
    const bool is_ours = region_.author == remark_author && (region_.is_insertion || region_.paragraphs == 1);
    if (is_ours) {
        regions_[region_.id] = region_;
    } else if (!lists_.empty()) {
        ++lists_.back().others;
    }
}

void OdtOwnChanges::end_list(SourceSpan source) {
    is_in_list_ = false;
    lists_.back().source = source;
}

void OdtOwnChanges::begin_change(const std::string& id) {
    is_beside_ = true;
    change_.ids.push_back(id);
}

void OdtOwnChanges::end_change() {
    if (!std::exchange(is_beside_, false)) return;
    const auto is_own = [this](const std::string& words) { return std::binary_search(own_words_->begin(), own_words_->end(), sum_of_inserted(words)); };
    std::string all;  // programs divide an insertion
    for (const std::string& words : change_.words) all += words;
    const bool stays = own_words_ != nullptr && !all.empty() && !is_own(all) && !std::all_of(change_.words.begin(), change_.words.end(), is_own);
    if (stays) {
        staying_.insert(change_.ids.begin(), change_.ids.end());
    } else {
        std::move(change_.going.begin(), change_.going.end(), std::back_inserter(edits));
        if (own_words_ == nullptr) std::move(change_.words.begin(), change_.words.end(), std::back_inserter(inserted));
    }
    ++(stays ? changed : changes);
    change_ = {};
}

// The regions of changes that go; a list that kith began goes with the last one in it.
void OdtOwnChanges::end_part() {
    end_change();
    for (const auto& [id, region] : regions_) {
        if (staying_.count(id) == 0) continue;
        if (region.list > 0) ++lists_[region.list - 1].others;
    }
    const auto goes_whole = [this](const Region& region) { return region.list > 0 && lists_[region.list - 1].is_own && lists_[region.list - 1].others == 0; };
    std::set<std::size_t> whole;
    for (const auto& [id, region] : regions_) {
        if (goes_whole(region)) {
            if (whole.insert(region.list).second) edits.push_back({lists_[region.list - 1].source, {}});
        } else if (staying_.count(id) == 0) {
            edits.push_back({region.source, {}});
        }
    }
}

// The words, without the spans around them that stand around the place already.
void OdtOwnChanges::give_back(SourceSpan tag, const Region& region) {
    SourceSpan words = region.inside;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
        const std::string& local = open_[i].local;
        if (local != "span" && local != "a") continue;
        const std::string_view start = raw_.substr(open_[i].tag.begin, open_[i].tag.size());
        const std::string end = "</" + std::string(start.substr(1, start.find_first_of(" \t\r\n>", 1) - 1)) + ">";
        const std::string_view here = raw_.substr(words.begin, words.size());
        if (!here.starts_with(start) || !here.ends_with(end) || here.size() < start.size() + end.size()) continue;
        words = {words.begin + start.size(), words.end - end.size()};
    }
    std::string given(raw_.substr(words.begin, words.size()));
    if (given.starts_with(deleted_blank)) given.replace(0, deleted_blank.size(), " ");
    change_.going.push_back({tag, std::move(given)});
}

void OdtOwnChanges::begin_insertion(SourceSpan tag, const std::string& id) {
    leave_insertion();
    insertion_ = tag;
    insertion_id_ = id;
    insertion_depth_ = open_.size() - 1;
}

void OdtOwnChanges::take_out(SourceSpan tag) {
    if (insertion_.empty()) return;
    change_.going.push_back({insertion_, {}});
    for (const SourceSpan& words : inserted_) change_.going.push_back({words, {}});
    change_.going.push_back({tag, {}});
    change_.words.push_back(std::move(inserted_words_));
    leave_insertion();
}

// One that has no end where it began, in a damaged file, takes nothing out: what stands behind it is somebody's.
void OdtOwnChanges::leave_insertion() {
    insertion_ = {};
    insertion_id_.clear();
    insertion_depth_ = 0;
    inserted_.clear();
    inserted_words_.clear();
}

// <text:change ...></text:change>
void OdtOwnChanges::widen(SourceSpan tag, SourceSpan end) {
    for (Edit& edit : change_.going) {
        if (edit.span == tag && !end.empty()) edit.span.end = end.end;
    }
}

}  // namespace kith
