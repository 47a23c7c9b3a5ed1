// SPDX-License-Identifier: Apache-2.0
// The sentences of a text that was only scanned: bounds within which the sentence of an analysis lies, and the sentence itself where that
// is sure. One for each thread; it works only when it is asked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "text/sentences.hpp"
#include "text/span.hpp"
#include "text/word_scan.hpp"

namespace kith {

class RoughSentences {
public:
    // It must outlive this.
    explicit RoughSentences(const Abbreviations& abbreviations) : abbreviations_(abbreviations) {}

    // Another text was scanned.
    void forget() { is_read_ = false; }
    // Where the sentence begins and ends at most that a word of the scan is in, in WordScan::text().
    [[nodiscard]] TextSpan round(const WordScan& scan, std::size_t word);
    // The folded text of a sentence with these bounds; none where an analysis may begin or end it elsewhere.
    [[nodiscard]] static std::optional<std::string> folded(const WordScan& scan, TextSpan bounds);

private:
    const Abbreviations& abbreviations_;
    std::vector<std::size_t> starts_;  // as far as they are known
    bool is_read_ = false;
};

}  // namespace kith
