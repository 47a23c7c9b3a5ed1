// SPDX-License-Identifier: Apache-2.0
// Days of the calendar as people write them into kith's files: year, month and day, 2026-12-31. They sort as texts do. Pure.
#pragma once

#include <string_view>

namespace kith {

// Whether such a day exists.
[[nodiscard]] bool is_day(std::string_view text);

}  // namespace kith
