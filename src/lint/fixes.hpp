// SPDX-License-Identifier: Apache-2.0
// Which suggestions may be put in place without asking anybody: the best one of a finding, where it is safe and kith is at
// least fairly sure of the sense; somebody's own words also for what kith only notices. Where two would touch the same words the graver finding goes first, then the earlier; the other
// waits for the next run. Pure.
#pragma once

#include <string>
#include <vector>

#include "lint/finding.hpp"

namespace kith {

// What was put in place may bring more to put in place, as where two suggestions touched; so many times it is looked again.
inline constexpr int most_fix_rounds = 8;

struct Fix {
    TextRange at;                  // the words replaced
    std::string text;              // what stands there instead
    std::size_t finding = 0;       // in LintResult::findings
};

// Whether a program may put the best suggestion in place.
[[nodiscard]] bool is_clear(const Finding& finding);

// In the order of the document, none overlapping another.
[[nodiscard]] std::vector<Fix> safe_fixes(const std::vector<Finding>& findings);

}  // namespace kith
