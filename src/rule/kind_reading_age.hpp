// SPDX-License-Identifier: Apache-2.0
// Rule kind `reading-age`: a document that asks for more years of reading than its readers can be counted on. Measured by the
// automated readability index (Smith and Senter 1967): 4.71 letters a word + 0.5 words a sentence - 21.43 is a school year of the
// United States, and five more is an age. It needs no syllables, so it costs next to nothing; it is a rough guide, never a mark.
// It speaks once, from 120 words of running prose on, at the first sentence.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

void look_for_reading_age(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes);
[[nodiscard]] std::vector<DocumentMatch> reading_age_of_document(const Rule& rule, const RuleNotes& notes,
                                                                 Audience audience);

}  // namespace kith
