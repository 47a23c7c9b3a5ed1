// SPDX-License-Identifier: Apache-2.0
// Rule kind `balance`: many words of one sort and none of another, in a paragraph or in a whole document: a paragraph of
// deficits without one strength, figures without a voice. It speaks once, at the first of the words, and shows the others.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

// At least `at_least` different words of `match` in the paragraph, no pattern of `none` in any of its sentences, and no strength.
[[nodiscard]] std::vector<RuleMatch> balance_of_paragraph(const Rule& rule, const RuleParagraph& paragraph);

// The same for a document: a note for each word met, then the sum.
void look_for_balance(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes);
[[nodiscard]] std::vector<DocumentMatch> balance_of_document(const Rule& rule, const RuleNotes& notes,
                                                             Audience audience);

}  // namespace kith
