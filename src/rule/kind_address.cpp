// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_address.hpp"

#include <algorithm>
#include <string_view>

#include "rule/greeting.hpp"
#include "rule/hits.hpp"

namespace kith {

namespace {

// The names greeted are kept as notes of `none`: they are no finding.
void note_names(const RuleParagraph& paragraph, TokenRange greeting, RuleNotes& notes) {
    for (std::size_t token = greeting.first; token < greeting.last; ++token) {
        const Token& word = paragraph.analysis.tokens[token];
        const std::string_view key = paragraph.analysis.key(token);
        const bool is_and = key == "&";
        if ((word.kind != TokenKind::word && !is_and) || paragraph.lists.contains("title", key)) continue;
        notes.notes.push_back({paragraph.index, word.span, RuleList::none, std::string(key), 0});
    }
}

bool is_greeted(const RuleNotes& notes, std::string_view key) {
    return std::any_of(notes.notes.begin(), notes.notes.end(),
                       [key](const RuleNote& note) { return note.of == RuleList::none && note.text == key; });
}

// "Jay has" and "Jay's": spoken of. "Thank you, Jay" and "Jay, you asked": spoken to. Names alone in a line or a cell are neither.
bool is_spoken_of(const Analysis& analysis, std::size_t token) {
    static constexpr std::string_view marks = ",!?:";
    const auto is_mark = [&](std::size_t other) {
        return other < analysis.tokens.size() && analysis.tokens[other].kind == TokenKind::punctuation;
    };
    const bool called =
        (token > 0 && is_mark(token - 1) && marks.find(analysis.key(token - 1)) != std::string_view::npos) ||
        (is_mark(token + 1) && marks.find(analysis.key(token + 1)) != std::string_view::npos);
    return !called && token + 1 < analysis.tokens.size() && !is_mark(token + 1);
}

}  // namespace

void look_for_reader(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes) {
    const bool greets_before = !notes.notes.empty();
    if (!greets_before) {
        const std::optional<TokenRange> greeting = greeted(paragraph.segment, paragraph.analysis);
        if (greeting) note_names(paragraph, *greeting, notes);
        if (notes.notes.empty() || greeting->last + 1 >= paragraph.analysis.tokens.size()) return;
    }
    if (paragraph.segment.place.part != "body" || any_matches(rule.fine, paragraph)) return;
    for (const RuleHit& hit : outer_hits(paragraph.hits)) notes.notes.push_back(note_of(hit, paragraph));
    // In a letter to two people a name says who of them does what.
    if (is_greeted(notes, "and") || is_greeted(notes, "&")) return;
    const Analysis& analysis = paragraph.analysis;
    for (std::size_t token = greets_before ? 0 : 2; token < analysis.tokens.size(); ++token) {
        if (!analysis.tokens[token].capitalised || !is_greeted(notes, analysis.key(token))) continue;
        const bool in_greeting = !greets_before && analysis.sentence_of(token).first == 0;
        if (!in_greeting && is_spoken_of(analysis, token))
            notes.notes.push_back(note_of({{token, token + 1}}, paragraph));
    }
}

std::vector<DocumentMatch> reader_of_document(const Rule&, const RuleNotes& notes, Audience) {
    const std::vector<RuleNote> spoken_of = different_notes(notes.notes);
    if (spoken_of.empty()) return {};
    return {{spoken_of.front().segment, spoken_of.front().span, {}, evidence_of(spoken_of)}};
}

}  // namespace kith
