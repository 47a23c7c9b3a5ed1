// SPDX-License-Identifier: Apache-2.0
// Lints one segment: finds candidates, has their sense decided, and adds findings, strengths and decisions to
// the document's result. Nothing is kept between segments but the fingerprints met.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "lint/column.hpp"
#include "lint/compile.hpp"
#include "lint/danger.hpp"
#include "lint/field.hpp"
#include "lint/finding.hpp"
#include "lint/fingerprint.hpp"
#include "lint/linter.hpp"
#include "lint/opening.hpp"
#include "rule/rule_run.hpp"

namespace kith {

struct SegmentInput {
    const std::vector<Segment>& segments;  // of its document
    std::size_t index;
    FieldContext& context;                 // of its document
    DangerContext& danger;                 // of its document
    ColumnContext& columns;                // of its document
    RuleRun& rules;                        // of its document
    ReadSegment read;
    bool may_entries_speak = true;         // false: rules alone have something to say (gate.hpp)
};

void lint_segment(const CompiledLexicon& compiled, const SegmentInput& input, const LintOptions& options,
                  Fingerprints& fingerprints, LintResult& result);

}  // namespace kith
