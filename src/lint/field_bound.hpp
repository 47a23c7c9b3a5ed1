// SPDX-License-Identifier: Apache-2.0
// How much the words around a place can weigh at most (field.hpp), by the words of a scan alone: it may be more than a FieldGauge would
// find, never less. One for each thread; it works only when it is asked.
#pragma once

#include <cstddef>
#include <vector>

#include "match/fields.hpp"
#include "match/word_need.hpp"
#include "text/sentences.hpp"
#include "text/span.hpp"
#include "text/word_scan.hpp"

namespace kith {

class FieldBound {
public:
    // Both must outlive it.
    FieldBound(const FieldIndex& index, const Abbreviations& abbreviations) : index_(index), abbreviations_(abbreviations) {}

    // Another text was scanned.
    void forget() { is_read_ = false; }
    // In quarters, without what the paragraphs around may add.
    [[nodiscard]] int most(const WordScan& scan, WordRange at);

private:
    void read(const WordScan& scan);
    [[nodiscard]] TextSpan sentence_round(std::size_t at, std::size_t size) const;

    const FieldIndex& index_;
    const Abbreviations& abbreviations_;
    std::vector<FieldIndex::Rough> words_;
    std::vector<std::size_t> starts_;  // of sentences, as far as they are known
    bool is_read_ = false;
};

}  // namespace kith
