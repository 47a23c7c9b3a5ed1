// SPDX-License-Identifier: Apache-2.0
// "Dear Jay," at the head of a letter: whom it greets. Pure.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "document/document.hpp"
#include "match/stream.hpp"

namespace kith {

// What a greeting opens with, folded.
inline constexpr std::array<std::string_view, 3> greeting_words = {"dear", "hi", "hello"};

// The tokens behind one of greeting_words up to the comma or the line's end, where the segment begins with one of those and at most six
// follow. None in table cells and lists.
[[nodiscard]] std::optional<TokenRange> greeted(const Segment& segment, const Analysis& analysis);

}  // namespace kith
