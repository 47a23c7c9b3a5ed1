// SPDX-License-Identifier: Apache-2.0
// Lints one segment: finds candidates, has their sense decided, and adds findings, strengths and decisions to
// the document's result. Nothing is kept between segments but the fingerprints met.
#pragma once

#include "lint/compile.hpp"
#include "lint/finding.hpp"
#include "lint/fingerprint.hpp"
#include "lint/linter.hpp"
#include "lint/segment_facts.hpp"

namespace kith {

void lint_segment(const CompiledLexicon& compiled, const SegmentInput& input, const LintOptions& options,
                  Fingerprints& fingerprints, LintResult& result);

}  // namespace kith
