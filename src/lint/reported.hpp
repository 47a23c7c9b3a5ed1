// SPDX-License-Identifier: Apache-2.0
// Whose words a sentence repeats. A letter that says sorry for a record repeats the record ("The report was read out. It said
// that you had absconded"), a statement what was alleged, minutes what somebody asked. To change such words would falsify what was
// said or written, so no program does it; those of a record are no words of the writer's. What tells is word lists
// (reported-... in lexicon/en-GB/words.yaml), read in the sentence, the two before and the one behind.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/finding.hpp"
#include "match/known_words.hpp"
#include "match/stream.hpp"
#include "text/tokens.hpp"

namespace kith {

// Of the words of one text. What is asked of each of them is asked once: a long sentence of nothing but findings has the same words
// round each. Of one thread.
class ReportedWords {
public:
    // `known` must outlive it.
    explicit ReportedWords(KnownWords& known) : known_(known) {}

    // Of words that stand in `sentence`, which is one of the text's.
    [[nodiscard]] Voice voice_of(const Sentence& sentence, TokenRange words);

private:
    enum class Fact : std::uint8_t;
    class Reading;
    struct Asked {
        std::uint8_t known = 0;  // a bit for each Fact
        std::uint8_t holds = 0;
    };

    KnownWords& known_;
    std::vector<Asked> asked_;  // of each token
};

}  // namespace kith
