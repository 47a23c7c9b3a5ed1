// SPDX-License-Identifier: Apache-2.0
#include "match/word_need.hpp"

#include <algorithm>

#include "text/word_hash.hpp"

namespace kith {

WordNeed::WordNeed(const std::vector<std::vector<std::string>>& groups, std::size_t reach) : reach_(reach) {
    for (const std::vector<std::string>& group : groups) {
        std::vector<std::uint64_t>& hashes = groups_.emplace_back();
        for (const std::string& word : group) hashes.push_back(word_hash(word));
        std::sort(hashes.begin(), hashes.end());
    }
}

bool WordNeed::is_met(const std::vector<ScannedWord>& words, std::size_t at) const {
    const std::size_t begin = at - std::min(at, reach_);
    const std::size_t end = std::min(at + reach_, words.size());
    return std::all_of(groups_.begin(), groups_.end(), [&](const std::vector<std::uint64_t>& group) {
        for (std::size_t i = begin; i < end; ++i) {
            if (std::binary_search(group.begin(), group.end(), words[i].hash)) return true;
        }
        return false;
    });
}

}  // namespace kith
