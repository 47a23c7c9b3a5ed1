// SPDX-License-Identifier: Apache-2.0
// Reads fields.yaml: the words that show what field of life a text is about. A later layer's field of the same id adds
// its words. What is wrong goes to the reading's sink. Internal to lexicon/.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

void load_fields(const YamlNode& root, Reading& reading);

}  // namespace kith
