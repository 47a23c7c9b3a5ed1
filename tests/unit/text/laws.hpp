// SPDX-License-Identifier: Apache-2.0
// The laws of offset maps, and random text out of an alphabet of everything that has ever moved an offset.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include "text/offset_map.hpp"

namespace kith::test {

// Empty where every law holds, else the first one broken. `source` is what `target` was made from.
[[nodiscard]] std::string broken_law(const OffsetMap& map, std::string_view target, std::string_view source);

// At most `most` pieces: letters of several scripts, marks, emoji, ligatures, hyphens, spaces, line ends, invisible characters.
[[nodiscard]] std::string random_text(std::mt19937& random, std::size_t most);

}  // namespace kith::test
