// SPDX-License-Identifier: Apache-2.0
// What kinds do with the words the form index met for them: leave out those inside longer ones, tell different ones
// from repeated ones, and write them down for people. Pure.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rule/rule.hpp"

namespace kith {

// Without those that lie inside another, in order of position.
[[nodiscard]] std::vector<RuleHit> outer_hits(const std::vector<RuleHit>& hits);

// The outer hits of a list, the first of each wording.
[[nodiscard]] std::vector<RuleHit> different_hits(const RuleParagraph& paragraph);
[[nodiscard]] std::vector<RuleNote> different_notes(const std::vector<RuleNote>& notes, RuleList of = RuleList::match);

[[nodiscard]] RuleNote note_of(const RuleHit& hit, const RuleParagraph& paragraph);

// The words in quotation marks, five of them at most.
[[nodiscard]] std::vector<std::string> evidence_of(const std::vector<RuleHit>& hits, const RuleParagraph& paragraph);
[[nodiscard]] std::vector<std::string> evidence_of(const std::vector<RuleNote>& notes);

// Whether one of the patterns matches in one of the paragraph's sentences.
[[nodiscard]] bool any_matches(const std::vector<std::unique_ptr<PhraseMatcher>>& patterns,
                               const RuleParagraph& paragraph);

}  // namespace kith
