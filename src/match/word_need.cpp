// SPDX-License-Identifier: Apache-2.0
#include "match/word_need.hpp"

#include <algorithm>

#include "text/word_hash.hpp"

namespace kith {

NeedNumber WordNeedsBuilder::add(const std::vector<std::vector<std::string>>& groups, std::size_t reach) {
    std::vector<std::uint32_t> need;
    for (const std::vector<std::string>& group : groups) {
        std::vector<std::uint64_t> hashes;
        for (const std::string& word : group) hashes.push_back(word_hash(word));
        std::sort(hashes.begin(), hashes.end());
        hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
        const auto [known, is_new] = known_.try_emplace(hashes, static_cast<std::uint32_t>(groups_.size()));
        if (is_new) groups_.push_back(std::move(hashes));
        need.push_back(known->second);
    }
    needs_.push_back(std::move(need));
    reaches_.push_back(static_cast<std::uint32_t>(reach));
    return static_cast<NeedNumber>(needs_.size() - 1);
}

void WordNeedsBuilder::write(FlatWriter& out) const {
    out.add_lists(groups_);
    out.add_lists(needs_);
    out.add(reaches_);
}

WordNeeds::WordNeeds(FlatReader& in)
    : groups_(in.next_lists<std::uint64_t>()), needs_(in.next_lists<std::uint32_t>()), reaches_(in.next<std::uint32_t>()) {}

bool WordNeeds::is_met(NeedNumber need, const std::vector<ScannedWord>& words, std::size_t at) const {
    const std::size_t reach = reaches_[need];
    const std::size_t begin = at - std::min<std::size_t>(at, reach);
    const std::size_t end = std::min(at + reach, words.size());
    const auto wanted = needs_[need];
    return std::all_of(wanted.begin(), wanted.end(), [&](std::uint32_t number) {
        const std::span<const std::uint64_t> group = groups_[number];
        for (std::size_t i = begin; i < end; ++i) {
            if (std::binary_search(group.begin(), group.end(), words[i].hash)) return true;
        }
        return false;
    });
}

}  // namespace kith
