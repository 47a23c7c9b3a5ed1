// SPDX-License-Identifier: Apache-2.0
// A file of rules: patterns over sentences, paragraphs and whole documents. A rule whose id is known and that says neither its
// kind nor what it looks for changes the known one, key by key; any other takes the place of a rule of the lexicon below.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

void load_rules(const YamlNode& root, Reading& reading);

}  // namespace kith
