// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_length.hpp"

#include <algorithm>

#include "rule/hits.hpp"

namespace kith {

namespace {

constexpr std::size_t most_named = 3;

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

bool is_in_columns(std::string_view text) { return text.find("   ") != std::string_view::npos; }

}  // namespace

void look_for_long_sentences(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes) {
    const std::optional<int> limit = rule.limit_for(paragraph.audience);
    const SegmentKind kind = paragraph.segment.kind;
    if (!limit || kind == SegmentKind::table_cell || kind == SegmentKind::heading) return;
    const auto most = static_cast<std::size_t>(*limit);
    for (const Sentence& sentence : paragraph.analysis.sentences) {
        if (sentence.last - sentence.first <= most) continue;  // tokens are words and marks, so it cannot be
        const std::size_t words = count_words(paragraph.analysis, sentence);
        if (words <= most) continue;
        RuleNote note = note_of({words_of(paragraph.analysis, sentence)}, paragraph);
        if (is_in_columns(note.text)) continue;
        note.text = std::to_string(words);
        note.number = words;
        notes.notes.push_back(std::move(note));
    }
}

std::vector<DocumentMatch> long_sentences_of_document(const Rule&, const RuleNotes& notes, Audience) {
    std::vector<RuleNote> longest = notes.notes;
    std::stable_sort(longest.begin(), longest.end(),
                     [](const RuleNote& a, const RuleNote& b) { return a.number > b.number; });
    if (longest.size() > most_named) longest.resize(most_named);
    std::vector<DocumentMatch> matches;
    for (const RuleNote& note : longest) matches.push_back({note.segment, note.span, {{"count", note.text}}, {}});
    return matches;
}

}  // namespace kith
