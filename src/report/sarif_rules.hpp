// SPDX-License-Identifier: Apache-2.0
// The rules of a SARIF run: what the lexicon says of an entry or rule, as its help. Pure.
#pragma once

#include <set>
#include <string>

#include "base/json.hpp"
#include "lexicon/entry.hpp"

namespace kith {

[[nodiscard]] std::string_view sarif_level(Level level);

// A reportingDescriptor for each entry and rule of `lexicon` that is one of `ids`, in the lexicon's order.
void write_sarif_rules(JsonWriter& json, const Lexicon& lexicon, const std::set<std::string>& ids);

}  // namespace kith
