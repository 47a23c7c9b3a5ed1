// SPDX-License-Identifier: Apache-2.0
// The `say` of an entry: wordings to offer, with the patterns of those that replace more than the word.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

// The wordings under `say`, in order; empty where there are none. `entry` has its headwords already: `of` names some of them.
[[nodiscard]] std::vector<Wording> load_wordings(YamlMap& map, const Entry& entry, Reading& reading);

// Whether it can be offered as it is, without something for the writer to fill in.
[[nodiscard]] bool has_blank(const Wording& wording);

}  // namespace kith
