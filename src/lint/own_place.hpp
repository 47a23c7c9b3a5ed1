// SPDX-License-Identifier: Apache-2.0
// Where somebody's own words (own_words.hpp) stand for what was met: "Dad time" for "contact with his dad" of "supervised contact with his
// dad". Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>

#include "lint/own_words.hpp"
#include "lint/sense.hpp"
#include "lint/surroundings.hpp"

namespace kith {

struct OwnPlace {
    TokenRange part;   // the word itself, perhaps only a part of what was met
    TokenRange range;  // with what goes with it
};

// Nothing where the line is about something else than what stands here.
[[nodiscard]] std::optional<OwnPlace> own_place(const OwnWording& own, const Surroundings& place);

// How many words a line of hers is about.
[[nodiscard]] std::size_t line_size(const OwnWording& own);

// That of the longest of her lines that stand here; 0 where none does.
[[nodiscard]] std::size_t longest_line(const ReadyEntry& entry, const Surroundings& place);

}  // namespace kith
