// SPDX-License-Identifier: Apache-2.0
// A text as a string of JSON: its quotes round it, what needs it escaped. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace kith {

// Behind what is in `out`. Bytes that are no UTF-8 become U+FFFD.
void append_quoted(std::string& out, std::string_view text);

// Whether it is ASCII and nothing in it has to be escaped.
[[nodiscard]] bool is_plain_json(std::string_view text);

}  // namespace kith
