// SPDX-License-Identifier: Apache-2.0
#include "lint/speaking_needs.hpp"

#include <string>

#include "match/phrase.hpp"

namespace kith {

namespace {

// As far as cues reach (cues.cpp), and the longest form more.
constexpr std::size_t longest_form = 16;
constexpr std::size_t phrase_reach = 24 + longest_form;
constexpr std::size_t far_reach = 400 + longest_form;

}  // namespace

NeedNumber add_speaking_need(const Entry& entry, const ListIndex& lists, WordNeedsBuilder& needs) {
    if (entry.otherwise != Level::fine || entry.weighs_field) return 0;
    std::vector<std::string> words;
    std::size_t reach = phrase_reach;
    for (const Cue& cue : entry.harms) {
        const std::vector<std::vector<std::string>> groups = PhraseMatcher::word_groups(cue.pattern, lists);
        if (groups.empty()) return 0;
        words.insert(words.end(), groups.front().begin(), groups.front().end());
        if (cue.pattern.scope != Pattern::Scope::phrase) reach = far_reach;
    }
    return needs.add({words}, reach);
}

}  // namespace kith
