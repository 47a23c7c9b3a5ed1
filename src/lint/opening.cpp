// SPDX-License-Identifier: Apache-2.0
#include "lint/opening.hpp"

#include <algorithm>

#include "lint/gate.hpp"
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

// The words of a segment are scanned once, for the gate as well: most segments of a short document have nothing for any audience.
Opening read_opening(const CompiledLexicon& compiled, const Document& document, FieldContext& context) {
    Opening opening;
    AudienceGuesser guesser(compiled.rules);
    Gate gate(compiled, context);
    std::size_t tokens = 0;
    for (std::size_t i = 0; i < document.segments.size() && tokens < opening_tokens; ++i) {
        const Segment& segment = document.segments[i];
        OpeningSegment& one = opening.segments.emplace_back();
        if (!gate.lets_in(segment, i)) one.words = gate.words();
        tokens += gate.scan().tokens();
        if (!may_show_audience(compiled, gate.scan())) continue;
        one.read = read_segment(compiled, segment);
        guesser.look_at(segment, one.read->analysis, one.read->occurrences);
    }
    opening.guess = guesser.guess();
    return opening;
}

}  // namespace kith
