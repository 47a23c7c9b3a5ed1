// SPDX-License-Identifier: Apache-2.0
// Words that have to stand near a word for it to matter, as hashes: asked about words that a WordScan has read, it may say yes
// without reason, but never no. Immutable; thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "text/word_scan.hpp"

namespace kith {

class WordNeed {
public:
    WordNeed() = default;  // always met
    // Of each group of folded words one has to stand at most `reach` words away.
    WordNeed(const std::vector<std::vector<std::string>>& groups, std::size_t reach);

    // Whether it is met round the word with this index.
    [[nodiscard]] bool is_met(const std::vector<ScannedWord>& words, std::size_t at) const;

private:
    std::vector<std::vector<std::uint64_t>> groups_;  // each sorted
    std::size_t reach_ = 0;
};

}  // namespace kith
