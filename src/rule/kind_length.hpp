// SPDX-License-Identifier: Apache-2.0
// Rule kind `length`: sentences with more words than their readers read with ease. `limits` says how many, by audience; for an
// audience without a limit, and where the audience is not known, it says nothing. Of a document the three longest are named;
// cells, headings and lines set out in columns are no sentences.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

void look_for_long_sentences(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes);
[[nodiscard]] std::vector<DocumentMatch> long_sentences_of_document(const Rule& rule, const RuleNotes& notes,
                                                                    Audience audience);

}  // namespace kith
