// SPDX-License-Identifier: Apache-2.0
// Whether the entries, rules and packs that kith.yaml names are in the lexicon. Pure.
#pragma once

#include "app/configuration.hpp"

namespace kith {

// The ids of packs, each once, in the order of the lexicon.
[[nodiscard]] std::vector<std::string_view> pack_ids(const Lexicon& lexicon);

// A problem for every name that nobody knows, with "did you mean".
[[nodiscard]] Problems unknown_names(const Configuration& configuration, const Lexicon& lexicon);

}  // namespace kith
