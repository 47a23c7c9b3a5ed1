// SPDX-License-Identifier: Apache-2.0
// The words that options and keys of kith.yaml choose from.
#pragma once

#include <string_view>
#include <vector>

namespace kith {

[[nodiscard]] std::vector<std::string_view> level_choices();     // rethink, consider, notice
[[nodiscard]] std::vector<std::string_view> fail_choices();      // those and never
[[nodiscard]] std::vector<std::string_view> audience_choices();  // child, family ...

}  // namespace kith
