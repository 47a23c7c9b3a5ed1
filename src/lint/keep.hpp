// SPDX-License-Identifier: Apache-2.0
// Words that stay on purpose: a finding that somebody answered with a reason is set aside, and nothing else is. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "lint/finding.hpp"

namespace kith {

// Asks of every finding, in order, and moves those with a reason from `findings` to `kept`.
void set_aside(LintResult& result, const std::function<std::optional<KeepReason>(const Finding&)>& reason_of);

}  // namespace kith
