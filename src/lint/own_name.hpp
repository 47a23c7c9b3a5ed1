// SPDX-License-Identifier: Apache-2.0
// Words for one thing or person alone in place of a word: "the kiddo" is "Amira" and "his placement" is "Jan's house"; "a kiddo",
// "no placement", "another placement", "foster placement" and "kiddos" are not hers at all. Told by small words round about, not by
// a parser: where they leave a doubt the words are offered, and not safe. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/surroundings.hpp"

namespace kith {

// "Amira", "Oak House", "Tom and Bea": every word begins big, but for those that join names.
[[nodiscard]] bool is_name(std::string_view words);

// Whether the words mean one thing or person: a name, or what says whose it is ("Jan's house", "the den", "her Jan").
[[nodiscard]] bool means_one(std::string_view words);

// Takes the determiner along where the draft, which means one, can stand in place of the words; false where it cannot. `means_her`:
// the word stands for her without a determiner, too ("saw kiddo"); most do not ("placement was found").
[[nodiscard]] bool put_name(Draft& draft, const Surroundings& place, bool means_her);

// "a placement" is "a place of my own", not "a a place of my own": words that bring a determiner take the one before them along.
void take_determiner(Draft& draft, const Surroundings& place);

}  // namespace kith
