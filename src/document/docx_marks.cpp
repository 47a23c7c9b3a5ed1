// SPDX-License-Identifier: Apache-2.0
#include "document/docx_marks.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "document/markup.hpp"
#include "document/package/stretches.hpp"
#include "document/package/xml_root.hpp"

namespace kith {
namespace {

std::string comment_start(const DocxTags& tags, const std::string& id) {
    return tags.open("commentRangeStart") + tags.attribute("id", id) + "/>";
}

std::string comment_end(const DocxTags& tags, const std::string& id) {
    return tags.open("commentRangeEnd") + tags.attribute("id", id) + "/>";
}

std::string comment_call(const DocxTags& tags, const std::string& id) {
    return tags.open("r") + ">" + tags.open("commentReference") + tags.attribute("id", id) + "/>" + tags.close("r");
}

// "w:delText" beside "<w:r ...>", "delText" beside "<r ...>".
std::string named_as(std::string_view start_tag, std::string_view name) {
    const std::string_view prefix = prefix_of(start_tag);
    return (prefix.empty() ? std::string() : std::string(prefix) + ":") + std::string(name);
}

bool is_deleted(const std::vector<SourceSpan>& deleted, std::size_t at) {
    return std::any_of(deleted.begin(), deleted.end(),
                       [at](const SourceSpan& one) { return one.begin <= at && at < one.end; });
}

}  // namespace

DocxMarks::DocxMarks(std::string_view raw, const DocxScan& scan, const std::string& date, DocxIds& ids)
    : raw_(raw), scan_(scan), date_(date), ids_(ids) {
    for (std::size_t run = 0; run < scan.runs.size(); ++run) {
        const std::vector<DocxPiece>& pieces = scan.runs[run].pieces;
        for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
            if (!pieces[piece].is_container) pieces_.push_back({pieces[piece].source, {run, piece}});
        }
    }
    for (const DocxBlock& block : scan.blocks) {
        if (!block.leads_control && block.inside.end < block.source.end) callers_.push_back(&block);
    }
    std::sort(pieces_.begin(), pieces_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

const DocxMarks::Place* DocxMarks::place_of(std::size_t at) const {
    const auto after =
        std::partition_point(pieces_.begin(), pieces_.end(), [at](const auto& one) { return one.first.begin <= at; });
    if (after == pieces_.begin() || std::prev(after)->first.end <= at) return nullptr;
    return &std::prev(after)->second;
}

// Not where markup stands among the letters: a stretch of character data, a comment of XML.
bool DocxMarks::can_cut(const DocxPiece& piece) const {
    return piece.is_text && slice(piece.inside).find('<') == std::string_view::npos;
}

std::size_t DocxMarks::boundary_before(const Place& place, std::size_t at) const {
    if (run(place).is_whole) return run(place).source.begin;
    const DocxPiece& here = piece(place);
    if (can_cut(here) && at > here.inside.begin) return at;
    return place.piece == 0 ? run(place).source.begin : here.source.begin;
}

std::size_t DocxMarks::boundary_behind(const Place& place, std::size_t at) const {
    if (run(place).is_whole) return run(place).source.end;
    const DocxPiece& here = piece(place);
    if (can_cut(here) && at < here.inside.end) return at;
    const bool is_last = place.piece + 1 == run(place).pieces.size();
    return is_last ? run(place).source.end : run(place).pieces[place.piece + 1].source.begin;
}

bool DocxMarks::comment(SourceSpan words, const std::string& id) {
    const Place* const first = words.empty() ? nullptr : place_of(words.begin);
    const Place* const last = words.empty() ? nullptr : place_of(words.end - 1);
    if (first == nullptr || last == nullptr) return false;
    const DocxTags start(slice(run(*first).start_tag), run(*first).space);
    const DocxTags end(slice(run(*last).start_tag), run(*last).space);
    // Within a field that is worked out anew, or a smart tag, LibreOffice loses the place; so the comment stands on all of it.
    const SourceSpan before = run(*first).holder;
    const SourceSpan behind = run(*last).holder;
    if (before.empty()) {
        plans_[first->run].boundaries[boundary_before(*first, words.begin)].starts += comment_start(start, id);
    } else {
        behind_.push_back({{before.begin, before.begin}, comment_start(start, id)});
    }
    // A call within a control for plain text costs its words there, so it stands behind; the comment ends where it should.
    const SourceSpan control = run(*last).control;
    const bool is_called_later = control.end > behind.end;
    const std::string called = call(words.end, run(*last).leads_control, end, id);
    const std::string ending = comment_end(end, id) + (is_called_later ? std::string() : called);
    if (behind.empty()) {
        plans_[last->run].boundaries[boundary_behind(*last, words.end)].ends += ending;
    } else {
        before_.push_back({{behind.end, behind.end}, ending});
    }
    if (is_called_later) before_.push_back({{control.end, control.end}, called});
    return true;
}

bool DocxMarks::comment_on(const DocxBlock& block, const std::string& id) {
    if (block.inside.end >= block.source.end) return false;
    const DocxTags tags(raw_.substr(block.source.begin), block.space, DocxTags::Where::inside);
    before_.push_back({{block.inside.begin, block.inside.begin}, comment_start(tags, id)});
    const std::string called = call(block.inside.end, block.leads_control, tags, id);
    behind_.push_back({{block.inside.end, block.inside.end}, comment_end(tags, id) + called});
    return true;
}

// What calls a comment that ends at `at`, to stand where it ends; empty where that would lose words (DocxBlock::leads_control), and
// another paragraph, best one behind it, was given the call.
std::string DocxMarks::call(std::size_t at, bool leads_control, const DocxTags& tags, const std::string& id) {
    if (!leads_control) return comment_call(tags, id);
    const auto begins_before = [at](const DocxBlock* block) { return block->source.begin <= at; };
    const auto next = std::partition_point(callers_.begin(), callers_.end(), begins_before);
    const DocxBlock* caller = next == callers_.end() ? nullptr : *next;
    if (caller == nullptr && !callers_.empty()) caller = callers_.back();
    if (caller == nullptr) {  // in front of all words of its own paragraph it loses none of them, but LibreOffice drops the comment's first paragraph
        caller = &*std::prev(std::partition_point(scan_.blocks.begin(), scan_.blocks.end(),
                                                  [&](const DocxBlock& block) { return begins_before(&block); }));
    }
    const DocxTags there(raw_.substr(caller->source.begin), caller->space, DocxTags::Where::inside);
    before_.push_back({{caller->inside.begin, caller->inside.begin}, comment_call(there, id)});
    return {};
}

bool DocxMarks::may_replace(SourceSpan words) const {
    const Place* const place = place_of(words.begin);
    if (place == nullptr || !run(*place).may_change || run(*place).is_whole) return false;
    if (!run(*place).control.empty()) return false;  // LibreOffice 7.4 runs old and new words together there
    const DocxPiece& here = piece(*place);
    if (words.end > here.source.end) return false;
    const bool is_whole = !here.is_text && words.begin == here.source.begin;
    return is_whole || can_cut(here);
}

bool DocxMarks::replace(const std::vector<SourceSpan>& words, const std::string& text) {
    if (words.empty() ||
        !std::all_of(words.begin(), words.end(), [this](SourceSpan one) { return may_replace(one); })) {
        return false;
    }
    const DocxRun& first = run(*place_of(words.front().begin));
    // Somebody's deletion of the mark between two paragraphs stays theirs to accept, and so nothing is changed across it.
    if (run(*place_of(words.back().begin)).paragraph != first.paragraph) return false;
    std::size_t run_of_end = 0;
    std::size_t end = 0;
    bool is_beside = true;  // still in the element that the first run stands in
    for (const SourceSpan& one : words) {
        const Place& place = *place_of(one.begin);
        const SourceSpan stretch{boundary_before(place, one.begin), boundary_behind(place, one.end)};
        Plan& plan = plans_[place.run];
        plan.deleted.push_back(stretch);
        plan.boundaries[stretch.begin];
        plan.boundaries[stretch.end];
        is_beside = is_beside && run(place).parent == first.parent;
        if (!is_beside) continue;
        run_of_end = place.run;
        end = stretch.end;
    }
    plans_[run_of_end].boundaries[end].inserted += insertion(first, text);
    return true;
}

std::string DocxMarks::insertion(const DocxRun& run, const std::string& text) {
    if (text.empty()) return {};
    const DocxTags tags(slice(run.start_tag), run.space);
    return tags.open("ins") + tags.attribute("id", ids_.next()) + tags.attribute("author", remark_author) +
           tags.attribute("date", date_) + ">" + tags.open("r") + ">" + properties(run, false) + tags.open("t") +
           " xml:space=\"preserve\">" + xml_escaped(text) + tags.close("t") + tags.close("r") + tags.close("ins");
}

// The properties of a run once more; somebody's tracked change of them goes along under a number of its own, or not at all.
std::string DocxMarks::properties(const DocxRun& run, bool with_history) {
    std::string copy(slice(run.properties));
    const std::string name = named_as(slice(run.start_tag), "rPrChange");
    const std::size_t begin = copy.find("<" + name);
    if (begin == std::string::npos) return copy;
    if (!with_history) {
        const std::string closing = "</" + name;
        const std::size_t closed = copy.rfind(closing);
        const std::size_t end = copy.find('>', closed == std::string::npos ? begin : closed);
        return copy.erase(begin, end + 1 - begin);
    }
    const std::string attribute = " " + named_as(slice(run.start_tag), "id") + "=";
    const std::size_t at = copy.find(attribute, begin);
    const std::size_t value = at + attribute.size() + 1;
    if (at == std::string::npos || at > copy.find('>', begin) || value >= copy.size()) return copy;
    return copy.replace(value, copy.find(copy[value - 1], value) - value, ids_.next());
}

std::vector<Edit> DocxMarks::take() {
    for (auto& [index, plan] : plans_) settle(index, plan);
    std::vector<Edit> all = std::move(before_);
    all.insert(all.end(), std::make_move_iterator(edits_.begin()), std::make_move_iterator(edits_.end()));
    all.insert(all.end(), std::make_move_iterator(behind_.begin()), std::make_move_iterator(behind_.end()));
    return all;
}

void DocxMarks::settle(std::size_t index, Plan& plan) {
    const DocxRun& run = scan_.runs[index];
    plan.deleted = joined(std::move(plan.deleted));
    for (const auto& [at, boundary] : plan.boundaries) {
        // Where two stretches of one deletion meet, nothing need stand.
        const bool is_bare = boundary.inserted.empty() && boundary.ends.empty() && boundary.starts.empty();
        if (is_bare && at > run.source.begin && is_deleted(plan.deleted, at - 1) && is_deleted(plan.deleted, at))
            continue;
        settle_boundary(run, plan, at, boundary);
    }
    for (const DocxPiece& piece : run.pieces) {
        if (can_cut(piece) && !piece.inside.empty()) settle_text(plan, piece);
    }
}

void DocxMarks::settle_boundary(const DocxRun& run, const Plan& plan, std::size_t at, const Boundary& boundary) {
    const DocxTags tags(slice(run.start_tag), run.space);
    const bool is_inside = at > run.source.begin && at < run.source.end;
    const auto cut = std::find_if(run.pieces.begin(), run.pieces.end(), [at](const DocxPiece& piece) {
        return piece.inside.begin < at && at < piece.inside.end;
    });
    const bool is_in_text = is_inside && cut != run.pieces.end();
    const bool is_left_deleted = at > run.source.begin && is_deleted(plan.deleted, at - 1);
    const bool is_right_deleted = is_deleted(plan.deleted, at);
    std::string out;
    if (is_in_text) out += text_end(*cut, is_left_deleted);
    if (is_inside) out += "</" + named_as(slice(run.start_tag), "r") + ">";
    if (is_left_deleted) out += tags.close("del");
    out += boundary.inserted + boundary.ends + boundary.starts;
    if (is_right_deleted) {
        out += tags.open("del") + tags.attribute("id", ids_.next()) + tags.attribute("author", remark_author) +
               tags.attribute("date", date_) + ">";
    }
    if (is_inside) out += std::string(slice(run.start_tag)) + properties(run, true);
    if (is_in_text) out += text_start(*cut, is_right_deleted);
    edits_.push_back({{at, at}, std::move(out)});
}

std::string DocxMarks::text_start(const DocxPiece& piece, bool deleted) const {
    std::string tag(raw_.substr(piece.source.begin, piece.inside.begin - piece.source.begin));
    if (tag.find("xml:space") == std::string::npos) tag.insert(tag.size() - 1, " xml:space=\"preserve\"");
    const std::size_t name = 1 + (prefix_of(tag).empty() ? 0 : prefix_of(tag).size() + 1);
    return deleted ? tag.replace(name, 1, "delText") : tag;
}

std::string DocxMarks::text_end(const DocxPiece& piece, bool deleted) const {
    return "</" + named_as(slice(piece.source), deleted ? "delText" : "t") + ">";
}

// The tags of a text that was cut or deleted.
void DocxMarks::settle_text(const Plan& plan, const DocxPiece& piece) {
    const auto next = plan.boundaries.upper_bound(piece.inside.begin);
    const bool is_cut = next != plan.boundaries.end() && next->first < piece.inside.end;
    const bool is_first_deleted = is_deleted(plan.deleted, piece.inside.begin);
    if (is_cut || is_first_deleted) {
        edits_.push_back({{piece.source.begin, piece.inside.begin}, text_start(piece, is_first_deleted)});
    }
    if (is_deleted(plan.deleted, piece.inside.end - 1)) {
        edits_.push_back({{piece.inside.end, piece.source.end}, text_end(piece, true)});
    }
}

}  // namespace kith
