// SPDX-License-Identifier: Apache-2.0
#include "app/quiet_then.hpp"

#include <algorithm>
#include <iterator>

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
    const auto begin_of = [&](const Finding& finding) {
        const Position begin = finder.locate(document.segments[finding.at.segment], finding.at.span).first;
        return Point{begin.line, begin.column};
    };
    for (const Segment& segment : document.segments) {
        const auto [begin, end] = finder.locate(segment, {0, segment.text.size()});
        prose_.push_back({{begin.line, begin.column}, {end.line, end.column}});
    }
    std::sort(prose_.begin(), prose_.end());
    for (std::size_t i = 1; i < prose_.size(); ++i) prose_[i].second = std::max(prose_[i].second, prose_[i - 1].second);
    for (const Finding& finding : result.findings) told_.insert({begin_of(finding), finding.id(), finding.quoted});
    for (const Kept& kept : result.kept) kept_.insert({begin_of(kept.finding), kept.finding.id()});
}

// What is new because the words around it are others was not quiet.
bool QuietThen::holds(const Finding& finding, std::size_t line, std::size_t column) const {
    const Point at{line, column};
    const std::string& id = finding.id();
    if (kept_.count({at, id}) > 0) return true;
    if (told_.count({at, id, false}) > 0) return false;
    if (told_.count({at, id, true}) > 0) return !finding.quoted;
    const bool is_of_document = finding.rule != nullptr && finding.rule->scope == RuleScope::document;
    return !is_of_document && !is_prose(at);
}

bool QuietThen::is_prose(const Point& at) const {
    const auto next = std::upper_bound(prose_.begin(), prose_.end(), at, [](const Point& wanted, const auto& one) { return wanted < one.first; });
    return next != prose_.begin() && at <= std::prev(next)->second;
}

}  // namespace kith
