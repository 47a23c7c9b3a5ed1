// SPDX-License-Identifier: Apache-2.0
// From what a rule found to a finding: its level for the audience, its message filled in, its place in the document.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/document.hpp"
#include "lint/compile.hpp"
#include "lint/finding.hpp"
#include "lint/fingerprint.hpp"
#include "lint/linter.hpp"
#include "rule/rule_set.hpp"

namespace kith {

// All but the fingerprint. `quoted`: somebody else's words, which are a notice at most.
[[nodiscard]] Finding make_rule_finding(const Rule& rule, Audience audience, TextRange at, std::string text,
                                        bool quoted, const std::vector<std::pair<std::string, std::string>>& slots);

// Whether a stretch lies within one of `quotes`, which stand in order and do not overlap.
[[nodiscard]] bool is_within(const std::vector<TextSpan>& quotes, TextSpan span);

// Adds what the rules of whole documents found, once every segment was linted.
void add_document_findings(const CompiledLexicon& compiled, const Document& document, const RuleRun& run,
                           const LintOptions& options, Fingerprints& fingerprints, LintResult& result);

}  // namespace kith
