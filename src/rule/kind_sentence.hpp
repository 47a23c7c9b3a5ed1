// SPDX-License-Identifier: Apache-2.0
// Rule kind `sentence`: speaks wherever one of its patterns matches in a sentence in which none of its `fine` patterns does, and,
// where it has `with` patterns, one of those does.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

// In order of position, none overlapping.
[[nodiscard]] std::vector<RuleMatch> match_sentence(const Rule& rule, const RuleSentence& sentence);

}  // namespace kith
