// SPDX-License-Identifier: Apache-2.0
#include "rule/kind_sentence.hpp"

#include <algorithm>

namespace kith {

namespace {

// The item of the stream that stands for a token, or the first after it.
std::size_t item_at(const TokenStream& stream, std::size_t token) {
    const auto found = std::lower_bound(stream.items.begin(), stream.items.end(), token,
                                        [](const StreamItem& item, std::size_t wanted) { return item.tokens.first < wanted; });
    return static_cast<std::size_t>(found - stream.items.begin());
}

// `pattern`: what the matcher was made from.
void collect(const PhraseMatcher& matcher, const Pattern& pattern, const TokenStream& stream, std::vector<RuleMatch>& out) {
    std::size_t from = 0;
    while (const auto found = matcher.capture(stream, from)) {
        const std::vector<std::string> names = pattern.slots();
        RuleMatch match{found->whole, {}, {}, {}};
        for (std::size_t i = 0; i < names.size() && i < found->slots.size(); ++i) {
            if (found->slots[i]) match.slots.emplace_back(names[i], *found->slots[i]);
        }
        out.push_back(std::move(match));
        from = item_at(stream, found->whole.last);
    }
}

}  // namespace

std::vector<RuleMatch> match_sentence(const Rule& rule, const RuleSentence& sentence) {
    std::vector<RuleMatch> matches;
    for (std::size_t i = 0; i < rule.match.size(); ++i) {
        collect(*rule.match[i], rule.text->match[i].pattern, sentence.stream, matches);
    }
    if (matches.empty()) return matches;
    const auto is_there = [&](const auto& pattern) { return pattern->find(sentence.stream).has_value(); };
    if (std::any_of(rule.fine.begin(), rule.fine.end(), is_there)) return {};
    if (!rule.with.empty() && std::none_of(rule.with.begin(), rule.with.end(), is_there)) return {};
    std::sort(matches.begin(), matches.end(), [](const RuleMatch& a, const RuleMatch& b) {
        return a.at.first != b.at.first ? a.at.first < b.at.first : a.at.size() > b.at.size();
    });
    std::vector<RuleMatch> kept;
    for (RuleMatch& match : matches) {
        if (kept.empty() || kept.back().at.last <= match.at.first) kept.push_back(std::move(match));
    }
    return kept;
}

}  // namespace kith
