// SPDX-License-Identifier: Apache-2.0
// What has to stand near an entry's terms for it to speak: a word of every one of its harms cues, where the entry is fine
// otherwise. Pure.
#pragma once

#include "lexicon/entry.hpp"
#include "match/lists.hpp"
#include "match/word_need.hpp"

namespace kith {

[[nodiscard]] NeedNumber add_speaking_need(const Entry& entry, const ListIndex& lists, WordNeedsBuilder& needs);

}  // namespace kith
