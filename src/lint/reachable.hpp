// SPDX-License-Identifier: Apache-2.0
// Words that only say how to reach somebody: "Contact" as a label, in a heading, a cell, or at the head of a line, with a telephone
// number, an address or somebody's name behind it or in the next cell or paragraph. The words of such labels are word lists
// (reach-... in lexicon/en-GB/words.yaml). Pure; thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.hpp"
#include "match/lists.hpp"
#include "match/stream.hpp"
#include "text/span.hpp"
#include "text/tokens.hpp"

namespace kith {

[[nodiscard]] bool is_how_to_reach(const Analysis& analysis, const ListIndex& lists, const std::vector<Segment>& segments, std::size_t segment,
                                   TokenRange words);

}  // namespace kith
