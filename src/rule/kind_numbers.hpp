// SPDX-License-Identifier: Apache-2.0
// Rule kind `numbers`: a paragraph of figures about people without one of their voices. It speaks once, at the first of the
// words of `counts`, where the paragraph has `at_least` figures (dates, times and amounts of money are none) and nothing of `stories`.
// Over a document it speaks of lists and tables: once, where `at_least` figures stand beside two or more of the words,
// and nothing of `stories` anywhere.
#pragma once

#include <cstddef>
#include <vector>

#include "rule/rule.hpp"
#include "text/word_scan.hpp"

namespace kith {

[[nodiscard]] std::vector<RuleMatch> match_numbers(const Rule& rule, const RuleParagraph& paragraph);
// Whether a paragraph may hold so many figures: never no without reason.
[[nodiscard]] bool may_have_figures(const WordScan& scan, std::size_t at_least);

// Whether rows are looked for in such a segment.
[[nodiscard]] bool may_be_row(SegmentKind kind);
void look_for_rows(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes);
[[nodiscard]] std::vector<DocumentMatch> rows_of_document(const Rule& rule, const RuleNotes& notes, Audience audience);

}  // namespace kith
