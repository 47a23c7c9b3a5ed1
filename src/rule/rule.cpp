// SPDX-License-Identifier: Apache-2.0
#include "rule/rule.hpp"

#include <cassert>

#include "rule/kind_label.hpp"
#include "rule/kind_sentence.hpp"

namespace kith {

const std::array<RuleKind, 2>& rule_kinds() {
    static constexpr std::array<RuleKind, 2> kinds = {{
        {"sentence", "a pattern of words anywhere in a sentence", match_sentence},
        {"label", "a describing word used as if it were the person (“the homeless”)", match_label},
    }};
    return kinds;
}

const RuleKind* rule_kind_named(std::string_view name) {
    for (const RuleKind& kind : rule_kinds()) {
        if (kind.name == name) return &kind;
    }
    return nullptr;
}

Rule make_rule(const RuleText& text, const ListIndex& lists) {
    Rule rule{&text, rule_kind_named(text.kind), {}, {}};
    assert(rule.kind != nullptr);
    for (const Cue& cue : text.match) rule.match.push_back(std::make_unique<PhraseMatcher>(cue.pattern, lists));
    for (const Cue& cue : text.fine) rule.fine.push_back(std::make_unique<PhraseMatcher>(cue.pattern, lists));
    return rule;
}

}  // namespace kith
