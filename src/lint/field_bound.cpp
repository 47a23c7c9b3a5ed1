// SPDX-License-Identifier: Apache-2.0
#include "lint/field_bound.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include "lint/field.hpp"

namespace kith {

namespace {

constexpr std::size_t furthest = 400;  // words; no sentence and no window of a FieldGauge is longer to either side
// Bytes to either side: as no token is shorter than a byte, what stands so near is in every window of a FieldGauge.
constexpr std::size_t surely_near = 200;
constexpr std::size_t most_others = 64;  // words about other things that are counted

}  // namespace

// Sentences are known where the scan reads the text itself: the boundaries are those an analysis begins with, and it makes them only
// shorter. A paragraph of which nothing is known is one sentence.
void FieldBound::read(const WordScan& scan) {
    words_ = index_.rough(scan);
    starts_.clear();
    if (!scan.is_folded()) starts_ = sentence_starts(scan.text(), abbreviations_);
    is_read_ = true;
}

TextSpan FieldBound::sentence_round(std::size_t at, std::size_t size) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), at);
    return {after == starts_.begin() ? 0 : *std::prev(after), after == starts_.end() ? size : *after};
}

// Words about people count whole in what may be the sentence, each once as a FieldGauge counts them, and half behind its bounds; those
// about other things half, as if all stood there. What stands outside together weighs at most most_of_paragraph either way.
int FieldBound::most(const WordScan& scan, WordRange at) {
    if (!is_read_) read(scan);
    const std::vector<ScannedWord>& words = scan.words();
    const std::size_t begin = words[at.first].begin;
    const std::size_t end = words[at.last - 1].end;
    const TextSpan sentence = sentence_round(begin, scan.text().size());
    int inside = 0;
    int outside = 0;
    int other = 0;
    std::unordered_set<std::string> counted;
    std::vector<WordNumber> met;  // words about other things, each once
    std::string folded;
    const auto first = std::lower_bound(words_.begin(), words_.end(), at.first,
                                        [](const FieldIndex::Rough& one, std::size_t word) { return one.word + furthest < word; });
    for (const bool near : {true, false}) {
        for (auto word = first; word != words_.end() && word->word < at.last + furthest; ++word) {
            if (word->word >= at.first && word->word < at.last) continue;
            const ScannedWord& place = words[word->word];
            if ((place.begin >= sentence.begin && place.begin < sentence.end) != near) continue;
            if (word->most > 0) {
                scan.write_folded(place, folded);
                if (word->opens_phrase || counted.insert(folded).second) (near ? inside : outside) += word->most;
            }
            const bool is_near = place.begin + surely_near >= begin && place.end <= end + surely_near;
            if (word->surely_less == 0 || !is_near || met.size() == most_others) continue;
            if (std::find(met.begin(), met.end(), word->stem) != met.end()) continue;
            met.push_back(word->stem);
            other -= word->surely_less;
        }
    }
    return inside * FieldWeight::one +
           std::clamp((outside - other) * FieldWeight::one / 2, -FieldWeight::most_of_paragraph, FieldWeight::most_of_paragraph);
}

}  // namespace kith
