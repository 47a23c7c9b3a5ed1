// SPDX-License-Identifier: Apache-2.0
#include "lint/opening.hpp"

#include <algorithm>

#include "lint/gate.hpp"
#include "rule/greeting.hpp"
#include "text/word_scan.hpp"

namespace kith {

namespace {

constexpr std::size_t opening_tokens = 700;  // punctuation counts

// The signs of audiences that an analysis would find in an opening, by the words alone: it may see one too many, never one too few.
// Most documents have no three signs of anything, so nothing of them is analysed to know whom they are for. To analyse each segment
// with one sign was a twentieth of a run over small files.
class RoughSigns {
public:
    explicit RoughSigns(const CompiledLexicon& compiled) : compiled_(compiled), met_(compiled.lexicon.audiences.size()) {}

    // The segment that the gate was last asked about. Answers whether it may show anything.
    bool look_at(const Gate& gate) {
        const bool greets = opens_with_greeting(gate.scan());
        greets_ = greets_ || greets;
        is_unsure_ = is_unsure_ || gate.are_signs_unsure();
        for (const Trigger* const sign : gate.signs()) note(*sign);
        return greets || gate.are_signs_unsure() || !gate.signs().empty();
    }

    // Whether some audience may have as many signs as it needs.
    [[nodiscard]] bool may_show_audience() const {
        for (std::size_t i = 0; i < met_.size(); ++i) {
            const AudienceText& audience = compiled_.lexicon.audiences[i];
            const std::size_t most = met_[i].size() + (greets_ && !audience.greets.empty() ? 1U : 0U);
            if (is_unsure_ || most >= static_cast<std::size_t>(std::max(1, audience.needs))) return true;
        }
        return false;
    }

private:
    static bool opens_with_greeting(const WordScan& scan) {
        const auto is_greeting = [&](std::string_view word) { return scan.is_equal(scan.words().front(), word); };
        return !scan.words().empty() && std::any_of(greeting_words.begin(), greeting_words.end(), is_greeting);
    }

    void note(const Trigger& sign) {
        std::vector<std::uint32_t>& met = met_[sign.owner];
        if (std::find(met.begin(), met.end(), sign.sign) == met.end()) met.push_back(sign.sign);
    }

    const CompiledLexicon& compiled_;
    std::vector<std::vector<std::uint32_t>> met_;  // of each audience: the numbers of its signs
    bool greets_ = false;
    bool is_unsure_ = false;
};

}  // namespace

ReadSegment read_segment(const CompiledLexicon& compiled, const Segment& segment) {
    ReadSegment read{analyse(segment.text, compiled.abbreviations), {}};
    read.occurrences = compiled.find(read.analysis);
    return read;
}

// The words of a segment are scanned once, for the gate as well: most segments of a short document have nothing for any audience.
Opening read_opening(const CompiledLexicon& compiled, const Document& document, FieldContext& context, DocumentHits* hits) {
    Opening opening;
    RoughSigns rough(compiled);
    Gate gate(compiled, context, hits);
    std::vector<std::size_t> showing;
    std::size_t tokens = 0;
    for (std::size_t i = 0; i < document.segments.size() && tokens < opening_tokens; ++i) {
        const bool is_let_in = gate.lets_in(document.segments[i], i);
        OpeningSegment& one = opening.segments.emplace_back();
        if (!is_let_in) one.words = gate.words();
        tokens += gate.scan().tokens();
        if (rough.look_at(gate)) showing.push_back(i);
    }
    if (!rough.may_show_audience()) return opening;
    AudienceGuesser guesser(compiled.rules);
    for (const std::size_t i : showing) {
        const ReadSegment& read = opening.segments[i].read.emplace(read_segment(compiled, document.segments[i]));
        guesser.look_at(document.segments[i], read.analysis, read.occurrences);
    }
    opening.guess = guesser.guess();
    return opening;
}

}  // namespace kith
