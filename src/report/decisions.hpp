// SPDX-License-Identifier: Apache-2.0
// How a word was decided, told to the writer of the letter rather than to the keeper of the lexicon. Pure.
#pragma once

#include <string>

#include "lint/finding.hpp"

namespace kith {

// One or two sentences: "It stands before “us”; there it means no harm." With `no_text` none of the document's words.
[[nodiscard]] std::string decision_words(const Decision& decision, bool no_text);

}  // namespace kith
