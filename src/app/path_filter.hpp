// SPDX-License-Identifier: Apache-2.0
// Which paths of a repository a walk through it would read, for paths that git tracks or tracked, and that need not be there any more: no
// hidden files, only kinds that kith reads, and nothing that a .kithignore leaves out. One thread at a time.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/files_then.hpp"
#include "app/ignore.hpp"

namespace kith {

class PathFilter {
public:
    // `top`: of the repository; `files`: as they are to be taken.
    explicit PathFilter(std::filesystem::path top, FilesThen files = {}) : top_(std::move(top)), files_then_(std::move(files)) {}

    // `path` from the top.
    [[nodiscard]] bool is_read(const std::string& path);

private:
    struct Folder {
        IgnoreRules rules;
        bool is_left_out = false;
    };
    const Folder& folder(const std::string& path);

    std::filesystem::path top_;
    FilesThen files_then_;
    std::map<std::string, Folder> folders_;
};

}  // namespace kith
