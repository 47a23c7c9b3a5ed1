// SPDX-License-Identifier: Apache-2.0
#include "app/quiet_then.hpp"

#include <algorithm>
#include <iterator>

#include "lint/placeholders.hpp"

namespace kith {

bool keeps_quiet(const Policy& then, const Finding& finding) {
    const std::vector<std::string>& packs = then.packs.value;
    if (!packs.empty() && std::find(packs.begin(), packs.end(), finding.pack()) == packs.end()) return true;
    LintResult told;
    told.findings.push_back(finding);
    apply_policy(then, told);
    drop_below(level_named(then.min_level.value), told);
    return told.findings.empty();
}

QuietThen::QuietThen(const Document& document, const LintResult& result) {
    PositionFinder finder(document);
    const auto stretch_of = [&finder](const Segment& segment, TextSpan span) {
        const auto [begin, end] = finder.locate(segment, span);
        return std::pair(Point{begin.line, begin.column}, Point{end.line, end.column});
    };
    for (const Segment& segment : document.segments) {
        prose_.push_back(stretch_of(segment, {0, segment.text.size()}));
        for (const TextSpan& code : segment.code) no_words_.push_back(stretch_of(segment, code));
        for (const Protected& one : placeholders_in(segment.text)) no_words_.push_back(stretch_of(segment, one.span));
    }
    settle(prose_);
    settle(no_words_);
    const auto begin_of = [&](const Finding& finding) { return stretch_of(document.segments[finding.at.segment], finding.at.span).first; };
    for (const Finding& finding : result.findings) told_[{begin_of(finding), finding.id(), finding.quoted}] = finding.level;
    for (const Kept& kept : result.kept) kept_.insert({begin_of(kept.finding), kept.finding.id()});
}

void QuietThen::settle(Stretches& stretches) {
    std::sort(stretches.begin(), stretches.end());
    for (std::size_t i = 1; i < stretches.size(); ++i) stretches[i].second = std::max(stretches[i].second, stretches[i - 1].second);
}

bool QuietThen::cover(const Stretches& stretches, const Point& at) {
    const auto next = std::upper_bound(stretches.begin(), stretches.end(), at, [](const Point& wanted, const auto& one) { return wanted < one.first; });
    return next != stretches.begin() && at < std::prev(next)->second;
}

// What an unchanged paragraph says anew, for what the rest of the document is about, was not quiet. Of a rule that weighs a paragraph or
// more, the place moves to other words with any of them.
bool QuietThen::holds(const Finding& finding, std::size_t line, std::size_t column, bool is_amid_change) const {
    const Point at{line, column};
    const std::string& id = finding.id();
    if (kept_.count({at, id}) > 0) return true;
    const bool is_of_sentence = finding.rule == nullptr || finding.rule->scope == RuleScope::sentence;
    const auto told = told_.find({at, id, false});
    if (told != told_.end()) return is_amid_change && is_of_sentence && finding.level > told->second;
    if (told_.contains({at, id, true})) return !finding.quoted;
    if (is_amid_change && is_of_sentence) return true;
    const bool is_of_document = finding.rule != nullptr && finding.rule->scope == RuleScope::document;
    return !is_of_document && (!cover(prose_, at) || cover(no_words_, at));
}

}  // namespace kith
