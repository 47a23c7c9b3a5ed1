// SPDX-License-Identifier: Apache-2.0
// What the `when` of a wording asks for. Pure; thread-safe.
#pragma once

#include "lexicon/entry.hpp"

namespace kith {

// True where the wording replaces all that its `when` matches; else it is for the word alone, wherever that stands or
// ("sentence: ...") where something stands near it.
[[nodiscard]] inline bool takes_phrase(const Wording& wording) {
    return !wording.when.empty() && wording.pattern.scope == Pattern::Scope::phrase;
}

}  // namespace kith
