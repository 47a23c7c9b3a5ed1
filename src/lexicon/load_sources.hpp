// SPDX-License-Identifier: Apache-2.0
// Published sources: the whole of a sources.yaml, or the `sources:` list of a pack. Those of a later layer
// replace ones with the same id. Problems go to the reading's sink.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

void load_sources(const YamlNode& root, Reading& reading);
// `list` may be null: a pack need not bring sources of its own.
void load_source_list(const YamlNode* list, Reading& reading);

}  // namespace kith
