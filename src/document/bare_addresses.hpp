// SPDX-License-Identifier: Apache-2.0
// How many places of a Markdown text may be a bare address (www.example.org, tom@example.org), which are costly to look for. Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace kith {

// At least as many as there are in the whole text: for nearly every text few enough, by a few searches in place of a walk over each byte.
[[nodiscard]] std::size_t bare_addresses_at_most(std::string_view text);

// The most in a stretch without blank lines.
[[nodiscard]] std::size_t bare_addresses(std::string_view text);

}  // namespace kith
