// SPDX-License-Identifier: Apache-2.0
// Rules at work on a few paragraphs, without the linter: what they speak at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "lexicon/entry.hpp"
#include "rule/rule_run.hpp"

namespace kith::test {

// What the rules and audiences of a lexicon look for, without its entries.
class RuleIndex {
public:
    explicit RuleIndex(const Lexicon& lexicon);
    RuleIndex(const RuleIndex&) = delete;
    [[nodiscard]] const ListIndex& lists() const { return lists_; }
    [[nodiscard]] const FormIndex& forms() const { return *forms_; }
    [[nodiscard]] const RuleSet& rules() const { return *rules_; }

private:
    ListIndex lists_;
    FlatBlock block_;
    std::optional<FormIndex> forms_;
    std::optional<RuleSet> rules_;
};

using Words = std::vector<std::string>;

// `rules`: the items of a file of rules. The words each finding stands at, those of whole documents last.
[[nodiscard]] Words found_by(std::string_view rules, const std::vector<std::string>& paragraphs,
                             Audience audience = Audience::any);

// The same of a document whose paragraphs are of several kinds.
[[nodiscard]] Words found_in(std::string_view rules, const Document& document, Audience audience = Audience::any);

// The evidence of the first finding.
[[nodiscard]] Words evidence_by(std::string_view rules, const std::vector<std::string>& paragraphs,
                                Audience audience = Audience::any);

// What the message of the first finding is told under `fact`; "none" where there is no such thing.
[[nodiscard]] std::string fact_by(std::string_view rules, std::string_view fact,
                                  const std::vector<std::string>& paragraphs, Audience audience = Audience::any);

}  // namespace kith::test
