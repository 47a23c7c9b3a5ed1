// SPDX-License-Identifier: Apache-2.0
// Suggestions follow the capitals round them: at the beginning of a sentence, in a heading in title case, in one that shouts. Pure; thread-safe.
#pragma once

#include "lint/surroundings.hpp"
#include "match/forms.hpp"

namespace kith {

// Changes the case of the draft's words to suit the place. An acronym in capitals ("LAC") shouts nothing.
void follow_capitals(Draft& draft, const Headword& headword, const Surroundings& place);

}  // namespace kith
