// SPDX-License-Identifier: Apache-2.0
// Patterns in YAML: parsed, and checked for what the notation alone cannot know: that quotes stand round them,
// that their lists exist, that ~ is where it must be and that RE2 can read /.../. Problems point into the pattern.
#pragma once

#include "lexicon/reading.hpp"

namespace kith {

enum class PatternUse : std::uint8_t {
    cue,      // of an entry: needs ~, or sentence:, paragraph: or /.../
    wording,  // the `when` of a wording: needs ~, and words that stand together
    rule,     // has no headword
};

// False where the node holds no usable pattern; then it is reported.
bool load_pattern(const YamlNode& node, PatternUse use, Reading& reading, Pattern& pattern);

// The cues under a key; those of an entry may be written {cue: "...", field: 2}. Leaves `cues` alone where the key is absent.
void load_cues(YamlMap& map, std::string_view key, PatternUse use, Reading& reading, std::vector<Cue>& cues);

// How often a slot can be filled by one match: along one way through the alternatives.
[[nodiscard]] std::size_t count_slot(const std::vector<PatternItem>& items, std::string_view slot);

// The {slots} of a wording or message that `pattern` (may be null) does not capture are reported.
void check_slots(const YamlNode& text, const Pattern* pattern, Reading& reading);

// The column of byte `at` of a scalar's text, seen through its quotes and escapes; the scalar's own where that cannot be told.
[[nodiscard]] int column_inside(const YamlNode& scalar, std::size_t at, ProblemSink& sink);

}  // namespace kith
