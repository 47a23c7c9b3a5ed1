// SPDX-License-Identifier: Apache-2.0
#include "lint/halves.hpp"

#include <set>
#include <utility>

#include "lint/fixes.hpp"

namespace kith {

void Halves::add(const Finding& finding, std::size_t sentence, std::size_t index) {
    said_.push_back({sentence, finding.entry, is_clear(finding), index});
}

void Halves::leave(std::vector<Finding>& findings) const {
    const auto place = [](const Said& one) { return std::pair(one.sentence, one.entry); };
    std::set<std::pair<std::size_t, const Entry*>> unclear;
    for (const Said& one : said_) {
        if (!one.is_clear) unclear.insert(place(one));
    }
    for (const Said& one : said_) {
        if (!one.is_clear || !unclear.contains(place(one))) continue;
        for (Suggestion& suggestion : findings[one.finding].suggestions) suggestion.safe = false;
    }
}

}  // namespace kith
