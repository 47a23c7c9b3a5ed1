// SPDX-License-Identifier: Apache-2.0
// questions.yaml: what `kith profile` asks, about each shift, each part of PACT and a few other moments. A question about the
// same thing in a later layer takes the place of the one below. A first layer has to ask about everything.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

void load_questions(const YamlNode& root, Reading& reading);

}  // namespace kith
