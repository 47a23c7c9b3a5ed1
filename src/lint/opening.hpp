// SPDX-License-Identifier: Apache-2.0
// The opening of a document, read once before anything is judged: it shows whom the document is for, and what was
// read of it is kept, so that no segment is read twice. Pure.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "lint/compile.hpp"
#include "match/forms.hpp"
#include "rule/audience.hpp"
#include "text/tokens.hpp"

namespace kith {

struct ReadSegment {
    Analysis analysis;
    std::vector<Occurrence> occurrences;
};

[[nodiscard]] ReadSegment read_segment(const CompiledLexicon& compiled, const Segment& segment);

struct Opening {
    std::vector<ReadSegment> segments;  // the first ones of the document
    AudienceGuess guess;
};

// Reads on until about 600 words are read.
[[nodiscard]] Opening read_opening(const CompiledLexicon& compiled, const Document& document);

}  // namespace kith
