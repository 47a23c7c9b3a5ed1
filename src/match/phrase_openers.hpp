// SPDX-License-Identifier: Apache-2.0
// What a match of a phrase program can begin with: at most items of a text it cannot begin, and the program need not be tried
// there. It may let one item too many through, never one too few. Immutable once made; thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "match/lists.hpp"
#include "match/phrase_step.hpp"
#include "match/stream.hpp"

namespace kith {

class PhraseOpeners {
public:
    PhraseOpeners() = default;
    explicit PhraseOpeners(const std::vector<PhraseStep>& steps);

    [[nodiscard]] bool may_open(const StreamItem& item, const ListIndex& lists) const;

private:
    void note(const std::vector<PhraseStep>& steps, std::size_t step, std::vector<bool>& seen);

    Tag::Set kinds_ = 0;
    WordSet words_;
    std::vector<ListNumber> lists_;
    bool any_ = false;  // a match may be empty
};

}  // namespace kith
