// SPDX-License-Identifier: Apache-2.0
#include "app/repository.hpp"

#include <algorithm>
#include <system_error>

namespace kith {

namespace fs = std::filesystem;

fs::path canonical_folder(const fs::path& folder) {
    std::error_code failure;
    return fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, failure);
}

std::string real_path(const fs::path& file) { return (canonical_folder(file.parent_path()) / file.filename()).string(); }

const fs::path& RealPaths::folder(const fs::path& folder) {
    const auto [known, is_new] = folders_.try_emplace(folder.string());
    if (is_new) known->second = canonical_folder(folder);
    return known->second;
}

bool is_below_or_same(const fs::path& path, const fs::path& top) {
    return std::mismatch(top.begin(), top.end(), path.begin(), path.end()).first == top.end();
}

fs::path repository_of(const fs::path& folder) {
    std::error_code failure;
    for (fs::path level = folder; !level.empty(); level = level.parent_path()) {
        if (fs::exists(level / ".git", failure)) return level;
        if (level == level.parent_path()) break;
    }
    return {};
}

}  // namespace kith
