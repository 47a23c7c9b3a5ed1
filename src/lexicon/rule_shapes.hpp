// SPDX-License-Identifier: Apache-2.0
// What a rule of each kind is made of: the scopes it may have, what its lists are called, which numbers it needs and
// which {slots} its message may hold. The loader checks by it; the kinds table of rule/ has the same kinds in the same order.
#pragma once

#include <array>
#include <string_view>

#include "lexicon/entry.hpp"

namespace kith {

struct RuleShape {
    std::string_view kind;
    RuleScope scope = RuleScope::sentence;       // where no `scope:` is written
    bool any_block = false;                      // may be of a paragraph and of a document alike
    std::string_view match;                      // the key of what it looks for; empty: nothing that is listed
    std::string_view none;                       // the key of what must be missing; empty: it has no such list
    std::string_view with;                       // the key of what else it looks at; empty: nothing. Of a balance only for a whole document
    bool plain_match = false;                    // its words are looked for all at once, so they must be plain
    bool at_least = false;                       // needs `at_least`
    bool limits = false;                         // needs `limits`
    bool every_segment = false;                  // looks at segments without any of its words, too
    std::array<std::string_view, 2> slots = {};  // besides those that `match` captures
    std::string_view only_with = {};             // of every_segment: where the folded text holds one of these; empty: all of them
};

inline constexpr std::array<RuleShape, 10> rule_shapes = {{
    {"sentence", RuleScope::sentence, false, "match", "", "with", false, false, false, false, {}},
    {"label", RuleScope::sentence, false, "match", "behind", "", false, false, false, false, {}},
    {"balance", RuleScope::paragraph, true, "many", "none", "others", true, true, false, false, {"count", "others"}},
    {"passive", RuleScope::sentence, false, "verbs", "", "", true, false, false, false, {}},
    {"numbers", RuleScope::paragraph, true, "counts", "stories", "", true, true, false, false, {"count", ""}},
    {"length", RuleScope::document, false, "", "", "", false, false, true, true, {"count", ""}},
    {"acronym", RuleScope::document, false, "", "known", "", true, false, false, true, {"acronym", ""}},
    {"address", RuleScope::document, false, "others", "", "", true, false, false, true, {}},
    {"question", RuleScope::document, false, "closed", "open", "", true, true, false, true, {"count", "open"}, "?"},
    {"reading-age", RuleScope::document, false, "", "", "", false, false, true, true, {"age", "count"}},
}};

// Null where there is no such kind.
[[nodiscard]] constexpr const RuleShape* rule_shape(std::string_view kind) {
    for (const RuleShape& shape : rule_shapes) {
        if (shape.kind == kind) return &shape;
    }
    return nullptr;
}

[[nodiscard]] constexpr std::array<std::string_view, rule_shapes.size()> rule_kind_names() {
    std::array<std::string_view, rule_shapes.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = rule_shapes[i].kind;
    return names;
}

}  // namespace kith
