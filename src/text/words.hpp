// SPDX-License-Identifier: Apache-2.0
// Cuts a folded text into the tokens of tokens.hpp. Beyond ICU's words: a trailing 's is split off, a missing space
// behind a full stop ("care.The") does not hide two words, underscores round a word are marks, and a hyphen between
// two words is no token. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/fold.hpp"
#include "text/tokens.hpp"

namespace kith {

// Whether the full stop at `dot` is one of a web or mail address or a path: those keep theirs also before a capital. `text` is
// folded, or ASCII.
[[nodiscard]] bool is_stop_of_address(std::string_view text, std::size_t dot);

// `text` is what was folded.
[[nodiscard]] std::vector<Token> split_words(const Folded& folded, std::string_view text);

}  // namespace kith
