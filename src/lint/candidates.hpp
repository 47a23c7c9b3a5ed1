// SPDX-License-Identifier: Apache-2.0
// Which of the occurrences found in a segment are looked at: the longest first, none overlapping, each with
// every entry that claims it; and which stretches are listed names. Pure.
#pragma once

#include <vector>

#include "match/forms.hpp"
#include "match/stream.hpp"

namespace kith {

struct Candidate {
    TokenRange words;
    std::vector<const Form*> forms;  // all that end here: terms, or legal terms; in pack order
    bool legal = false;
};

// `occurrences` as FormIndex::find answers them. By position.
[[nodiscard]] std::vector<Candidate> choose_candidates(const Analysis& analysis, const std::vector<Occurrence>& occurrences);

// A listed name counts where the text writes it as one, with a capital somewhere.
[[nodiscard]] std::vector<TokenRange> listed_names(const Analysis& analysis, const std::vector<Occurrence>& occurrences);

}  // namespace kith
