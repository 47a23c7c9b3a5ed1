// SPDX-License-Identifier: Apache-2.0
// What people do by hand with words, in every format: strike them out, mark, hide, stress or raise them. Sizes, fonts and the looks of paragraphs are none.
#pragma once

namespace kith {

// One or more of those below, added up.
using Looks = unsigned;

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

}  // namespace looks
}  // namespace kith
