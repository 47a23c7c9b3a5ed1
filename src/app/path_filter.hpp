// SPDX-License-Identifier: Apache-2.0
// Which paths of a repository a walk through it would read, for paths that git tracks or tracked, and that need not be there any more: no
// hidden files, only kinds that kith reads, and nothing that the .kithignore of today leaves out. One thread at a time.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/ignore.hpp"

namespace kith {

class PathFilter {
public:
    // `top`: of the repository.
    explicit PathFilter(std::filesystem::path top) : top_(std::move(top)) {}

    // `path` from the top.
    [[nodiscard]] bool is_read(const std::string& path);

private:
    struct Folder {
        IgnoreRules rules;
        bool is_left_out = false;
    };
    const Folder& folder(const std::string& path);

    std::filesystem::path top_;
    std::map<std::string, Folder> folders_;
};

}  // namespace kith
