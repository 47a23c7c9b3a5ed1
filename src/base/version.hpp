// SPDX-License-Identifier: Apache-2.0
// The version of kith, "major.minor.patch", as CMakeLists.txt states it. It holds no date and no commit,
// so that two builds of the same sources are equal byte for byte.
#pragma once

#include <string_view>

namespace kith {

std::string_view version();

}  // namespace kith
