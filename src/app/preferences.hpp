// SPDX-License-Identifier: Apache-2.0
// One person's own words, as a file that her social worker keeps beside her letters: what she calls things, words that are hers
// and stay, words she does not want, and what matters more to her than to most. They win over the lexicon.
//
// Reading is pure; what its keys mean in a lexicon is own_rules.hpp's. Immutable afterwards.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/configuration.hpp"

namespace kith {

inline constexpr std::string_view preferences_name = "kith-preferences.yaml";
inline constexpr std::size_t largest_preferences = std::size_t{256} << 10U;  // bytes

// One thing she calls by words of her own, or wants to be called something else.
struct OwnSaying {
    Written<std::string> key;  // an entry, or words
    std::vector<Written<std::string>> says;
};

// The file as it is written.
struct Preferences {
    std::string name;
    std::string text;
    Written<std::string> person;
    std::vector<OwnSaying> say;
    std::vector<Written<std::string>> keep;
    std::vector<OwnSaying> avoid;
    std::vector<LevelChange> levels;
};

// Everything that is not right is among the problems.
Result<Preferences> read_preferences(std::string text, const std::string& name);

}  // namespace kith
