// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_reading_age.hpp"

#include <algorithm>
#include <cmath>

#include "rule/hits.hpp"

namespace kith {

namespace {

constexpr std::size_t fewest_words = 120;
constexpr std::size_t fewest_words_of_prose = 6;  // a paragraph of fewer is a label or a heading

int reading_age(const RuleNotes& notes) {
    const auto words = static_cast<double>(notes.words);
    const double letters_a_word = static_cast<double>(notes.letters) / words;
    const double words_a_sentence = words / static_cast<double>(notes.sentences);
    return static_cast<int>(std::lround(4.71 * letters_a_word + 0.5 * words_a_sentence - 21.43)) + 5;
}

}  // namespace

void look_for_reading_age(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes) {
    const SegmentKind kind = paragraph.segment.kind;
    if (!rule.limit_for(paragraph.audience) || (kind != SegmentKind::paragraph && kind != SegmentKind::list_item))
        return;
    std::size_t words = 0;
    std::size_t letters = 0;
    for (const Token& token : paragraph.analysis.tokens) {
        if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
        ++words;
        letters += token.folded.size();
    }
    if (words < fewest_words_of_prose) return;
    if (notes.notes.empty()) {
        const Sentence& first = paragraph.analysis.sentences.front();
        notes.notes.push_back(note_of({{first.first, std::min(first.last, first.first + 8)}}, paragraph));
    }
    notes.words += words;
    notes.letters += letters;
    notes.sentences += paragraph.analysis.sentences.size();
}

std::vector<DocumentMatch> reading_age_of_document(const Rule& rule, const RuleNotes& notes, Audience audience) {
    const std::optional<int> limit = rule.limit_for(audience);
    if (!limit || notes.words < fewest_words || notes.sentences == 0) return {};
    const int age = reading_age(notes);
    if (age <= *limit) return {};
    const std::string words_a_sentence = std::to_string((notes.words + notes.sentences / 2) / notes.sentences);
    return {{notes.notes.front().segment,
             notes.notes.front().span,
             {{"age", std::to_string(age)}, {"count", words_a_sentence}},
             {words_a_sentence + " words a sentence"}}};
}

}  // namespace kith
