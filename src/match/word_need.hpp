// SPDX-License-Identifier: Apache-2.0
// Words that have to stand near a word for it to matter, as hashes: asked about words that a WordScan has read, a need may be
// called met without reason, but never unmet. Many needs share their groups of words ("a member of the family"), so each group is
// kept once. Built by one thread, written into a flat block and used there by any number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/flat.hpp"
#include "text/word_scan.hpp"

namespace kith {

using NeedNumber = std::uint32_t;  // from 1; 0 is always met

class WordNeedsBuilder {
public:
    // Of each group of folded words one has to stand at most `reach` words away.
    NeedNumber add(const std::vector<std::vector<std::string>>& groups, std::size_t reach);
    void write(FlatWriter& out) const;

private:
    std::map<std::vector<std::uint64_t>, std::uint32_t> known_;  // sorted hashes, and the group they are
    std::vector<std::vector<std::uint64_t>> groups_;
    std::vector<std::vector<std::uint32_t>> needs_ = {{}};  // the groups of each
    std::vector<std::uint32_t> reaches_ = {0};
};

class WordNeeds {
public:
    WordNeeds() = default;
    explicit WordNeeds(FlatReader& in);

    // Whether it is met round the word with this index.
    [[nodiscard]] bool is_met(NeedNumber need, const std::vector<ScannedWord>& words, std::size_t at) const;

private:
    FlatLists<std::uint64_t> groups_;  // each sorted
    FlatLists<std::uint32_t> needs_;
    std::span<const std::uint32_t> reaches_;
};

}  // namespace kith
