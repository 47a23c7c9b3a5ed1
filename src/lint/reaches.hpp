// SPDX-License-Identifier: Apache-2.0
// Which mark of a document keeps which of its findings. Costs little more than their numbers, however many stand in one block. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/marks.hpp"
#include "text/span.hpp"

namespace kith {

inline constexpr std::string_view keep_one = "keep-one";

// Where a mark reaches.
struct Reach {
    SourceSpan span;
    const Mark* mark = nullptr;
};

// A place in the source and what was found there, by the name of its entry.
using FoundPlace = std::pair<SourceSpan, std::string_view>;

// The reach, by its number, that keeps each place that is kept: the first of those that hold it. keep-one keeps one place of each of its
// entries: the next behind the mark, else the last one before it, and none that another one keeps. `places` in order, each once.
[[nodiscard]] std::map<FoundPlace, std::size_t> kept_places(const std::vector<Reach>& reaches, const std::vector<FoundPlace>& places);

}  // namespace kith
