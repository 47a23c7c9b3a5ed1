// SPDX-License-Identifier: Apache-2.0
// Finding entries and rules by what a person would type: an id, a headword, or any form of one. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/entry.hpp"

namespace kith {

struct LookedUp {
    std::vector<const Entry*> entries;  // in the order of the lexicon
    std::vector<const RuleText*> rules;
    [[nodiscard]] bool is_empty() const { return entries.empty() && rules.empty(); }
};

// An id speaks first; else every entry that has these words among its forms.
[[nodiscard]] LookedUp look_up(const Lexicon& lexicon, std::string_view words);

struct Holding {
    const Entry* entry = nullptr;
    std::string form;
};

// Every entry that has these words within one of its forms, and the first such form: "allegations" of "made allegations".
[[nodiscard]] std::vector<Holding> entries_holding(const Lexicon& lexicon, std::string_view words);

// An id or form near enough to have been meant; empty where there is none.
[[nodiscard]] std::string nearest_words(const Lexicon& lexicon, std::string_view words);

// Every form of an entry, spelled out, each once.
[[nodiscard]] std::vector<std::string> spelled_forms(const Entry& entry);

}  // namespace kith
