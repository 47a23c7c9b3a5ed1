// SPDX-License-Identifier: Apache-2.0
#include "app/files_then.hpp"

#include <system_error>

#include "app/files.hpp"
#include "app/problems.hpp"

namespace kith {

namespace fs = std::filesystem;

FilesThen::Texts::const_iterator FilesThen::find(const fs::path& path) const {
    const auto known = texts_.find(path);
    std::error_code failure;
    if (known != texts_.end() || texts_.empty() || !fs::is_symlink(path, failure)) return known;
    const fs::path target = fs::canonical(path, failure);
    return failure ? texts_.end() : texts_.find(target);
}

bool FilesThen::is_there(const fs::path& path) const {
    const auto known = find(path);
    std::error_code failure;
    return known == texts_.end() ? fs::exists(path, failure) : known->second.has_value();
}

Result<std::string> FilesThen::read(const fs::path& path, std::size_t limit) const {
    const auto known = find(path);
    if (known == texts_.end()) return read_regular_file(path.string(), limit);
    if (!known->second) return file_problem(path.string(), "not-found", "there was no such file");
    return *known->second;
}

}  // namespace kith
