// SPDX-License-Identifier: Apache-2.0
// Rule kind `length`: a sentence with more words than its readers read with ease. `limits` says how many, by audience; for an
// audience without a limit, and where the audience is not known, it says nothing. Of a paragraph only the longest is named.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

[[nodiscard]] std::vector<RuleMatch> match_length(const Rule& rule, const RuleParagraph& paragraph);

}  // namespace kith
