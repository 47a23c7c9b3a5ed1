// SPDX-License-Identifier: Apache-2.0
// The `json` format of a profile: one object, its keys listed in the README of the command. Pure.
#pragma once

#include <string>

#include "report/profile_report.hpp"

namespace kith {

[[nodiscard]] std::string profile_json(const ProfileReport& report);

}  // namespace kith
