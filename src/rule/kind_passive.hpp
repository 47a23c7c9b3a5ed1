// SPDX-License-Identifier: Apache-2.0
// Rule kind `passive`: something is done to a person and the sentence does not say by whom ("Jay was removed from the home").
// `verbs` are the participles, perhaps with what belongs to them ("taken into care"). It speaks where one stands behind a form of
// "to be" and a person, and no "by" with somebody in it follows. Wishes and rules ("should be", "if he is") are no such telling.
#pragma once

#include <vector>

#include "match/word_need.hpp"
#include "rule/rule.hpp"
#include "text/word_scan.hpp"

namespace kith {

[[nodiscard]] std::vector<RuleMatch> match_passive(const Rule& rule, const RuleParagraph& paragraph);

// Whether a participle at these words of a scan may be told of somebody so: yes now and then without reason, never no. Most
// participles of a text stand behind no form of "to be", or behind one of a thing.
[[nodiscard]] bool may_be_passive(const WordScan& scan, WordRange participle, const ListIndex& lists);

}  // namespace kith
