// SPDX-License-Identifier: Apache-2.0
// The plain words that a profile counts beside each other (report/profile_words.hpp), out of those that lint/listed_words.hpp finds: without what is
// quoted or decided by an entry, warmth that is missing ("must not bring them together") and words inside names. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/listed_words.hpp"
#include "report/profile_words.hpp"
#include "report/whose_words.hpp"

namespace kith {

// The lists to look for: of process, relationship and service; behind them what is none of them though it begins like one ("welfare
// checklist"), and "not".
[[nodiscard]] std::vector<std::string_view> counted_lists();

// I and we, and you, with what is neither ("yours sincerely"): looked for apart, so that "me" in "told me" is me all the same.
[[nodiscard]] std::vector<std::string_view> pronoun_lists();

struct PlainWord {
    TextRange at;
    Side side = Side::process;
    std::string_view word;  // as the list has it
    std::string name;       // short forms as the document has them: "IAPT"
};

// Of one segment: `listed` is what was found there of counted_lists(), in order.
[[nodiscard]] std::vector<PlainWord> plain_words(std::string_view text, std::size_t segment, const std::vector<ListedWord>& listed,
                                                 const WhoseWords& whose);

// The same of pronoun_lists(); an entry of the lexicon does not speak for these: "you" in "what matters to you" is you.
[[nodiscard]] std::vector<PlainWord> plain_pronouns(std::size_t segment, const std::vector<ListedWord>& listed, const WhoseWords& whose);

}  // namespace kith
