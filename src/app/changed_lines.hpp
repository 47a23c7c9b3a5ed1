// SPDX-License-Identifier: Apache-2.0
// Which lines of which files a unified diff adds or changes, and what the files were before. Understands what git writes: new files,
// renames, binary files, names in quotes with \ and octal signs; and plain `diff -u`. Pure.
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
    bool is_perhaps_old = false;   // `diff -r` has it in one of the two folders, and does not say which one is new

    // Does a stretch of lines touch one that was added or changed?
    [[nodiscard]] bool touches(std::size_t first, std::size_t last) const;
};

// By the path in the new tree, as the diff names it without its prefix "b/". Files that are gone, only renamed or only lost lines are
// not among them.
using ChangedFiles = std::map<std::string, ChangedFile>;

// A file of the old tree that is gone, renamed or changed.
struct OldFile {
    std::string path;
    std::string now;   // in the new tree; empty: gone
    std::string blob;  // git's name, perhaps shortened, of what it held; empty: the same as now, or the diff does not say
};

struct Diff {
    ChangedFiles files;
    std::vector<OldFile> old;  // only of what git wrote: a plain diff tells nothing of renames
    bool is_one = false;       // there was a header or a hunk; text of another kind has none
    bool tells_old = true;     // git wrote all of it, so that `old` is whole
    std::size_t cut_at = 0;    // the line, from 1, on which a hunk ends before its time; 0: each is whole
    std::string cut_file;      // whose hunk it is
    bool is_combined = false;  // a part of it is the diff of a merge, against several at once, which is not understood
};

[[nodiscard]] Diff read_diff(std::string_view text);

}  // namespace kith
