// SPDX-License-Identifier: Apache-2.0
// Where a repository begins. Reads the file system only. Thread-safe.
#pragma once

#include <filesystem>

namespace kith {

// The nearest folder at or above `folder` with a .git in it; empty where there is none.
[[nodiscard]] std::filesystem::path repository_of(const std::filesystem::path& folder);

}  // namespace kith
