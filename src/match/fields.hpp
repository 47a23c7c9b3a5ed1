// SPDX-License-Identifier: Apache-2.0
// The words of fields.yaml made ready to look for: which words of a text speak of people's care and lives, and which
// of some other field of life (software, cooking, commerce ...). A word is found by its stem, so "fostered" counts as
// "foster"; what this rough stem confuses is harmless, as one word never decides alone. Immutable but for its table, which is
// built on first use, as many documents never ask; thread-safe.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/entry.hpp"
#include "match/lists.hpp"
#include "match/stream.hpp"
#include "text/tokens.hpp"

namespace kith {

// A word or phrase of a field in some text. `weight` is 2 for a strong word and 1 for a weak one, negative where the
// field is not about people.
struct FieldWord {
    TokenRange at;
    int weight = 0;
    bool borrowed = false;  // other fields use it, too
};

class FieldIndex {
public:
    // `fields` must outlive it.
    explicit FieldIndex(const std::vector<Field>& fields) : fields_(fields) {}

    // Every field word among the tokens of `window`, in order; where several begin at one token, the longest.
    [[nodiscard]] std::vector<FieldWord> find(const Analysis& analysis, TokenRange window) const;

    // The sum of the weights in text that nobody has cut into tokens yet, each word once: a rough weight, by ASCII letters only.
    [[nodiscard]] int rough_weight(std::string_view text) const;

private:
    struct Weight {
        std::int8_t weight = 0;
        bool borrowed = false;
    };
    struct Match {
        std::size_t words = 0;  // 0: none
        Weight weight;
    };
    [[nodiscard]] Match longest(const std::vector<std::string>& stems, std::size_t from) const;
    using Weights = std::unordered_map<std::string, Weight, StringHash, std::equal_to<>>;  // stems with spaces between
    [[nodiscard]] const Weights& weights() const;

    const std::vector<Field>& fields_;
    mutable std::once_flag built_;
    mutable Weights weights_;
};

// "fostered", "fostering", "fosters" and "foster" share a stem; it need not be a word.
[[nodiscard]] std::string field_stem(std::string_view folded_word);

}  // namespace kith
