// SPDX-License-Identifier: Apache-2.0
// A score told to people, and as one JSON object. Shares have three decimals for people and six for programs. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/scoring.hpp"

namespace kith {

// The names of --list, in the order of Mistake::Kind.
inline constexpr std::array<std::string_view, 3> mistake_names = {"fp", "fn", "unjudged"};

// `lists`: which mistakes to show one by one, by those names.
[[nodiscard]] std::string score_text(const Score& score, const std::vector<std::string>& lists, std::size_t width);
[[nodiscard]] std::string score_json(const Score& score, const std::vector<std::string>& lists);

}  // namespace kith
