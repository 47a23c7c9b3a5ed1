// SPDX-License-Identifier: Apache-2.0
// The plain words that a profile counts beside each other: process and relationship, service and people. They stand in word
// lists of the lexicon (lexicon/en-GB/profile/words.yaml), called "profile-" and the name given here.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kith {

enum class Side : std::uint8_t { process, relationship, service, people, readers };
inline constexpr std::array<std::string_view, 5> side_names = {"process", "relationship", "service", "people", "readers"};

}  // namespace kith
