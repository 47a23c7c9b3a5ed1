// SPDX-License-Identifier: Apache-2.0
// The words of fields.yaml made ready to look for: which words of a text speak of people's care and lives, and which
// of some other field of life (software, cooking, commerce ...). A word is found by its stem, so "fostered" counts as
// "foster"; what this rough stem confuses is harmless, as one word never decides alone. Written into a flat block,
// and used there by any number of threads.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat.hpp"
#include "lexicon/entry.hpp"
#include "match/field_stems.hpp"
#include "match/stream.hpp"
#include "match/word_table.hpp"
#include "text/tokens.hpp"
#include "text/word_scan.hpp"

namespace kith {

// A word or phrase of a field in some text. `weight` is 2 for a strong word and 1 for a weak one, negative where the
// field is not about people.
struct FieldWord {
    TokenRange at;
    int weight = 0;
    bool borrowed = false;  // other fields use it, too
};

void write_fields(const std::vector<Field>& fields, FlatWriter& out);

class FieldIndex {
public:
    struct Weight {
        std::int8_t weight = 0;
        std::uint8_t borrowed = 0;  // other fields use it, too
    };

    explicit FieldIndex(FlatReader& in);

    static constexpr std::size_t longest_phrase = 3;  // words
    // The field word that begins at a stem and ends before `end`, the longest of several.
    struct Match {
        std::uint32_t words = 0;  // 0: none
        WordNumber number = 0;
    };
    [[nodiscard]] Match longest(const FieldStems& stems, std::size_t from, std::size_t end) const;
    [[nodiscard]] const Weight& weight(WordNumber number) const { return weights_[number - 1]; }

    // What a word of a text that nobody has analysed may weigh: `most` if it opens a word or phrase about people; `surely_less`, where it
    // is a word about other things and part of no phrase. Words that weigh nothing are left out.
    struct Rough {
        std::uint32_t word = 0;  // of the scan
        WordNumber stem = 0;
        std::int8_t most = 0;
        std::int8_t surely_less = 0;
        bool opens_phrase = false;  // some phrase stands there
    };
    [[nodiscard]] std::vector<Rough> rough(const WordScan& scan) const;

    // The sum of the weights in text that nobody has cut into tokens yet, each word once: a rough weight, by ASCII letters only.
    [[nodiscard]] int rough_weight(std::string_view text) const;

private:
    struct Phrases {
        std::size_t longest = 0;  // words of it; 0: none begins there
        std::int8_t most = 0;     // that one of them weighs
    };
    [[nodiscard]] Phrases phrases_from(const FieldStems& stems, std::size_t from) const;
    [[nodiscard]] WordNumber single(const FieldStems& stems, std::size_t at) const;
    [[nodiscard]] bool opens_phrase(std::uint64_t hash_of_stem) const;

    WordTable stems_;  // with spaces between those of a phrase
    std::span<const Weight> weights_;
    std::span<const std::uint64_t> openers_;  // a bit for each first stem of a phrase, by its hash
};

}  // namespace kith
