// SPDX-License-Identifier: Apache-2.0
#include "app/repository.hpp"

#include <system_error>

namespace kith {

namespace fs = std::filesystem;

fs::path repository_of(const fs::path& folder) {
    std::error_code failure;
    for (fs::path level = folder; !level.empty(); level = level.parent_path()) {
        if (fs::exists(level / ".git", failure)) return level;
        if (level == level.parent_path()) break;
    }
    return {};
}

}  // namespace kith
