// SPDX-License-Identifier: Apache-2.0
// Findings of a document that are told together, each group by position and the groups by their first. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lint/finding.hpp"

namespace kith {

using Group = std::vector<const Finding*>;

// A rule about a sentence and an entry that speak at the same words are told to people as one, where the entry's level is not the lower: the
// entry has words to offer, and the rule goes with it. Programs are given both.
class Together {
public:
    // The findings must outlive it.
    explicit Together(const std::vector<Finding>& findings);

    // Whether it is told with another.
    [[nodiscard]] bool goes_with_another(const Finding& finding) const { return led_.count(&finding) > 0; }

    // What is told with it, in order; empty for most.
    [[nodiscard]] Group with(const Finding& finding) const;

private:
    std::map<const Finding*, const Finding*> led_;
    std::map<const Finding*, Group> with_;
};

// All findings of one entry or rule; notices, and what goes with another, left out.
[[nodiscard]] std::vector<Group> grouped(const std::vector<Finding>& findings, const Together& together);

// Notices that read alike; what is quoted, or goes with another, is left out.
[[nodiscard]] std::vector<Group> grouped_notices(const std::vector<Finding>& findings, const Together& together);

// What is quoted, by the words, capitals aside; with `no_text` by own_name().
[[nodiscard]] std::vector<Group> grouped_quotes(const std::vector<Finding>& findings, bool no_text);

// What a finding is called without a word of the document.
[[nodiscard]] const std::string& own_name(const Finding& finding);

}  // namespace kith
