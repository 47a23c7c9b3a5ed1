// SPDX-License-Identifier: Apache-2.0
// From what a rule found to a finding: its level for the audience, its message filled in, its place in the document.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/document.hpp"
#include "lint/compile.hpp"
#include "lint/finding.hpp"
#include "lint/fingerprint.hpp"
#include "lint/linter.hpp"
#include "rule/rule_run.hpp"

namespace kith {

// All but the fingerprint. `quoted`: somebody else's words, which are a notice at most.
[[nodiscard]] Finding make_rule_finding(const Rule& rule, Audience audience, TextRange at, std::string text,
                                        bool quoted, const std::vector<std::pair<std::string, std::string>>& slots);

// Whether a stretch lies within one of `quotes`, which stand in order and do not overlap.
[[nodiscard]] bool is_within(const std::vector<TextSpan>& quotes, TextSpan span);

// What was read anew of the segment that something was concluded of last: a rule may conclude many things of one.
struct LastConcluded {
    std::size_t segment = static_cast<std::size_t>(-1);  // of the document
    Analysis analysis = {};
    std::vector<TextSpan> quotes = {};
};

// What a rule of a whole document found; nothing below the level the options ask for. `part` holds the segment, and `base` of the
// document's segments stand before it; the finding counts within the part.
[[nodiscard]] std::optional<Finding> document_finding(const CompiledLexicon& compiled, const Document& part, std::size_t base,
                                                      const RuleRun::Concluded& concluded, Audience audience,
                                                      const LintOptions& options, Fingerprints& fingerprints,
                                                      LastConcluded& last);

// Whether a rule speaks of the very words it stands at: letters and names. The others speak of more than those.
[[nodiscard]] bool is_about_words(const Rule& rule);

}  // namespace kith
