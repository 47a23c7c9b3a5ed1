// SPDX-License-Identifier: Apache-2.0
// Pieces of the profile's page: text made safe to stand in it, the bars, the tables of the map of folders. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/profile_folders.hpp"

namespace kith {

// As text in HTML, in an attribute as well.
[[nodiscard]] std::string escaped(std::string_view text);

// The same for names of files, which are whatever bytes the disk has: they may steer nothing here either.
[[nodiscard]] std::string shown_escaped(std::string_view text);

[[nodiscard]] std::string upper_first(std::string text);

// A picture of a figure that stands beside it as text, so it is hidden from screen readers. `kind`: "again" or "warm".
[[nodiscard]] std::string bar(std::size_t count, std::size_t largest, std::string_view kind);

// Two tables, prompts and strengths; empty where the map has no rows.
[[nodiscard]] std::string heat_map_html(const HeatMap& map);

}  // namespace kith
