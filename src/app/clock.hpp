// SPDX-License-Identifier: Apache-2.0
// The time of day, for what kith signs. The environment's SOURCE_DATE_EPOCH (seconds since 1970) stands in for it, so that a
// run can be repeated to the byte.
#pragma once

#include <string>

namespace kith {

// "2026-11-23T09:30:00Z"
[[nodiscard]] std::string time_now();

}  // namespace kith
