// SPDX-License-Identifier: Apache-2.0
// The encoding that a web page names itself.
#pragma once

#include <string_view>

namespace kith {

// From a <meta> in its first kilobyte; empty where it names none. Points into `bytes`.
[[nodiscard]] std::string_view charset_named(std::string_view bytes);

}  // namespace kith
