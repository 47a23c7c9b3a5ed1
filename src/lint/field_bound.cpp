// SPDX-License-Identifier: Apache-2.0
#include "lint/field_bound.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "lint/field.hpp"

namespace kith {

namespace {

constexpr std::size_t furthest = 400;  // words; no sentence and no window of a FieldGauge is longer to either side
// Bytes to either side: as no token is shorter than a byte, what stands so near is in every window of a FieldGauge.
constexpr std::size_t surely_near = 200;
constexpr std::size_t most_others = 64;  // words about other things that are counted

// What the words around a place weigh, each once as a FieldGauge counts them.
class Weighing {
public:
    Weighing(const WordScan& scan, TextSpan at, TextSpan sentence) : scan_(scan), at_(at), sentence_(sentence) {}

    [[nodiscard]] bool is_in_sentence(const FieldIndex::Rough& word) const {
        const ScannedWord& place = scan_.words()[word.word];
        return place.begin >= sentence_.begin && place.begin < sentence_.end;
    }

    void add(const FieldIndex::Rough& word) {
        const ScannedWord& place = scan_.words()[word.word];
        if (word.most > 0) {
            scan_.write_folded(place, folded_);
            if (word.opens_phrase || counted_.insert(folded_).second) (is_in_sentence(word) ? inside_ : outside_) += word.most;
        }
        const bool is_near = place.begin + surely_near >= at_.begin && place.end <= at_.end + surely_near;
        if (word.surely_less == 0 || !is_near || met_.size() == most_others) return;
        if (std::find(met_.begin(), met_.end(), word.stem) != met_.end()) return;
        met_.push_back(word.stem);
        other_ -= word.surely_less;
    }

    [[nodiscard]] int total() const {
        return inside_ * FieldWeight::one +
               std::clamp((outside_ - other_) * FieldWeight::one / 2, -FieldWeight::most_of_paragraph, FieldWeight::most_of_paragraph);
    }

private:
    const WordScan& scan_;
    TextSpan at_;
    TextSpan sentence_;
    int inside_ = 0;
    int outside_ = 0;
    int other_ = 0;
    std::unordered_set<std::string> counted_;
    std::vector<WordNumber> met_;  // words about other things, each once
    std::string folded_;
};

}  // namespace

// Words about people count whole in what may be the sentence, each once as a FieldGauge counts them, and half behind its bounds; those
// about other things half, as if all stood there. What stands outside together weighs at most most_of_paragraph either way.
int FieldBound::most(const WordScan& scan, WordRange at, TextSpan sentence) {
    if (!is_read_) words_ = index_.rough(scan);
    is_read_ = true;
    const std::vector<ScannedWord>& words = scan.words();
    const TextSpan place{words[at.first].begin, words[at.last - 1].end};
    Weighing weighing(scan, place, sentence);
    const auto first = std::lower_bound(words_.begin(), words_.end(), at.first,
                                        [](const FieldIndex::Rough& one, std::size_t word) { return one.word + furthest < word; });
    for (const bool in_sentence : {true, false}) {
        for (auto word = first; word != words_.end() && word->word < at.last + furthest; ++word) {
            const bool is_itself = word->word >= at.first && word->word < at.last;
            if (!is_itself && weighing.is_in_sentence(*word) == in_sentence) weighing.add(*word);
        }
    }
    return weighing.total();
}

}  // namespace kith
