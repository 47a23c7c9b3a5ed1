// SPDX-License-Identifier: Apache-2.0
// No two entries may look for the same form of a word, unless each says by its cues alone when it speaks
// (harms cues, and `otherwise: fine`). Forms are compared as matching sees them: case, typography, hyphens.
#pragma once

#include <string>
#include <vector>

#include "lexicon/entry.hpp"

namespace kith {

struct HeadwordClash {
    const Entry* first = nullptr;   // in the order of the lexicon
    const Entry* second = nullptr;
    std::string form;               // as the second spells it
};

// One for each pair of entries that clash, in order, but of each entry no more than four with those before it. Entries that are
// retired or switched off are left out.
[[nodiscard]] std::vector<HeadwordClash> find_headword_clashes(const Records<Entry>& entries);

}  // namespace kith
