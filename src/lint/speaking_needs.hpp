// SPDX-License-Identifier: Apache-2.0
// What has to stand near an entry's terms for it to speak, as far as that shows without an analysis: words of a harms cue, or words
// about people's lives. Flat records; pure.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/entry.hpp"
#include "match/lists.hpp"
#include "match/word_need.hpp"

namespace kith {

// Of a harms cue.
struct SpeakingNeed {
    NeedNumber need = 0;
    std::int16_t field = 0;          // the words around have to weigh so much
    std::uint16_t weighs_field = 0;  // 0: whatever they weigh
};

// Of an entry.
struct SpeakingOutline {
    std::int16_t field = 0;         // where the words around weigh so much, it speaks without a cue
    std::uint8_t weighs_field = 0;  // 0: it does not
    std::uint8_t always = 0;        // it may speak without any of this
    std::uint8_t is_strength = 0;   // words about other things do not silence it
    std::uint8_t unused = 0;
};

[[nodiscard]] SpeakingOutline speaking_outline(const Entry& entry);

// One of these is met where a harms cue matches. Nothing for an entry that may always speak.
[[nodiscard]] std::vector<SpeakingNeed> add_speaking_needs(const Entry& entry, const ListIndex& lists, WordNeedsBuilder& needs);

}  // namespace kith
