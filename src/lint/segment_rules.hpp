// SPDX-License-Identifier: Apache-2.0
// What the rules of sentences and paragraphs say of one segment, added to the document's result.
#pragma once

#include "lint/compile.hpp"
#include "lint/finding.hpp"
#include "lint/fingerprint.hpp"
#include "lint/linter.hpp"
#include "lint/segment_facts.hpp"

namespace kith {

// Entries have spoken before: whether the segment is warm already is seen by the strengths in `result`.
void speak_by_rules(const CompiledLexicon& compiled, const SegmentInput& input, const LintOptions& options, SegmentFacts& facts,
                    Fingerprints& fingerprints, LintResult& result);

}  // namespace kith
