// SPDX-License-Identifier: Apache-2.0
// The opening of a document, looked at before anything is judged: it shows whom the document is for. Most of its segments show
// nothing of that, which the hashes of their words tell; what had to be read of the others is kept, so that no segment is read
// twice. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/document.hpp"
#include "lint/compile.hpp"
#include "lint/document_hits.hpp"
#include "lint/field.hpp"
#include "match/forms.hpp"
#include "rule/audience.hpp"
#include "text/tokens.hpp"

namespace kith {

struct ReadSegment {
    Analysis analysis;
    std::vector<Occurrence> occurrences;
};

[[nodiscard]] ReadSegment read_segment(const CompiledLexicon& compiled, const Segment& segment);

struct OpeningSegment {
    std::optional<ReadSegment> read = {};
    std::optional<std::size_t> words = {};  // how many, where there is nothing but words, whomever the document is for
};

struct Opening {
    std::vector<OpeningSegment> segments;  // the first ones of the document
    AudienceGuess guess;
};

// Looks on until about 600 words are seen. `context`, `hits`: of the document; `hits` may be null (gate.hpp).
[[nodiscard]] Opening read_opening(const CompiledLexicon& compiled, const Document& document, FieldContext& context, DocumentHits* hits);

}  // namespace kith
