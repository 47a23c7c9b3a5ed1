// SPDX-License-Identifier: Apache-2.0
// Which files of a folder are left out: the lines of .gitignore and .kithignore, as gitignore(5) describes them
// (comments, !, a leading or trailing /, *, ?, [...], **, a backslash before a special character). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith {

// Does a glob of one path match? `*` and `?` do not cross a slash, `**` between slashes does.
[[nodiscard]] bool glob_matches(std::string_view glob, std::string_view path);

class IgnoreRules {
public:
    // Adds the lines of one ignore file that stands in `folder` ("" for the top, else ending with a slash).
    void add(std::string_view text, std::string_view folder);

    // `path` from the top, without a slash at its end. The last line that matches decides. A folder that is left out takes
    // all in it along: the caller does not enter it.
    [[nodiscard]] bool is_ignored(std::string_view path, bool is_folder) const;

private:
    struct Rule {
        std::string folder;
        std::string glob;
        bool keeps = false;  // a line with !
        bool folders_only = false;
        bool anchored = false;  // holds a slash: matches from `folder` on, not in any depth
    };
    static bool matches(const Rule& rule, std::string_view path, bool is_folder);
    void add_line(std::string_view line, std::string_view folder);

    std::vector<Rule> rules_;
};

}  // namespace kith
