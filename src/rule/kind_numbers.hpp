// SPDX-License-Identifier: Apache-2.0
// Rule kind `numbers`: a paragraph of figures about people without one of their voices. It speaks once, at the first of the
// words of `counts`, where the paragraph has `at_least` figures (dates, times and amounts of money are none) and nothing of `stories`.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

[[nodiscard]] std::vector<RuleMatch> match_numbers(const Rule& rule, const RuleParagraph& paragraph);

}  // namespace kith
