// SPDX-License-Identifier: Apache-2.0
#include "app/path_filter.hpp"

#include "app/walk.hpp"

namespace kith {

bool PathFilter::is_read(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    if (!is_walked_document(name)) return false;
    const Folder& in = folder(slash == std::string::npos ? "" : path.substr(0, slash));
    return !in.is_left_out && !in.rules.is_ignored(path, false);
}

const PathFilter::Folder& PathFilter::folder(const std::string& path) {
    const auto known = folders_.find(path);
    if (known != folders_.end()) return known->second;
    Folder made;
    if (!path.empty()) {
        const std::size_t slash = path.rfind('/');
        const Folder& above = folder(slash == std::string::npos ? "" : path.substr(0, slash));
        const char first = path[slash == std::string::npos ? 0 : slash + 1];
        made.rules = above.rules;
        made.is_left_out = above.is_left_out || first == '.' || above.rules.is_ignored(path, true);
    }
    const Result<std::string> text = files_then_.read(top_ / path / own_ignore_name, largest_ignore_file);
    if (text) made.rules.add(*text, path.empty() ? "" : path + '/');
    return folders_.emplace(path, std::move(made)).first->second;
}

}  // namespace kith
