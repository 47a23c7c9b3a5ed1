// SPDX-License-Identifier: Apache-2.0
// Words that are talked about, not used: "words such as abscond and placement", "say family time rather than
// contact", "LAC: please say child". Told by the words around them, which the word lists mention-before, mention-after,
// mention-contrast and mention-verb hold. Quotation marks are no sign: people quote and talk about words alike.
#pragma once

#include "match/known_words.hpp"
#include "match/stream.hpp"
#include "text/tokens.hpp"

namespace kith {

[[nodiscard]] bool is_mention(KnownWords& known, const Sentence& sentence, TokenRange words);

}  // namespace kith
