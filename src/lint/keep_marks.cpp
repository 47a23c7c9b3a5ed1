// SPDX-License-Identifier: Apache-2.0
#include "lint/keep_marks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/day.hpp"
#include "lexicon/near_ids.hpp"
#include "lint/keep.hpp"
#include "lint/marks.hpp"

namespace kith {
namespace {

constexpr std::string_view keep_one = "keep-one";

// Where a mark reaches.
struct Reach {
    SourceSpan span;
    const Mark* mark = nullptr;
    std::set<std::pair<SourceSpan, std::string>> ones{};  // of keep-one: the places, each with its entry
    std::set<std::string> used{};  // of its entries, those that it has kept something for
};

class Keeping {
public:
    Keeping(const Document& document, const Lexicon& lexicon, const std::string& file, std::string_view today, KeepNotes notes)
        : document_(document), lexicon_(lexicon), file_(file), today_(today), notes_(notes.notes), unused_(notes.unused), marks_(marks_of(document)) {}

    void apply(LintResult& result) {
        find_reaches();
        const auto inside = [this](const auto& one) {
            const SourceSpan at = place(one.at);
            return std::any_of(marks_.begin(), marks_.end(), [at](const Mark& mark) {
                return mark.at.begin <= at.begin && at.end <= mark.at.end;
            });
        };
        std::erase_if(result.findings, inside);
        std::erase_if(result.strengths, inside);
        choose_ones(result);
        set_aside(result, [this](const Finding& finding) { return reason_for(finding); });
        for (const Reach& reach : reaches_) tell_unused(reach, result);
    }

private:
    [[nodiscard]] SourceSpan place(const TextRange& at) const {
        return document_.segments[at.segment].to_source(at.span);
    }

    [[nodiscard]] bool is_within(const Reach& reach, const Finding& finding) const {
        const SourceSpan at = place(finding.at);
        return reach.span.begin <= at.begin && at.end <= reach.span.end;
    }

    // The one that keep-one is about: the next behind the mark; at the end of its block, the last one before it.
    void choose_ones(const LintResult& result) {
        std::set<std::pair<SourceSpan, std::string>> taken;
        for (Reach& reach : reaches_) {
            if (reach.mark->verb != keep_one) continue;
            for (const std::string& entry : reach.mark->entries) {
                std::optional<SourceSpan> chosen;
                for (const Finding& finding : result.findings) {
                    const SourceSpan at = place(finding.at);
                    if (finding.id() != entry || !is_within(reach, finding) || taken.count({at, entry}) != 0) continue;
                    chosen = at;
                    if (at.begin >= reach.mark->at.end) break;
                }
                if (chosen) taken.insert({*chosen, entry});
                if (chosen) reach.ones.insert({*chosen, entry});
            }
        }
    }

    void tell_unused(const Reach& reach, const LintResult& result) {
        if (reach.used.empty() && reach.mark->entries.size() == 1) {
            if (tell_neighbour(reach, reach.mark->entries.front(), "", result)) return;
            return unused_.push_back(warning(*reach.mark, "unused-mark", "nothing is kept by it any more", "it can go"));
        }
        for (const std::string& entry : reach.mark->entries) {
            const std::string of = " of “" + entry + "”";
            if (reach.used.count(entry) != 0 || tell_neighbour(reach, entry, of, result)) continue;
            unused_.push_back(warning(*reach.mark, "unused-mark", "it was not found there", "take it out of the mark", of));
        }
    }

    // The word may be there, and be another entry's by now: "contact" in "has contact with" is have-contact's.
    bool tell_neighbour(const Reach& reach, const std::string& entry, const std::string& of, const LintResult& result) {
        for (const Finding& finding : result.findings) {
            if (!is_within(reach, finding) || !holds_word(finding.id(), entry)) continue;
            notes_.push_back(warning(*reach.mark, std::string(idle_mark), "what stands there is “" + finding.id() + "”",
                                     "did you mean “" + finding.id() + "”?", of));
            return true;
        }
        return false;
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
        if (mark.reason.empty()) return note(mark, "it gives no reason", "write it as " + std::string(form)), false;
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
            if (mark.verb == "keep-end") {
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

    [[nodiscard]] std::optional<KeepReason> reason_for(const Finding& finding) {
        for (Reach& reach : reaches_) {
            const std::vector<std::string>& entries = reach.mark->entries;
            if (!is_within(reach, finding) || std::find(entries.begin(), entries.end(), finding.id()) == entries.end()) continue;
            if (reach.mark->verb == keep_one && reach.ones.count({place(finding.at), finding.id()}) == 0) continue;
            reach.used.insert(finding.id());
            return KeepReason{reach.mark->reason, "line " + std::to_string(reach.mark->line)};
        }
        return std::nullopt;
    }

    const Document& document_;
    const Lexicon& lexicon_;
    const std::string& file_;
    std::string_view today_;
    Problems& notes_;
    Problems& unused_;
    std::vector<Mark> marks_;
    std::vector<Reach> reaches_;
};

}  // namespace

void apply_keep_marks(const Document& document, const Lexicon& lexicon, const std::string& file, std::string_view today,
                      LintResult& result, KeepNotes notes) {
    if (document.positions_in_segments) return;
    Keeping(document, lexicon, file, today, notes).apply(result);
}

}  // namespace kith
