// SPDX-License-Identifier: Apache-2.0
// The field words in windows that move over one text, each word cut to its stem and looked up once: round every finding of a long
// sentence of nothing but findings stand the same four hundred words, but for one. Of one thread; the index has to outlive it.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "match/field_stems.hpp"
#include "match/fields.hpp"

namespace kith {

class FieldWindows {
public:
    explicit FieldWindows(const FieldIndex& index) : index_(index) {}

    // Every field word among the tokens of `window`, in order; where several begin at one token, the longest. `found` is written anew.
    void find(const Analysis& analysis, TokenRange window, std::vector<FieldWord>& found);
    // What follows is of another text.
    void forget() { looked_at_ = {}; }

private:
    static constexpr FieldIndex::Match unknown = {std::numeric_limits<std::uint32_t>::max(), 0};

    void look_at(const Analysis& analysis, TokenRange window);
    [[nodiscard]] FieldIndex::Match longest(std::size_t stem);

    const FieldIndex& index_;
    FieldStems stems_{0, 0};
    std::vector<FieldIndex::Match> matches_;  // the longest that begins at each stem
    TokenRange looked_at_;
};

}  // namespace kith
