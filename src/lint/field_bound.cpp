// SPDX-License-Identifier: Apache-2.0
#include "lint/field_bound.hpp"

#include <algorithm>

#include "lint/field.hpp"

namespace kith {

namespace {

constexpr std::size_t furthest = 400;  // words; no sentence and no window of a FieldGauge is longer to either side
// Bytes to either side: as no token is shorter than a byte, what stands so near is in every window of a FieldGauge.
constexpr std::size_t surely_near = 200;

}  // namespace

// Words about people count as if they stood in the sentence, and those about other things as if they did not: there they weigh half,
// and together at most most_of_paragraph.
int FieldBound::most(const WordScan& scan, WordRange at) {
    if (!is_read_) words_ = index_.rough(scan);
    is_read_ = true;
    const std::vector<ScannedWord>& words = scan.words();
    const std::size_t begin = words[at.first].begin;
    const std::size_t end = words[at.last - 1].end;
    int people = 0;
    int other = 0;
    std::vector<WordNumber> met;  // each word counts once
    auto word = std::lower_bound(words_.begin(), words_.end(), at.first,
                                 [](const FieldIndex::Rough& one, std::size_t first) { return one.word + furthest < first; });
    for (; word != words_.end() && word->word < at.last + furthest; ++word) {
        if (word->word >= at.first && word->word < at.last) continue;
        people += word->most;
        const ScannedWord& place = words[word->word];
        const bool is_near = place.begin + surely_near >= begin && place.end <= end + surely_near;
        if (word->surely_less == 0 || !is_near || other >= FieldWeight::most_of_paragraph) continue;
        if (std::find(met.begin(), met.end(), word->stem) != met.end()) continue;
        met.push_back(word->stem);
        other -= word->surely_less;
    }
    return people * FieldWeight::one - std::min(other * FieldWeight::one / 2, FieldWeight::most_of_paragraph);
}

}  // namespace kith
