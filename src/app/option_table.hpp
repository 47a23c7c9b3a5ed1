// SPDX-License-Identifier: Apache-2.0
// The rows behind options_of(): every option of kith is written here, once.
#pragma once

#include <vector>

#include "app/options.hpp"

namespace kith {

[[nodiscard]] const std::vector<OptionRow>& option_table();

}  // namespace kith
