// SPDX-License-Identifier: Apache-2.0
// What a profile counts as places to look at again: findings on one shift that overlap are one place, wherever it is counted, and so
// are two on the same few words. A whole sentence that a rule speaks of on another shift than its words says another thing. Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "report/story_teller.hpp"

namespace kith {

struct Prompt {
    StoryPlace place;
    std::size_t shift = 0;  // of shift_names; its size where it is on none
    std::size_t pact = 0;   // of pact_names, likewise
};

// One for each place, as they stand in the document: of those that overlap the weightier one, a way of putting things before a word.
[[nodiscard]] std::vector<Prompt> places_of(std::vector<Prompt> all);

}  // namespace kith
