// SPDX-License-Identifier: Apache-2.0
// Word lists: the whole of a words.yaml. A list of a later layer adds its words to one with the same id.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

void load_lists(const YamlNode& root, Reading& reading);

// Copies the words of included lists into those that include them, through as many steps as it takes.
// Call once, after the last file of lists.
void join_included_lists(std::vector<WordList>& lists);

}  // namespace kith
