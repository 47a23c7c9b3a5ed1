// SPDX-License-Identifier: Apache-2.0
// A small, careful judgement whether an ambiguous word stands as a noun or as a verb, from the words around
// it: enough to let "We will contact the school" be when the entry is about the noun. It answers only
// where the words leave little doubt. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>

#include "lexicon/entry.hpp"
#include "lint/cues.hpp"

namespace kith {

// Why the occurrence is plainly of another part of speech than the entry's headword ("it stands as a verb
// after “will”"), or nothing. Looks at single-word occurrences of nouns and verbs only.
[[nodiscard]] std::optional<std::string> other_part_of_speech(const Entry& entry, const View& view);

}  // namespace kith
