// SPDX-License-Identifier: Apache-2.0
#include "lint/rough_sentences.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace kith {

namespace {

// "in care.The child": an analysis may begin a sentence there, with whatever a capital may stand in.
bool has_bare_stop(std::string_view text) {
    const auto may_begin = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '@'; };
    for (std::size_t stop = text.find('.'); stop != std::string_view::npos; stop = text.find('.', stop + 1)) {
        if (stop + 1 < text.size() && may_begin(text[stop + 1])) return true;
    }
    return false;
}

}  // namespace

// Sentences are known where the scan reads the text itself: the boundaries are those an analysis begins with, and it makes them only
// shorter. A paragraph of which nothing is known is one sentence.
TextSpan RoughSentences::round(const WordScan& scan, std::size_t word) {
    if (!is_read_) {
        starts_.clear();
        if (!scan.is_folded()) starts_ = sentence_starts(scan.text(), abbreviations_);
        is_read_ = true;
    }
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), std::size_t{scan.words()[word].begin});
    return {after == starts_.begin() ? 0 : *std::prev(after), after == starts_.end() ? scan.text().size() : *after};
}

// As no token is shorter than a byte, so many bytes are not cut for their length.
std::optional<std::string> RoughSentences::folded(const WordScan& scan, TextSpan bounds) {
    const std::string_view sentence = trimmed(scan.text().substr(bounds.begin, bounds.size()), " \t\n\v\f\r");
    if (scan.is_folded() || sentence.size() > longest_sentence || has_bare_stop(sentence)) return std::nullopt;
    return fold_word(sentence);
}

}  // namespace kith
