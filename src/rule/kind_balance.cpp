// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_balance.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "rule/hits.hpp"

namespace kith {

namespace {

bool is_enough(const Rule& rule, std::size_t different) {
    return different >= static_cast<std::size_t>(std::max(1, rule.text->at_least));
}

// What stands on the other side, as one would say it: "this gives them 5 tasks, and us none".
std::string few_in_words(std::size_t number) {
    constexpr std::array<std::string_view, 4> words = {"none", "one", "two", "three"};
    return number < words.size() ? std::string(words[number]) : std::to_string(number);
}

std::vector<std::pair<std::string, std::string>> facts_of(std::size_t different, std::size_t others) {
    return {{"count", std::to_string(different)}, {"others", few_in_words(others)}};
}

// So many of the one for each of the other, or more: "nearly all".
constexpr std::size_t outweighs = 3;

}  // namespace

std::vector<RuleMatch> balance_of_paragraph(const Rule& rule, const RuleParagraph& paragraph) {
    if (paragraph.is_warm || !is_enough(rule, paragraph.hits.size())) return {};
    const std::vector<RuleHit> hits = different_hits(paragraph);
    if (!is_enough(rule, hits.size()) || any_matches(rule.none, paragraph) || any_matches(rule.fine, paragraph))
        return {};
    return {{hits.front().at, {}, facts_of(hits.size(), 0), evidence_of(hits, paragraph)}};
}

void look_for_balance(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes) {
    if (any_matches(rule.fine, paragraph)) return;
    for (const RuleHit& hit : outer_hits(paragraph.hits)) {
        notes.is_settled = notes.is_settled || hit.of == RuleList::none;
        notes.notes.push_back(note_of(hit, paragraph));
    }
}

std::vector<DocumentMatch> balance_of_document(const Rule& rule, const RuleNotes& notes, Audience) {
    const std::vector<RuleNote> different = different_notes(notes.notes);
    const std::size_t others = different_notes(notes.notes, RuleList::with).size();
    const bool is_balanced = others * outweighs > different.size();
    if (notes.is_settled || is_balanced || !is_enough(rule, different.size())) return {};
    return {{different.front().segment, different.front().span, facts_of(different.size(), others), evidence_of(different)}};
}

}  // namespace kith
