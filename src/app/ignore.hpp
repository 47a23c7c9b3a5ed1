// SPDX-License-Identifier: Apache-2.0
// Which files of a folder are left out: the lines of .gitignore and .kithignore, with git's own meaning. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/glob.hpp"

namespace kith {

inline constexpr const char* git_ignore_name = ".gitignore";
inline constexpr const char* own_ignore_name = ".kithignore";
inline constexpr std::size_t largest_ignore_file = std::size_t{1} << 20U;

class IgnoreRules {
public:
    // Adds the lines of one ignore file that stands in `folder` ("" for the top, else ending with a slash). `of_git`: they do not hold
    // for what git tracks.
    void add(std::string_view text, std::string_view folder, bool of_git = false);

    // For a walk that leaves a folder: the rules it met there go.
    [[nodiscard]] std::size_t size() const { return rules_.size(); }
    void shrink_to(std::size_t size) { rules_.erase(rules_.begin() + static_cast<std::ptrdiff_t>(size), rules_.end()); }

    // `path` from the top, without a slash at its end. The last line that matches decides. A folder that is left out takes
    // all in it along: the caller does not enter it.
    [[nodiscard]] bool is_ignored(std::string_view path, bool is_folder, bool is_tracked = false) const;

private:
    struct Rule {
        std::string folder;
        PathPattern pattern;
        bool of_git = false;
    };
    std::vector<Rule> rules_;
};

}  // namespace kith
