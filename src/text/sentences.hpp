// SPDX-License-Identifier: Apache-2.0
// Where sentences begin, by ICU's sentence rules, with what letters and case notes need besides: a wrapped line goes
// on, a blank line ends a sentence, abbreviations and initials do not. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/tokens.hpp"

namespace kith {

// Byte offsets, ascending, without 0 and without the end. Precondition: valid UTF-8.
[[nodiscard]] std::vector<std::size_t> sentence_starts(std::string_view text, const Abbreviations& abbreviations);

}  // namespace kith
