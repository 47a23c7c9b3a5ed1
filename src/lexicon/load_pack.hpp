// SPDX-License-Identifier: Apache-2.0
// A pack: its header and its entries. An entry whose id is known already and that has no `term` changes the
// known one, key by key; one with a `term` takes the place of an entry of the lexicon below.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

void load_pack(const YamlNode& root, Reading& reading);

// Reads one entry into the lexicon; for load_pack. `pack` is the id of the file's pack.
void load_entry(const YamlNode& node, const std::string& pack, Reading& reading);

}  // namespace kith
