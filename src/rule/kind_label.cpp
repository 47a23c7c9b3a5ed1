// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_label.hpp"

#include "rule/kind_sentence.hpp"

namespace kith {

namespace {

// Whether the word behind the match can be a noun that the match describes. Function words, punctuation, a
// possessive 's and the sentence's end cannot; without a full grammar every other word is taken for one, so
// that the rule keeps silent where it is unsure.
bool noun_follows(const RuleSentence& sentence, std::size_t token) {
    for (std::size_t i = 0; i < sentence.stream.items.size(); ++i) {
        const StreamItem& item = sentence.stream.items[i];
        if (item.tokens.first < token) continue;
        constexpr Tag::Set nouns = Tag::word | Tag::capitalised | Tag::acronym | Tag::number;
        return (item.tag & nouns) != 0 || sentence.analysis.tokens[token].hyphen_before;
    }
    return false;
}

}  // namespace

std::vector<RuleMatch> match_label(const Rule& rule, const RuleSentence& sentence) {
    std::vector<RuleMatch> matches = match_sentence(rule, sentence);
    std::erase_if(matches, [&](const RuleMatch& match) { return noun_follows(sentence, match.at.last); });
    return matches;
}

}  // namespace kith
