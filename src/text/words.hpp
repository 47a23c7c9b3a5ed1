// SPDX-License-Identifier: Apache-2.0
// Cuts a folded text into the tokens of tokens.hpp. Beyond ICU's words: a trailing 's is split off, a missing space
// behind a full stop ("care.The") does not hide two words, underscores round a word are marks, and a hyphen between
// two words is no token. Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "text/fold.hpp"
#include "text/tokens.hpp"

namespace kith {

// `text` is what was folded.
[[nodiscard]] std::vector<Token> split_words(const Folded& folded, std::string_view text);

}  // namespace kith
