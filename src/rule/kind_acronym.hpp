// SPDX-License-Identifier: Apache-2.0
// Rule kind `acronym`: letters that a document never spells out. It speaks once for each, where it stands first. `known` are
// those that readers meet every day. Letters beside their words in brackets, either way round, are spelled out.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

void look_for_acronyms(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes);
[[nodiscard]] std::vector<DocumentMatch> acronyms_of_document(const Rule& rule, const RuleNotes& notes,
                                                              Audience audience);

}  // namespace kith
