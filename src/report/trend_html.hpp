// SPDX-License-Identifier: Apache-2.0
// The `html` format of a trend: a small picture for each shift, drawn as SVG in the page, and the figures as tables, which say the
// same. Nothing is told by colour alone: what to look at again is a whole line, what is already there a broken one. Pure.
#pragma once

#include <string>

#include "report/trend.hpp"

namespace kith {

[[nodiscard]] std::string trend_html(const Trend& trend);

}  // namespace kith
