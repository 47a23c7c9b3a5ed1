// SPDX-License-Identifier: Apache-2.0
// A checked document made by hand, so that reporters are tested without a linter.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "report/reporter.hpp"

namespace kith::test {

// Findings point into the lexicon, so a sample stays where it is.
struct Sample {
    Lexicon lexicon;
    Checked checked;

    Sample() = default;
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;
    Sample(Sample&&) = delete;
    Sample& operator=(Sample&&) = delete;
    ~Sample() = default;

    // A finding of the entry (or, with "rule:" before it, the rule) on the n-th place (from 0) where `words` stand.
    Finding& find(std::string_view id, std::string_view words, std::size_t nth = 0);
    void notice_strength(std::string_view id, std::string_view words);
};

// An empty result over `text`, with entries teapot (rethink), kettle (notice, proposed), biscuit (strength) and a rule
// poured (consider).
[[nodiscard]] std::unique_ptr<Sample> make_sample(std::string_view text);

// The same text as a Word file would give it: a paragraph a line, the last one in a footnote on page 2.
[[nodiscard]] std::unique_ptr<Sample> make_word_sample(std::string_view text);

// The whole report of one document, or of the same one several times; `cut_short` as in Totals.
[[nodiscard]] std::string report_of(std::string_view format, const Sample& sample, const ReportOptions& options = {},
                                    std::size_t times = 1, const std::string& cut_short = {});

}  // namespace kith::test
