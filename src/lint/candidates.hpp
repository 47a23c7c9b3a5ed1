// SPDX-License-Identifier: Apache-2.0
// Which of the occurrences found in a segment are looked at: the longest first, none overlapping, each with
// every entry that claims it, and with what protects it. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "lint/protect.hpp"
#include "match/forms.hpp"
#include "match/stream.hpp"

namespace kith {

struct Candidate {
    TokenRange words;
    std::vector<const Form*> forms;  // all that end here: terms, or legal terms; in pack order
    bool legal = false;
    std::string_view protection;  // "a listed name", "an e-mail address" ...; empty: free to be looked at
};

// `occurrences` as FormIndex::find answers them. By position.
[[nodiscard]] std::vector<Candidate> choose_candidates(const Analysis& analysis,
                                                       const std::vector<Occurrence>& occurrences,
                                                       const std::vector<Protected>& addresses);

}  // namespace kith
