// SPDX-License-Identifier: Apache-2.0
// What a parsed cue can say about itself: whether it touches the word, holds ~, and which lists it captures.
#include "lexicon/pattern.hpp"

#include <algorithm>

namespace kith {

namespace {

using Items = std::vector<PatternItem>;

bool any_item(const Items& items, PatternItem::Kind kind) {
    return std::any_of(items.begin(), items.end(), [kind](const PatternItem& item) {
        return item.kind == kind ||
               std::any_of(item.alternatives.begin(), item.alternatives.end(),
                           [kind](const Items& sequence) { return any_item(sequence, kind); });
    });
}

void collect_slots(const Items& items, std::vector<std::string>& slots) {
    for (const PatternItem& item : items) {
        if (item.kind == PatternItem::Kind::list) slots.push_back(item.slot);
        for (const Items& sequence : item.alternatives) collect_slots(sequence, slots);
    }
}

}  // namespace

bool Pattern::touches() const {
    return scope == Scope::phrase && regex.empty() && !any_item(items, PatternItem::Kind::wild);
}

bool Pattern::has_headword() const { return any_item(items, PatternItem::Kind::headword); }

bool Pattern::is_plain() const { return touches() && !has_headword(); }

std::vector<std::string> Pattern::slots() const {
    std::vector<std::string> slots;
    collect_slots(items, slots);
    return slots;
}

}  // namespace kith
