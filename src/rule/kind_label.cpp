// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_label.hpp"

#include <algorithm>
#include <optional>

#include "rule/kind_sentence.hpp"

namespace kith {

namespace {

// Whether one of the words that the rule knows to be no noun ("often", "sleep in") begins at this item of the stream.
bool is_known(const Rule& rule, const TokenStream& stream, std::size_t item) {
    return std::any_of(rule.none.begin(), rule.none.end(), [&](const auto& pattern) {
        const std::optional<TokenRange> found = pattern->find(stream, item);
        return found && found->first == stream.items[item].tokens.first;
    });
}

// Whether the word behind the match can be a noun that the match describes. Function words, punctuation, a
// possessive 's, the sentence's end and what the rule lists cannot; without a full grammar every other word is
// taken for one, so that the rule keeps silent where it is unsure.
bool noun_follows(const Rule& rule, const RuleSentence& sentence, std::size_t token) {
    for (std::size_t i = 0; i < sentence.stream.items.size(); ++i) {
        const StreamItem& item = sentence.stream.items[i];
        if (item.tokens.first < token) continue;
        constexpr Tag::Set nouns = Tag::word | Tag::capitalised | Tag::acronym | Tag::number;
        if (sentence.analysis.tokens[token].hyphen_before) return true;
        return (item.tag & nouns) != 0 && !is_known(rule, sentence.stream, i);
    }
    return false;
}

}  // namespace

std::vector<RuleMatch> match_label(const Rule& rule, const RuleSentence& sentence) {
    std::vector<RuleMatch> matches = match_sentence(rule, sentence);
    std::erase_if(matches, [&](const RuleMatch& match) { return noun_follows(rule, sentence, match.at.last); });
    return matches;
}

}  // namespace kith
