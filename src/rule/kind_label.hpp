// SPDX-License-Identifier: Apache-2.0
// Rule kind `label`: a describing word that stands for the person ("the homeless", "a schizophrenic"). It is one
// only where no noun follows: "the homeless charity" and "a schizophrenic episode" describe something else.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

[[nodiscard]] std::vector<RuleMatch> match_label(const Rule& rule, const RuleSentence& sentence);

}  // namespace kith
