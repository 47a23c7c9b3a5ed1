// SPDX-License-Identifier: Apache-2.0
#include "rule/hits.hpp"

#include <algorithm>
#include <set>

#include "text/tokens.hpp"

namespace kith {

namespace {

constexpr std::size_t evidence_shown = 5;

// The tokens' folded words.
std::string folded_words(const Analysis& analysis, TokenRange at) {
    std::string words;
    for (std::size_t i = at.first; i < at.last; ++i) words.append(analysis.key(i)).append(" ");
    return words;
}

std::string in_quotes(std::string_view words) { return "“" + std::string(words) + "”"; }

}  // namespace

std::vector<RuleHit> outer_hits(const std::vector<RuleHit>& hits) {
    std::vector<RuleHit> outer;
    for (const RuleHit& hit : hits) {
        while (!outer.empty() && hit.at.covers(outer.back().at) && !(hit.at == outer.back().at)) outer.pop_back();
        if (outer.empty() || hit.at.first >= outer.back().at.last) outer.push_back(hit);
    }
    return outer;
}

std::vector<RuleHit> different_hits(const RuleParagraph& paragraph) {
    std::vector<RuleHit> different;
    std::set<std::string> met;
    for (const RuleHit& hit : outer_hits(paragraph.hits)) {
        if (hit.of == RuleList::match && met.insert(folded_words(paragraph.analysis, hit.at)).second) different.push_back(hit);
    }
    return different;
}

std::vector<RuleNote> different_notes(const std::vector<RuleNote>& notes, RuleList of) {
    std::vector<RuleNote> different;
    std::set<std::vector<std::string>> met;
    for (const RuleNote& note : notes) {
        if (note.of == of && met.insert(term_tokens(note.text)).second) different.push_back(note);
    }
    return different;
}

RuleNote note_of(const RuleHit& hit, const RuleParagraph& paragraph) {
    const std::vector<Token>& tokens = paragraph.analysis.tokens;
    return {paragraph.index,
            {tokens[hit.at.first].span.begin, tokens[hit.at.last - 1].span.end},
            hit.of,
            paragraph.words(hit.at),
            0};
}

std::vector<std::string> evidence_of(const std::vector<RuleHit>& hits, const RuleParagraph& paragraph) {
    std::vector<std::string> evidence;
    for (const RuleHit& hit : hits) {
        if (evidence.size() < evidence_shown) evidence.push_back(in_quotes(paragraph.words(hit.at)));
    }
    return evidence;
}

std::vector<std::string> evidence_of(const std::vector<RuleNote>& notes) {
    std::vector<std::string> evidence;
    for (const RuleNote& note : notes) {
        if (evidence.size() < evidence_shown) evidence.push_back(in_quotes(note.text));
    }
    return evidence;
}

bool any_matches(const std::vector<std::unique_ptr<PhraseMatcher>>& patterns, const RuleParagraph& paragraph) {
    if (patterns.empty()) return false;
    const std::vector<Sentence>& sentences = paragraph.analysis.sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
        const TokenStream& stream = paragraph.stream(sentence);
        return std::any_of(patterns.begin(), patterns.end(),
                           [&](const auto& pattern) { return pattern->find(stream).has_value(); });
    });
}

}  // namespace kith
