// SPDX-License-Identifier: Apache-2.0
// Sentences that cite the law ("under section 34(4)", "Schedule 2", "the Children Act 1989") use the law's own words.
// kith keeps them: what it finds there is a notice at most. Pure; thread-safe.
#pragma once

#include "match/lists.hpp"
#include "text/tokens.hpp"

namespace kith {

[[nodiscard]] bool cites_law(const Analysis& analysis, const ListIndex& lists, const Sentence& sentence);

}  // namespace kith
