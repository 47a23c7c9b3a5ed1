// SPDX-License-Identifier: Apache-2.0
// audiences.yaml: how a document shows whom it is for, and what changes for them. An audience that is written again in a
// later layer takes the place of the one below. And the small steps with which rules name audiences.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

void load_audiences(const YamlNode& root, Reading& reading);

// The audiences under a key, one or a list; anything else is reported with the names allowed.
void read_audiences(YamlMap& map, std::string_view key, Reading& reading, std::vector<Audience>& audiences);

// `levels: {child: consider}` and `limits: {child: 15}`.
void read_audience_levels(YamlMap& map, Reading& reading, std::vector<AudienceLevel>& levels);
void read_audience_limits(YamlMap& map, Reading& reading, std::vector<AudienceLimit>& limits);

// A whole number of 1 or more under `key`; anything else is reported.
void read_number(YamlMap& map, std::string_view key, int& number);

}  // namespace kith
