// SPDX-License-Identifier: Apache-2.0
// Rules: patterns over sentences that are no single term. A RuleText is what a convenor wrote; a Rule is the
// same made ready to match. Each kind is one file, and one row of the kinds table.
// Immutable but for patterns compiled on first use; thread-safe.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/entry.hpp"
#include "match/phrase.hpp"
#include "match/stream.hpp"

namespace kith {

// What a rule sees of one sentence.
struct RuleSentence {
    const Analysis& analysis;
    const TokenStream& stream;
};

struct RuleMatch {
    TokenRange at;
    std::vector<std::pair<std::string, TokenRange>> slots;  // what stood in each {list}, by its name
};

struct Rule;

struct RuleKind {
    std::string_view name;
    std::string_view summary;
    std::vector<RuleMatch> (*match)(const Rule& rule, const RuleSentence& sentence);
};

[[nodiscard]] const std::array<RuleKind, 2>& rule_kinds();
[[nodiscard]] const RuleKind* rule_kind_named(std::string_view name);

struct Rule {
    const RuleText* text = nullptr;
    const RuleKind* kind = nullptr;
    std::vector<std::unique_ptr<PhraseMatcher>> match;  // parallel to text->match
    std::vector<std::unique_ptr<PhraseMatcher>> fine;
};

// `text` and `lists` must outlive the rule; its kind must be in the table.
[[nodiscard]] Rule make_rule(const RuleText& text, const ListIndex& lists);

}  // namespace kith
