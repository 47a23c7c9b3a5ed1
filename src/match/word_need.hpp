// SPDX-License-Identifier: Apache-2.0
// Words that have to stand near a word or phrase for it to matter, as hashes: asked about words that a WordScan has read, a need may
// be called met without reason, but never unmet. Many needs share their groups of words ("a member of the family"), so each group
// is kept once. Built by one thread, written into a flat block and used there by any number.
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

// How many words away something may stand.
struct WordReach {
    std::uint16_t before = 0;
    std::uint16_t after = 0;
};

// Of words that a scan has read.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

// A bit for each hash of a group by its first six bits, and one by the next six: of the words that are in no group of thirty, two in five
// pass the one and one in seven both.
struct GroupSigns {
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    void add(std::uint64_t hash) {
        first |= std::uint64_t{1} << (hash >> 58U);
        second |= std::uint64_t{1} << (hash >> 52U & 63U);
    }
    [[nodiscard]] bool may_have(std::uint64_t hash) const { return (first >> (hash >> 58U) & second >> (hash >> 52U & 63U) & 1U) != 0; }
};

class WordNeedsBuilder {
public:
    // One of these folded words has to stand within reach.
    struct Part {
        std::vector<std::string> words;
        WordReach reach;
    };
    // Met where all parts are.
    NeedNumber add(const std::vector<Part>& parts);
    void write(FlatWriter& out) const;

private:
    friend class WordNeeds;
    struct Stored {
        std::uint32_t group = 0;
        WordReach reach;
    };
    [[nodiscard]] std::uint32_t group_of(const std::vector<std::string>& words);

    std::map<std::vector<std::uint64_t>, std::uint32_t> known_;  // sorted hashes, and the group they are
    std::vector<std::vector<std::uint64_t>> groups_;
    std::vector<std::vector<Stored>> needs_ = {{}};  // the parts of each
};

class WordNeeds {
public:
    WordNeeds() = default;
    explicit WordNeeds(FlatReader& in);

    // Whether it is met round `at`. Where a reach may count from a part of `at`, the rest of it is looked at as well.
    [[nodiscard]] bool is_met(NeedNumber need, const std::vector<ScannedWord>& words, WordRange at, WordRange part) const;
    [[nodiscard]] bool is_met(NeedNumber need, const std::vector<ScannedWord>& words, WordRange at) const {
        return is_met(need, words, at, at);
    }

private:
    using Part = WordNeedsBuilder::Stored;
    [[nodiscard]] bool stands_in(std::uint32_t group, const std::vector<ScannedWord>& words, WordRange where) const;

    FlatLists<std::uint64_t> groups_;  // each sorted
    std::span<const GroupSigns> signs_;  // of each group
    FlatLists<Part> needs_;
};

}  // namespace kith
