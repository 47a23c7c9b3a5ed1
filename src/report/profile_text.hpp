// SPDX-License-Identifier: Apache-2.0
// The `text` format of a profile, for the terminal: what is warm first, then the shifts, each with its sentences. Pure.
#pragma once

#include <string>

#include "report/profile_report.hpp"

namespace kith {

[[nodiscard]] std::string profile_text(const ProfileReport& report);

}  // namespace kith
