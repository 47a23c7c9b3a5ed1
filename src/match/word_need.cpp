// SPDX-License-Identifier: Apache-2.0
#include "match/word_need.hpp"

#include <algorithm>

#include "text/word_hash.hpp"

namespace kith {

std::uint32_t WordNeedsBuilder::group_of(const std::vector<std::string>& words) {
    std::vector<std::uint64_t> hashes;
    for (const std::string& word : words) hashes.push_back(word_hash(word));
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    const auto [known, is_new] = known_.try_emplace(hashes, static_cast<std::uint32_t>(groups_.size()));
    if (is_new) groups_.push_back(std::move(hashes));
    return known->second;
}

NeedNumber WordNeedsBuilder::add(const std::vector<Part>& parts) {
    if (parts.empty()) return 0;
    std::vector<Stored> need;
    for (const Part& part : parts) need.push_back({group_of(part.words), part.reach});
    needs_.push_back(std::move(need));
    return static_cast<NeedNumber>(needs_.size() - 1);
}

void WordNeedsBuilder::write(FlatWriter& out) const {
    std::vector<GroupSigns> signs;
    for (const std::vector<std::uint64_t>& group : groups_) {
        GroupSigns& all = signs.emplace_back();
        for (const std::uint64_t hash : group) all.add(hash);
    }
    out.add_lists(groups_);
    out.add(signs);
    out.add_lists(needs_);
}

WordNeeds::WordNeeds(FlatReader& in)
    : groups_(in.next_lists<std::uint64_t>()), signs_(in.next<GroupSigns>()), needs_(in.next_lists<Part>()) {}

// Most groups are small, and a word is in none of them: its bits of the group's signs say so without a search.
bool WordNeeds::stands_in(std::uint32_t group, const std::vector<ScannedWord>& words, WordRange where) const {
    const GroupSigns signs = signs_[group];
    for (std::size_t i = where.first; i < where.last; ++i) {
        const std::uint64_t hash = words[i].hash;
        if (!signs.may_have(hash)) continue;
        const std::span<const std::uint64_t> hashes = groups_[group];
        if (std::binary_search(hashes.begin(), hashes.end(), hash)) return true;
    }
    return false;
}

bool WordNeeds::is_met(NeedNumber need, const std::vector<ScannedWord>& words, WordRange at, WordRange part) const {
    const auto wanted = needs_[need];
    return std::all_of(wanted.begin(), wanted.end(), [&](const Part& one) {
        const std::size_t begin = at.first - std::min<std::size_t>(at.first, one.reach.before);
        const std::size_t end = std::min(at.last + one.reach.after, words.size());
        return (one.reach.before > 0 && stands_in(one.group, words, {begin, part.first})) ||
               (one.reach.after > 0 && stands_in(one.group, words, {part.last, end}));
    });
}

}  // namespace kith
