// SPDX-License-Identifier: Apache-2.0
#include "lint/opening.hpp"

namespace kith {

namespace {

constexpr std::size_t opening_tokens = 700;  // punctuation counts

}  // namespace

ReadSegment read_segment(const CompiledLexicon& compiled, const Segment& segment) {
    ReadSegment read{analyse(segment.text, compiled.abbreviations), {}};
    read.occurrences = compiled.find(read.analysis);
    return read;
}

Opening read_opening(const CompiledLexicon& compiled, const Document& document) {
    Opening opening;
    AudienceGuesser guesser(compiled.rules);
    std::size_t tokens = 0;
    for (const Segment& segment : document.segments) {
        if (tokens >= opening_tokens) break;
        opening.segments.push_back(read_segment(compiled, segment));
        const ReadSegment& read = opening.segments.back();
        guesser.look_at(segment, read.analysis, read.occurrences);
        tokens += read.analysis.tokens.size();
    }
    opening.guess = guesser.guess();
    return opening;
}

}  // namespace kith
