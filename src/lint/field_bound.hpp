// SPDX-License-Identifier: Apache-2.0
// How much the words around a place can weigh at most (field.hpp), by the words of a scan alone: it may be more than a FieldGauge would
// find, never less. One for each thread; it works only when it is asked.
#pragma once

#include <vector>

#include "match/fields.hpp"
#include "match/word_need.hpp"
#include "text/word_scan.hpp"

namespace kith {

class FieldBound {
public:
    explicit FieldBound(const FieldIndex& index) : index_(index) {}

    // Another text was scanned.
    void forget() { is_read_ = false; }
    // In quarters, without what the paragraphs around may add.
    [[nodiscard]] int most(const WordScan& scan, WordRange at);

private:
    const FieldIndex& index_;
    std::vector<FieldIndex::Rough> words_;
    bool is_read_ = false;
};

}  // namespace kith
