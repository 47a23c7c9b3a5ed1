// SPDX-License-Identifier: Apache-2.0
#include "lint/speaking_needs.hpp"

#include <algorithm>

#include "lint/cue_reach.hpp"
#include "match/phrase.hpp"

namespace kith {

namespace {

constexpr std::size_t most_parts = 3;  // of a cue: the words met least often decide nearly always

// How far from ~ the words of one item can stand: as far as the items between let them.
WordReach reach_of(const Pattern& pattern, std::size_t item, const ListIndex& lists) {
    if (pattern.scope != Pattern::Scope::phrase) return {paragraph_reach, paragraph_reach};
    const std::optional<std::size_t> headword = PhraseMatcher::headword_item(pattern);
    if (!headword) return {phrase_reach, phrase_reach};
    const bool before = item < *headword;
    const std::size_t first = before ? item : *headword + 1;
    const std::size_t last = before ? *headword : item + 1;
    const std::size_t words = PhraseMatcher::longest_match(pattern, first, last, lists);
    const auto reach = static_cast<std::uint16_t>(std::min<std::size_t>(words, phrase_reach));
    return before ? WordReach{reach, 0} : WordReach{0, reach};
}

NeedNumber need_of(const Pattern& pattern, const ListIndex& lists, WordNeedsBuilder& needs) {
    std::vector<WordNeedsBuilder::Part> parts;
    for (PhraseMatcher::WordGroup& group : PhraseMatcher::word_groups(pattern, lists)) {
        if (parts.size() < most_parts) parts.push_back({std::move(group.words), reach_of(pattern, group.item, lists)});
    }
    return needs.add(parts);
}

}  // namespace

SpeakingOutline speaking_outline(const Entry& entry) {
    SpeakingOutline outline;
    outline.field = static_cast<std::int16_t>(entry.field);
    outline.weighs_field = entry.weighs_field ? 1 : 0;
    outline.always = entry.otherwise != Level::fine ? 1 : 0;
    outline.is_strength = entry.level <= Level::strength ? 1 : 0;
    return outline;
}

std::vector<SpeakingNeed> add_speaking_needs(const Entry& entry, const ListIndex& lists, WordNeedsBuilder& needs) {
    std::vector<SpeakingNeed> all;
    if (entry.otherwise != Level::fine) return all;
    for (const Cue& cue : entry.harms) {
        const auto weighs = static_cast<std::uint16_t>(cue.weighs_field ? 1 : 0);
        all.push_back({need_of(cue.pattern, lists, needs), static_cast<std::int16_t>(cue.field), weighs});
    }
    return all;
}

}  // namespace kith
