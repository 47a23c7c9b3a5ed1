// SPDX-License-Identifier: Apache-2.0
// What has to stand near an entry's terms for it to speak: a word of every one of its harms cues, where the entry is fine
// otherwise. Each is made when it is first asked for, as a letter asks for none; immutable but for that; thread-safe.
#pragma once

#include <deque>
#include <mutex>
#include <vector>

#include "lexicon/entry.hpp"
#include "match/lists.hpp"
#include "match/word_need.hpp"

namespace kith {

class SpeakingNeeds {
public:
    // Both must outlive it.
    SpeakingNeeds(const std::vector<Entry>& entries, const ListIndex& lists)
        : entries_(entries), lists_(lists), made_(entries.size()) {}

    [[nodiscard]] const WordNeed& of(std::size_t entry) const;

private:
    struct Made {
        std::once_flag once;
        WordNeed need;
    };
    const std::vector<Entry>& entries_;
    const ListIndex& lists_;
    mutable std::deque<Made> made_;  // parallel to the entries; its members never move
};

}  // namespace kith
