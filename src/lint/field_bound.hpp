// SPDX-License-Identifier: Apache-2.0
// How much the words around a place can weigh at most (field.hpp), by the words of a scan alone: it may be more than a FieldGauge would
// find, never less. One for each thread; it works only when it is asked.
#pragma once

#include <cstddef>
#include <vector>

#include "match/fields.hpp"
#include "match/word_need.hpp"
#include "text/span.hpp"
#include "text/word_scan.hpp"

namespace kith {

class FieldBound {
public:
    // It must outlive this.
    explicit FieldBound(const FieldIndex& index) : index_(index) {}

    // Another text was scanned.
    void forget() { is_read_ = false; }
    // In quarters, without what the paragraphs around may add. `sentence`: bounds of the sentence (rough_sentences.hpp).
    [[nodiscard]] int most(const WordScan& scan, WordRange at, TextSpan sentence);

private:
    const FieldIndex& index_;
    std::vector<FieldIndex::Rough> words_;
    bool is_read_ = false;
};

}  // namespace kith
