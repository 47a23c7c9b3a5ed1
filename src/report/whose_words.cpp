// SPDX-License-Identifier: Apache-2.0
#include "report/whose_words.hpp"

#include <algorithm>

#include "lint/quotes.hpp"
#include "report/decisions.hpp"

namespace kith {
namespace {

constexpr std::string_view legal_step = "a legal term";  // as lint/ calls it among its decisions

}  // namespace

WhoseWords::WhoseWords(const Checked& checked) : quotes_(find_quotes(checked.document.segments)) {
    for (const Decision& decision : checked.result.decisions) {
        if (decision.step == legal_step) legal_.insert(decision.at);
    }
    take_of_others(checked);
    spoken_for_ = of_others_;
    take_decided(checked);
}

bool WhoseWords::is_quoted(const TextRange& at) const {
    const std::vector<TextSpan>& quotes = quotes_[at.segment];
    const auto next = std::lower_bound(quotes.begin(), quotes.end(), at.span.begin, [](TextSpan quote, std::size_t begin) { return quote.end <= begin; });
    return next != quotes.end() && next->overlaps(at.span);
}

void WhoseWords::take_of_others(const Checked& checked) {
    const std::vector<Segment>& segments = checked.document.segments;
    for (const Segment& segment : segments) of_others_.emplace_back(segment.text.size(), false);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        for (const TextSpan quote : quotes_[i]) take(of_others_, {i, quote});
        for (const TextSpan code : segments[i].code) take(of_others_, {i, code});
    }
    for (const Finding& finding : checked.result.findings) {
        const Segment& segment = segments[finding.at.segment];
        const bool is_cell = finding.voice == Voice::record && segment.kind == SegmentKind::table_cell;
        if (is_cell) take(of_others_, {finding.at.segment, {0, segment.text.size()}});
    }
}

void WhoseWords::take_decided(const Checked& checked) {
    for (const Decision& decision : checked.result.decisions) {
        const bool is_unsure = (decision.outcome == Level::notice && decision.step != legal_step) || (decision.outcome == Level::fine && is_by_default(decision));
        if (!is_unsure) take(spoken_for_, decision.at);
    }
}

void WhoseWords::take(Taken& taken, const TextRange& at) {
    std::fill_n(taken[at.segment].begin() + static_cast<std::ptrdiff_t>(at.span.begin), at.span.size(), true);
}

bool WhoseWords::is_taken(const Taken& taken, const TextRange& at) {
    return taken[at.segment][at.span.begin] || taken[at.segment][at.span.end - 1];
}

}  // namespace kith
