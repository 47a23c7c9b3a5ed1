// SPDX-License-Identifier: Apache-2.0
#include "app/scoring.hpp"

#include <algorithm>
#include <cmath>

namespace kith {
namespace {

std::optional<double> share(std::size_t part, std::size_t whole) {
    if (whole == 0) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

bool overlap(const ScoredMark& mark, const GoldSpan& span) { return mark.start < span.end && span.start < mark.end; }

// The first span of that label which the mark meets.
const GoldSpan* met(const GoldText& gold, const ScoredMark& mark, Label label) {
    const auto found = std::find_if(gold.spans.begin(), gold.spans.end(),
                                    [&](const GoldSpan& span) { return span.label == label && overlap(mark, span); });
    return found == gold.spans.end() ? nullptr : &*found;
}

void count_flags(const GoldText& gold, const std::vector<ScoredMark>& marks, Score& score) {
    for (const GoldSpan& span : gold.spans) {
        if (span.label != Label::flag) continue;
        const bool is_found =
            std::any_of(marks.begin(), marks.end(), [&span](const ScoredMark& mark) { return overlap(mark, span); });
        Tally& term = score.terms[span.term];
        ++(is_found ? term.found : term.missed);
        ++(is_found ? score.total.found : score.total.missed);
        if (!is_found) score.mistakes.push_back({Mistake::Kind::fn, &gold, {span.start, span.end, span.term}});
    }
}

}  // namespace

std::optional<double> precision_of(const Tally& tally) { return share(tally.found, tally.found + tally.false_alarms); }

std::optional<double> strict_precision_of(const Tally& tally) {
    return share(tally.found, tally.found + tally.false_alarms + tally.unjudged);
}

std::optional<double> recall_of(const Tally& tally) { return share(tally.found, tally.found + tally.missed); }

std::optional<double> f1_of(const Tally& tally) {
    const std::optional<double> precision = precision_of(tally);
    const std::optional<double> recall = recall_of(tally);
    if (!precision || !recall) return std::nullopt;
    return *precision + *recall > 0 ? 2 * *precision * *recall / (*precision + *recall) : 0.0;
}

Interval wilson(std::size_t hits, std::size_t cases) {
    constexpr double z = 1.959963984540054;  // of the normal distribution, 95 % within
    const double n = static_cast<double>(cases);
    const double p = static_cast<double>(hits) / n;
    const double whole = 1 + z * z / n;
    const double centre = (p + z * z / (2 * n)) / whole;
    const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / whole;
    return {std::max(0.0, centre - reach), std::min(1.0, centre + reach)};
}

double Score::mean_length() const {
    return static_cast<double>(mark_length) / static_cast<double>(std::max<std::size_t>(1, marks));
}

void add_text(const GoldText& gold, std::vector<ScoredMark> marks, Score& score) {
    std::sort(marks.begin(), marks.end());
    ++score.texts;
    score.marks += marks.size();
    for (const ScoredMark& mark : marks) score.mark_length += mark.end - mark.start;
    count_flags(gold, marks, score);
    std::size_t last = 0;
    for (const ScoredMark& mark : marks) {
        if (met(gold, mark, Label::flag) != nullptr) {
            ++score.entries[mark.id].found;
            continue;
        }
        const GoldSpan* const fine = met(gold, mark, Label::ok);
        const bool is_arguable = met(gold, mark, Label::arguable) != nullptr;
        if (fine != nullptr || (gold.kind == "unrelated" && !is_arguable)) {
            if (mark.start < last) continue;
            last = mark.end;
            ++score.total.false_alarms;
            ++score.entries[mark.id].false_alarms;
            ++score.terms[fine != nullptr ? fine->term : mark.id].false_alarms;
            ++score.alarms_by_kind[gold.kind];
            score.mistakes.push_back({Mistake::Kind::fp, &gold, mark});
        } else if (!is_arguable) {
            ++score.total.unjudged;
            ++score.entries[mark.id].unjudged;
            score.mistakes.push_back({Mistake::Kind::unjudged, &gold, mark});
        }
    }
}

}  // namespace kith
