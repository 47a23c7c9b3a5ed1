// SPDX-License-Identifier: Apache-2.0
// How a word was decided, told to the writer of the letter rather than to the keeper of the lexicon. Pure.
#pragma once

#include <string>
#include <string_view>

#include "lint/finding.hpp"

namespace kith {

// What is said in place of a step of a word that somebody keeps.
inline constexpr std::string_view kept_on_purpose = "kept on purpose";
// Whether nothing near the word told its sense, so that the entry's own default stands.
[[nodiscard]] bool is_by_default(const Decision& decision);

// "Kept on purpose: the court's own order (kith.yaml:12)."
[[nodiscard]] std::string kept_words(const Kept& kept, bool no_text);

// One or two sentences: "It stands before “us”; there kith keeps quiet." With `no_text` none of the document's words.
[[nodiscard]] std::string decision_words(const Decision& decision, bool no_text);

}  // namespace kith
