// SPDX-License-Identifier: Apache-2.0
// Rule kind `question`: a document that asks for ticks and yes or no, and hardly ever openly. Closed are questions that begin with
// a verb ("Is the child at risk?") and the words of `closed` ("tick one box"; "yes" counts where "/ no" follows); open are those that begin with what, how, who, where
// or why, and the words of `open` ("tell us"). It speaks once, at the first closed one, where there are `at_least` and three
// times as many as open ones.
#pragma once

#include <vector>

#include "match/word_need.hpp"
#include "rule/rule.hpp"
#include "text/word_scan.hpp"

namespace kith {

void look_for_questions(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes);
[[nodiscard]] std::vector<DocumentMatch> questions_of_document(const Rule& rule, const RuleNotes& notes,
                                                               Audience audience);

// What a scan shows of it, never no without reason: whether a question may begin with one of its words,
[[nodiscard]] bool may_ask(const WordScan& scan);
// and whether a word of `closed` may ask for a tick.
[[nodiscard]] bool may_be_tick(const WordScan& scan, WordRange at);

}  // namespace kith
