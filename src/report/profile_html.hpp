// SPDX-License-Identifier: Apache-2.0
// The `html` format of a profile: one page that needs no network, no script and no other file; charts are SVG in the page,
// every figure of theirs stands beside them as text. It can be read on paper, on a telephone, by a screen reader, in light and dark. Pure.
#pragma once

#include <string>

#include "report/profile_report.hpp"

namespace kith {

[[nodiscard]] std::string profile_html(const ProfileReport& report);

}  // namespace kith
