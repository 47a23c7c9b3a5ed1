// SPDX-License-Identifier: Apache-2.0
// What was found in labelled texts, held against the labels. Two stretches match where they share a code point. A `flag` span
// that is matched is found once, however often; a finding that matches no `flag` span is a false alarm where it meets an `ok`
// span or stands in an `unrelated` text, is not counted where it meets only `arguable` spans, and is unjudged else. False
// alarms that overlap count once. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/gold.hpp"

namespace kith {

struct Tally {
    std::size_t found = 0;  // of an entry: findings that meet a `flag` span
    std::size_t missed = 0;
    std::size_t false_alarms = 0;
    std::size_t unjudged = 0;
};

// Shares from 0 to 1; none where there is nothing to take a share of.
[[nodiscard]] std::optional<double> precision_of(const Tally& tally);
[[nodiscard]] std::optional<double> strict_precision_of(const Tally& tally);  // the unjudged count as false alarms
[[nodiscard]] std::optional<double> recall_of(const Tally& tally);
[[nodiscard]] std::optional<double> f1_of(const Tally& tally);

struct Interval {
    double low = 0;
    double high = 1;
};
// Wilson's 95 % interval of `hits` in `cases`, at least one.
[[nodiscard]] Interval wilson(std::size_t hits, std::size_t cases);

// A finding in a labelled text, in code points.
struct ScoredMark {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string id;
    friend auto operator<=>(const ScoredMark&, const ScoredMark&) = default;
};

struct Mistake {
    enum class Kind : std::uint8_t { fp, fn, unjudged };
    Kind kind = Kind::fp;
    const GoldText* text = nullptr;
    ScoredMark mark;  // what was found; of a miss the span, called by its term
};

struct Score {
    Tally total;
    std::map<std::string, Tally> terms;    // a false alarm belongs to the term of the `ok` span, else to the entry's id
    std::map<std::string, Tally> entries;  // by the id of what spoke
    std::map<std::string, std::size_t> alarms_by_kind;
    std::size_t texts = 0;
    std::size_t marks = 0;
    std::size_t mark_length = 0;    // of all together, in code points
    std::vector<Mistake> mistakes;  // text by text: misses, then the others in their order

    [[nodiscard]] double mean_length() const;
};

// `gold` must outlive the score.
void add_text(const GoldText& gold, std::vector<ScoredMark> marks, Score& score);

}  // namespace kith
