// SPDX-License-Identifier: Apache-2.0
// Every sequence of words a plain pattern matches: "(not|never) <turn> up" is eight of them. They go into the form index, which
// finds all of them in the one pass it makes anyway. Pure.
#pragma once

#include <string>
#include <vector>

#include "lexicon/entry.hpp"

namespace kith {

// Folded words. Of a pattern that is not plain, and of more than some thousand sequences, the first.
[[nodiscard]] std::vector<std::vector<std::string>> spelled_out(const Pattern& pattern, const Lexicon& lexicon);

}  // namespace kith
