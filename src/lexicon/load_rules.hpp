// SPDX-License-Identifier: Apache-2.0
// A file of rules: patterns over sentences. A rule whose id is known and that has no `match` changes the known
// one, key by key; one with a `match` takes the place of a rule of the lexicon below.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

void load_rules(const YamlNode& root, Reading& reading);

}  // namespace kith
