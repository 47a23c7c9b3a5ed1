// SPDX-License-Identifier: Apache-2.0
// Patterns for paths with the meaning that gitignore(5) gives them: * and ? within a name, ** across folders, [...] with ranges and
// [:classes:], a backslash before a character that is meant, / at the start or in the middle to hold it to one folder, / at
// the end for folders only, ! to take back. Bytes are compared as they are. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kith {

// Does a glob match a whole path? A set that is never closed matches nothing, as in git. Time: at most glob times path, squared.
[[nodiscard]] bool glob_matches(std::string_view glob, std::string_view path);

// One line of an ignore file, or one pattern of kith.yaml.
class PathPattern {
public:
    // Empty for a comment or a blank line.
    static std::optional<PathPattern> read(std::string_view line);

    [[nodiscard]] bool takes_back() const { return takes_back_; }  // a line with !
    // `path` from the folder of the pattern's file on, without a slash at its end.
    [[nodiscard]] bool matches(std::string_view path, bool is_folder) const;
    // The file itself, or a folder on the way to it.
    [[nodiscard]] bool covers(std::string_view file) const;

private:
    std::string glob_;
    bool takes_back_ = false;
    bool folders_only_ = false;
    bool is_anchored_ = false;  // holds a slash: matches from the folder on, not in any depth
};

}  // namespace kith
