// SPDX-License-Identifier: Apache-2.0
// Whose words a sentence repeats. A letter that says sorry for a record repeats the record ("The report was read out. It said
// that you had absconded"), a statement what was alleged, minutes what somebody asked. To change such words would falsify what was
// said or written, so no program does it; those of a record are no words of the writer's. What tells is word lists
// (reported-... in lexicon/en-GB/words.yaml), read in the sentence, the two before and the one behind.
#pragma once

#include "lint/finding.hpp"
#include "match/known_words.hpp"
#include "match/stream.hpp"
#include "text/tokens.hpp"

namespace kith {

// Of words that stand in `sentence`, which is one of the analysis's.
[[nodiscard]] Voice voice_of(KnownWords& known, const Sentence& sentence, TokenRange words);

}  // namespace kith
