// SPDX-License-Identifier: Apache-2.0
#include "lint/fixes.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <utility>

namespace kith {

bool is_clear(const Finding& finding) {
    if (finding.quoted || finding.suggestions.empty() || !finding.suggestions.front().safe) return false;
    const bool is_asked_for = finding.suggestions.front().own && finding.entry != nullptr && finding.entry->level == Level::notice;
    return finding.level >= Level::consider || is_asked_for;  // of a word that nobody else minds, hers are told nowhere but in her preferences
}

std::vector<Fix> safe_fixes(const std::vector<Finding>& findings) {
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return findings[a].level > findings[b].level; });
    std::map<TextRange, Fix> fixes;
    for (const std::size_t index : order) {
        const Finding& finding = findings[index];
        if (!is_clear(finding)) continue;
        const TextRange at{finding.at.segment, finding.suggestions.front().replaces};
        const auto after = fixes.upper_bound(at);
        const auto touches = [&at](const TextRange& other) {
            return other.segment == at.segment && other.span.overlaps(at.span);
        };
        if ((after != fixes.end() && touches(after->first)) ||
            (after != fixes.begin() && touches(std::prev(after)->first))) {
            continue;
        }
        fixes.emplace_hint(after, at, Fix{at, finding.suggestions.front().text, index});
    }
    std::vector<Fix> in_order;
    in_order.reserve(fixes.size());
    for (auto& [at, fix] : fixes) in_order.push_back(std::move(fix));
    return in_order;
}

}  // namespace kith
