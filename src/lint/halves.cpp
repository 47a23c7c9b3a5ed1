// SPDX-License-Identifier: Apache-2.0
#include "lint/halves.hpp"

#include <algorithm>

#include "lint/fixes.hpp"

namespace kith {

void Halves::add(const Finding& finding, std::size_t sentence, std::size_t index) {
    said_.push_back({sentence, finding.entry, is_clear(finding), index});
}

// A sentence has a few hundred words at most, so that each of its findings may be held against each.
void Halves::leave(std::vector<Finding>& findings) const {
    for (auto first = said_.begin(); first != said_.end();) {
        const auto last = std::find_if(first, said_.end(), [first](const Said& one) { return one.sentence != first->sentence; });
        for (auto one = first; one != last; ++one) {
            const bool is_half = one->is_clear && std::any_of(first, last, [one](const Said& other) { return other.entry == one->entry && !other.is_clear; });
            if (!is_half) continue;
            for (Suggestion& suggestion : findings[one->finding].suggestions) suggestion.safe = false;
        }
        first = last;
    }
}

}  // namespace kith
