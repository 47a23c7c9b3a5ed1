// SPDX-License-Identifier: Apache-2.0
#include "lint/keep_marks.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/day.hpp"
#include "lexicon/near_ids.hpp"
#include "lint/keep.hpp"
#include "lint/marks.hpp"
#include "lint/reaches.hpp"
#include "text/blank.hpp"

namespace kith {
namespace {

class Keeping {
public:
    Keeping(const Document& document, const Lexicon& lexicon, const std::string& file, std::string_view today, KeepNotes notes)
        : document_(document), lexicon_(lexicon), file_(file), today_(today), notes_(notes.notes), unused_(notes.unused), marks_(marks_of(document)) {}

    void apply(LintResult& result) {
        if (marks_.empty()) return;
        find_reaches();
        std::erase_if(result.findings, [this](const Finding& one) { return is_in_mark(place(one.at)); });
        std::erase_if(result.strengths, [this](const auto& one) { return is_in_mark(place(one.at)); });
        for (const Finding& finding : result.findings) places_.emplace_back(place(finding.at), finding.id());
        std::sort(places_.begin(), places_.end());
        places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
        kept_ = kept_places(reaches_, places_);
        for (const auto& [found, reach] : kept_) used_.emplace(reach, found.second);
        set_aside(result, [this](const Finding& finding) { return reason_for(finding); });
        for (std::size_t i = 0; i < reaches_.size(); ++i) tell_unused(i);
    }

private:
    [[nodiscard]] SourceSpan place(const TextRange& at) const {
        return document_.segments[at.segment].to_source(at.span);
    }

    [[nodiscard]] bool is_in_mark(SourceSpan at) const {
        const auto next = std::upper_bound(marks_.begin(), marks_.end(), at.begin, [](std::size_t begin, const Mark& mark) { return begin < mark.at.begin; });
        return next != marks_.begin() && at.end <= std::prev(next)->at.end;
    }

    void tell_unused(std::size_t at) {
        const Reach& reach = reaches_[at];
        const auto is_used = [this, at](const std::string& entry) { return used_.count({at, entry}) != 0; };
        if (reach.mark->entries.size() == 1 && !is_used(reach.mark->entries.front())) {
            if (tell_neighbour(reach, reach.mark->entries.front(), "")) return;
            return unused_.push_back(warning(*reach.mark, "unused-mark", "nothing is kept by it any more", "it can go"));
        }
        for (const std::string& entry : reach.mark->entries) {
            const std::string of = " of “" + entry + "”";
            if (is_used(entry) || tell_neighbour(reach, entry, of)) continue;
            unused_.push_back(warning(*reach.mark, "unused-mark", "it was not found there", "take it out of the mark", of));
        }
    }

    // The word may be there, and be another entry's by now: "contact" in "has contact with" is have-contact's.
    bool tell_neighbour(const Reach& reach, const std::string& entry, const std::string& of) {
        const auto [known, is_new] = neighbours_.try_emplace({reach.span, entry});
        if (is_new) known->second = neighbour(reach, entry);
        if (known->second.empty()) return false;
        const std::string other(known->second);
        notes_.push_back(warning(*reach.mark, std::string(idle_mark), "what stands there is “" + other + "”", "did you mean “" + other + "”?", of));
        return true;
    }

    // The first open one that holds the word of the entry; empty where there is none.
    [[nodiscard]] std::string_view neighbour(const Reach& reach, const std::string& entry) const {
        auto at = std::lower_bound(places_.begin(), places_.end(), FoundPlace{{reach.span.begin, 0}, {}});
        for (; at != places_.end() && at->first.begin <= reach.span.end; ++at) {
            if (reach.span.contains(at->first) && kept_.count(*at) == 0 && holds_word(at->second, entry)) return at->second;
        }
        return {};
    }

    // `of`: an entry of the mark, where it may keep others.
    [[nodiscard]] Problem warning(const Mark& mark, std::string code, const std::string& message, std::string expected, const std::string& of = {}) const {
        Problem problem;
        problem.code = std::move(code);
        problem.file = file_;
        problem.message = "the kith mark in line " + std::to_string(mark.line) + " keeps nothing" + of + ": " + message;
        problem.expected = std::move(expected);
        problem.warning = true;
        return problem;
    }

    void note(const Mark& mark, const std::string& message, std::string expected) {
        notes_.push_back(warning(mark, std::string(idle_mark), message, std::move(expected)));
    }

    [[nodiscard]] std::string hint_for(const std::string& entry) const {
        const std::string hint = did_you_mean(lexicon_, entry);
        return hint.empty() ? "kith lexicon list shows them all" : hint;
    }

    bool is_sound(const Mark& mark) {
        constexpr std::string_view form = "<!-- kith: keep contact: the court's own order -->";
        if (mark.entries.empty()) return note(mark, "it names no entry", "write it as " + std::string(form)), false;
        if (is_blank(mark.reason)) return note(mark, "it gives no reason", "write it as " + std::string(form)), false;
        bool is_known = true;
        for (const std::string& entry : mark.entries) {
            if (lexicon_.entry(entry) != nullptr || lexicon_.rule(entry) != nullptr) continue;
            note(mark, "no entry or rule is called “" + entry + "”", hint_for(entry));
            is_known = false;
        }
        if (!mark.until.empty() && !is_day(mark.until)) {
            note(mark, "“" + mark.until + "” is no day of the calendar", "write year, month and day: until 2026-12-31");
            return false;
        }
        if (!mark.until.empty() && mark.until < today_) {
            note(mark, "it was to hold until " + mark.until, "look at it once more: give it a new day, or take it out");
            return false;
        }
        return is_known;
    }

    void find_reaches() {
        std::vector<const Mark*> begun;
        for (const Mark& mark : marks_) {
            if (mark.end != Mark::End::closed) {
                note(mark, mark.end == Mark::End::missing ? "it has no end" : "it has no end, and what comes behind it is not read", "a mark ends with -->");
            } else if (mark.is_beside_unread && (mark.verb == "keep" || mark.verb == keep_one)) {
                note(mark, "it stands beside words that kith does not read", "put it into a paragraph that kith reads, or take it out");
            } else if (mark.verb == "keep-end") {
                if (begun.empty()) note(mark, "nothing was begun before it", "keep-begin comes first");
                for (const Mark* const first : begun) add(*first, {first->at.end, mark.at.begin});
                begun.clear();
            } else if (mark.verb == "keep" || mark.verb == keep_one) {
                add(mark, block_of(mark));
            } else if (mark.verb == "keep-begin") {
                begun.push_back(&mark);
            } else {
                note(mark, mark.verb.empty() ? "it says nothing" : "it says “" + mark.verb + "”", "kith knows keep, keep-one, keep-begin and keep-end");
            }
        }
        for (const Mark* const mark : begun) note(*mark, "it is never ended", "<!-- kith: keep-end -->");
    }

    void add(const Mark& mark, SourceSpan span) {
        if (is_sound(mark)) reaches_.push_back({span, &mark});
    }

    // Empty where nothing stands behind the mark.
    [[nodiscard]] SourceSpan block_of(const Mark& mark) const {
        if (mark.first == mark.last) return {};
        const Segment& first = document_.segments[mark.first];
        const Segment& last = document_.segments[mark.last - 1];
        return {first.to_source({0, first.text.size()}).begin, last.to_source({0, last.text.size()}).end};
    }

    [[nodiscard]] std::optional<KeepReason> reason_for(const Finding& finding) const {
        const auto kept = kept_.find({place(finding.at), finding.id()});
        if (kept == kept_.end()) return std::nullopt;
        const Mark& mark = *reaches_[kept->second].mark;
        return KeepReason{mark.reason, "line " + std::to_string(mark.line)};
    }

    const Document& document_;
    const Lexicon& lexicon_;
    const std::string& file_;
    std::string_view today_;
    Problems& notes_;
    Problems& unused_;
    std::vector<Mark> marks_;
    std::vector<Reach> reaches_;
    std::vector<FoundPlace> places_;  // of all that was found; the names are the lexicon's
    std::map<FoundPlace, std::size_t> kept_;
    std::set<std::pair<std::size_t, std::string_view>> used_;  // of each reach, the entries that it has kept something for
    std::map<std::pair<SourceSpan, std::string>, std::string_view> neighbours_;
};

}  // namespace

void apply_keep_marks(const Document& document, const Lexicon& lexicon, const std::string& file, std::string_view today,
                      LintResult& result, KeepNotes notes) {
    if (document.positions_in_segments) return;
    Keeping(document, lexicon, file, today, notes).apply(result);
}

}  // namespace kith
