// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_length.hpp"

#include <algorithm>

namespace kith {

namespace {

std::size_t count_words(const Analysis& analysis, const Sentence& sentence) {
    const auto begin = analysis.tokens.begin();
    return static_cast<std::size_t>(std::count_if(
        begin + static_cast<std::ptrdiff_t>(sentence.first), begin + static_cast<std::ptrdiff_t>(sentence.last),
        [](const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; }));
}

// Without the marks at its end.
TokenRange words_of(const Analysis& analysis, const Sentence& sentence) {
    std::size_t last = sentence.last;
    while (last > sentence.first + 1 && analysis.tokens[last - 1].kind == TokenKind::punctuation) --last;
    return {sentence.first, last};
}

}  // namespace

std::vector<RuleMatch> match_length(const Rule& rule, const RuleParagraph& paragraph) {
    const std::optional<int> limit = rule.limit_for(paragraph.audience);
    if (!limit || paragraph.segment.kind == SegmentKind::table_cell) return {};
    std::size_t most = static_cast<std::size_t>(*limit);
    const Sentence* longest = nullptr;
    for (const Sentence& sentence : paragraph.analysis.sentences) {
        if (sentence.last - sentence.first <= most) continue;  // tokens are words and marks, so it cannot be
        const std::size_t words = count_words(paragraph.analysis, sentence);
        if (words > most) {
            longest = &sentence;
            most = words;
        }
    }
    if (longest == nullptr) return {};
    return {{words_of(paragraph.analysis, *longest), {}, {{"count", std::to_string(most)}}, {}}};
}

}  // namespace kith
