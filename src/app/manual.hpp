// SPDX-License-Identifier: Apache-2.0
// The manual page kith(1), in man's own notation, from the tables behind --help. Pure.
#pragma once

#include <string>
#include <string_view>

namespace kith {

// `date` as 2026-11-23.
[[nodiscard]] std::string manual_page(std::string_view date);

}  // namespace kith
