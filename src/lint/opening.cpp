// SPDX-License-Identifier: Apache-2.0
#include "lint/opening.hpp"

#include <algorithm>

#include "rule/greeting.hpp"
#include "text/word_scan.hpp"

namespace kith {

namespace {

constexpr std::size_t opening_tokens = 700;  // punctuation counts

// Whether a segment may hold a greeting or a sign of an audience. Says yes now and then without reason, but never no: to analyse
// the openings of short documents, which is all of them, was two fifths of a run over many.
bool may_show_audience(const CompiledLexicon& compiled, const WordScan& scan) {
    const auto is_greeting = [&](std::string_view word) { return scan.is_equal(scan.words().front(), word); };
    if (!scan.words().empty() && std::any_of(greeting_words.begin(), greeting_words.end(), is_greeting)) return true;
    return compiled.forms.may_find(scan, [&](const Form& form, WordRange) {
        return form.role == FormRole::trigger && compiled.rules.triggers()[form.owner].use == Trigger::Use::sign;
    });
}

}  // namespace

ReadSegment read_segment(const CompiledLexicon& compiled, const Segment& segment) {
    ReadSegment read{analyse(segment.text, compiled.abbreviations), {}};
    read.occurrences = compiled.find(read.analysis);
    return read;
}

Opening read_opening(const CompiledLexicon& compiled, const Document& document) {
    Opening opening;
    AudienceGuesser guesser(compiled.rules);
    WordScan scan;
    std::size_t tokens = 0;
    for (const Segment& segment : document.segments) {
        if (tokens >= opening_tokens) break;
        scan.read(segment.text);
        tokens += scan.tokens();
        std::optional<ReadSegment>& read = opening.segments.emplace_back();
        if (!may_show_audience(compiled, scan)) continue;
        read = read_segment(compiled, segment);
        guesser.look_at(segment, read->analysis, read->occurrences);
    }
    opening.guess = guesser.guess();
    return opening;
}

}  // namespace kith
