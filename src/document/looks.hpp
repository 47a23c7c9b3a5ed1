// SPDX-License-Identifier: Apache-2.0
// What people do by hand with words, in every format: strike them out, mark, hide, stress or raise them. Sizes, fonts and the looks of paragraphs are none.
#pragma once

#include <charconv>
#include <cstdint>
#include <string_view>

namespace kith {

// One or more of those below, added up; above these the colour of the words and the one behind them, 24 bits each.
using Looks = std::uint64_t;

namespace looks {

inline constexpr Looks struck_out = 1U;
inline constexpr Looks hidden = 2U;
inline constexpr Looks marked = 4U;  // with a colour behind them
inline constexpr Looks bold = 8U;
inline constexpr Looks italic = 16U;
inline constexpr Looks underlined = 32U;
inline constexpr Looks raised = 64U;
inline constexpr Looks lowered = 128U;
inline constexpr Looks coloured = 256U;
inline constexpr Looks capitals = 512U;  // large or small, whatever was typed

inline constexpr unsigned colour_at = 16;
inline constexpr unsigned colour_behind_at = 40;
inline constexpr Looks any_colour = Looks{0xFFFFFF};

// "FF0000", "#ff0000"; 0 for all else.
[[nodiscard]] inline Looks colour_of(std::string_view written) {
    if (written.starts_with('#')) written.remove_prefix(1);
    Looks colour = 0;
    const char* const end = written.data() + written.size();
    return written.size() == 6 && std::from_chars(written.data(), end, colour, 16).ptr == end ? colour : 0;
}

}  // namespace looks
}  // namespace kith
