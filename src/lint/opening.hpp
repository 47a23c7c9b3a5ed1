// SPDX-License-Identifier: Apache-2.0
// The opening of a document, looked at before anything is judged: it shows whom the document is for. Most of its segments show
// nothing of that, which the hashes of their words tell; what had to be read of the others is kept, so that no segment is read
// twice. Pure.
#pragma once

#include <optional>
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
    std::vector<std::optional<ReadSegment>> segments;  // the first ones of the document; empty: not read
    AudienceGuess guess;
};

// Looks on until about 600 words are seen.
[[nodiscard]] Opening read_opening(const CompiledLexicon& compiled, const Document& document);

}  // namespace kith
