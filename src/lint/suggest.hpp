// SPDX-License-Identifier: Apache-2.0
// Forms the wordings of an entry so that they can be dropped in where the word stands: number and tense
// follow the text, captured words are carried over, a or an is mended or taken away, capitals follow.
// A suggestion is `safe` only where the sentence stays grammatical. Pure; thread-safe.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "lint/finding.hpp"
#include "lint/sense.hpp"
#include "match/forms.hpp"

namespace kith {

// Best first, without doubles. A wording that cannot stand there ("time with family" before "arrangements") is left out.
[[nodiscard]] std::vector<Suggestion> make_suggestions(const ReadyEntry& entry, const Form& form, const View& view,
                                                       const Segment& segment);

}  // namespace kith
