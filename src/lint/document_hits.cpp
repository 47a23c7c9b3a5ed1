// SPDX-License-Identifier: Apache-2.0
#include "lint/document_hits.hpp"

#include <algorithm>

namespace kith {

namespace {

constexpr std::size_t fewest_rows = 2;  // kind_numbers.cpp: what one row counts is no list of figures

std::size_t fewest(const RuleOutline& rule) {
    return rule_shapes[rule.kind].kind == "numbers" ? fewest_rows : std::max(1U, rule.at_least);
}

}  // namespace

bool DocumentHits::counts(const RuleOutline& rule) {
    const std::string_view kind = rule_shapes[rule.kind].kind;
    return rule.scope == RuleScope::document && (kind == "balance" || kind == "numbers" || kind == "question");
}

void DocumentHits::add(std::size_t segment, const std::vector<Hit>& hits) {
    for (const Hit& hit : hits) {
        std::vector<std::uint32_t>& rules = segments_[segment];
        if (std::find(rules.begin(), rules.end(), hit.rule) == rules.end()) rules.push_back(hit.rule);
        counted_[hit.rule] += hit.is_counted ? 1U : 0U;
    }
}

bool DocumentHits::wants(std::size_t segment, Audience audience) const {
    const auto found = segments_.find(segment);
    if (found == segments_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](std::uint32_t rule) {
        return rules_.speaks(rule, audience) && (is_unsure_ || counted_.at(rule) >= fewest(rules_.outlines()[rule]));
    });
}

}  // namespace kith
