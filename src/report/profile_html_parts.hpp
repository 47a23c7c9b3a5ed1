// SPDX-License-Identifier: Apache-2.0
// Pieces of the profile's page: the bars, the tables of the map of folders. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/profile_folders.hpp"

namespace kith {

// A picture of a figure that stands beside it as text, so it is hidden from screen readers. `kind`: "again" or "warm".
[[nodiscard]] std::string bar(std::size_t count, std::size_t largest, std::string_view kind);

// Two tables, prompts and strengths; empty where the map has no rows.
[[nodiscard]] std::string heat_map_html(const HeatMap& map);

}  // namespace kith
