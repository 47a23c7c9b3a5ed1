// SPDX-License-Identifier: Apache-2.0
// Findings of a document that are told together, each group by position and the groups by their first. Pure.
#pragma once

#include <string>
#include <vector>

#include "lint/finding.hpp"

namespace kith {

using Group = std::vector<const Finding*>;

// All findings of one entry or rule; notices left out.
[[nodiscard]] std::vector<Group> grouped(const std::vector<Finding>& findings);

// Notices that read alike; what is quoted is left out.
[[nodiscard]] std::vector<Group> grouped_notices(const std::vector<Finding>& findings);

// What is quoted, by the words, capitals aside; with `no_text` by own_name().
[[nodiscard]] std::vector<Group> grouped_quotes(const std::vector<Finding>& findings, bool no_text);

// What a finding is called without a word of the document.
[[nodiscard]] const std::string& own_name(const Finding& finding);

}  // namespace kith
