// SPDX-License-Identifier: Apache-2.0
// Where folders are, and where a repository begins. Reads the file system only. Thread-safe, but where it says else.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>

namespace kith {

// Absolute and without links, as far as it is there; an empty one is the current folder.
[[nodiscard]] std::filesystem::path canonical_folder(const std::filesystem::path& folder);

// Of a file: its folder is taken so, and a link that it is itself is not followed.
[[nodiscard]] std::string real_path(const std::filesystem::path& file);

// The same of many files: the system is asked once about each folder. One thread at a time.
class RealPaths {
public:
    const std::filesystem::path& folder(const std::filesystem::path& folder);
    [[nodiscard]] std::string of(const std::filesystem::path& file) { return (folder(file.parent_path()) / file.filename()).string(); }

private:
    std::unordered_map<std::string, std::filesystem::path> folders_;
};

[[nodiscard]] bool is_below_or_same(const std::filesystem::path& path, const std::filesystem::path& top);

// The nearest folder at or above `folder` with a .git in it; empty where there is none.
[[nodiscard]] std::filesystem::path repository_of(const std::filesystem::path& folder);

}  // namespace kith
