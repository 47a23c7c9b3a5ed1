// SPDX-License-Identifier: Apache-2.0
// What a finding advises, in sentences that reports and remarks share. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lexicon/entry.hpp"
#include "lint/finding.hpp"

namespace kith {

// "You could say “family time” or “time together” for “contact sessions”.": at most three wordings, without the one that the
// message has offered already. Empty where there are none. `segment_text` is that of the finding's segment.
[[nodiscard]] std::string offers_words(const Finding& finding, std::string_view segment_text);

// "Asked for by TACT Fostering and Includem.", or that nobody has published a reason yet; on a line of that many columns.
[[nodiscard]] std::string asked_words(const Finding& finding, const Lexicon& lexicon, std::size_t columns);

}  // namespace kith
