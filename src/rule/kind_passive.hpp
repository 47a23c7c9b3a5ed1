// SPDX-License-Identifier: Apache-2.0
// Rule kind `passive`: something is done to a person and the sentence does not say by whom ("Jay was removed from the home").
// `verbs` are the participles, perhaps with what belongs to them ("taken into care"). It speaks where one stands behind a form of
// "to be" and a person, and no "by" with somebody in it follows. Wishes and rules ("should be", "if he is") are no such telling.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

[[nodiscard]] std::vector<RuleMatch> match_passive(const Rule& rule, const RuleParagraph& paragraph);

}  // namespace kith
