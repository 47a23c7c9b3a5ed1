// SPDX-License-Identifier: Apache-2.0
// What rules of whole documents may find in a document, by scans alone: how often each meets the words it counts, and in which
// segments. Where a document has too few of them altogether the rule says nothing, and no segment need be read for its sake. It may
// count too many, never too few. One for each document, all of which has to be in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "rule/rule_set.hpp"

namespace kith {

class DocumentHits {
public:
    explicit DocumentHits(const RuleSet& rules) : rules_(rules) {}

    // Whether a rule speaks by a number of words that can be counted so.
    [[nodiscard]] static bool counts(const RuleOutline& rule);

    struct Hit {
        std::uint32_t rule = 0;
        bool is_counted = true;  // one of the words that it takes some number of; others may only keep it silent
    };
    void add(std::size_t segment, const std::vector<Hit>& hits);
    // Something was not to be counted: every rule may speak.
    void give_up() { is_unsure_ = true; }

    // Whether a segment has words of a rule that may speak to the audience. Once all segments are added.
    [[nodiscard]] bool wants(std::size_t segment, Audience audience) const;

private:
    const RuleSet& rules_;
    std::map<std::uint32_t, std::size_t> counted_;                    // by rule
    std::map<std::size_t, std::vector<std::uint32_t>> segments_;  // the rules that have words there
    bool is_unsure_ = false;
};

}  // namespace kith
