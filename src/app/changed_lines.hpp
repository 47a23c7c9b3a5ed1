// SPDX-License-Identifier: Apache-2.0
// Which lines of which files a unified diff adds or changes. Understands what git writes: new files, renames, binary files,
// names in quotes with \ and octal signs; and plain `diff -u`. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

struct LineRange {
    std::size_t first = 0;
    std::size_t last = 0;  // the last one of it
};

struct ChangedFile {
    bool whole = false;  // all of it counts: new, or no text to git
    std::vector<LineRange> lines;  // in order

    // Does a stretch of lines touch one that was added or changed?
    [[nodiscard]] bool touches(std::size_t first, std::size_t last) const;
};

// By the path in the new tree, as the diff names it without its prefix "b/". Files that are gone, only renamed or only lost lines are
// not among them.
using ChangedFiles = std::map<std::string, ChangedFile>;

[[nodiscard]] ChangedFiles changed_lines(std::string_view diff);

}  // namespace kith
