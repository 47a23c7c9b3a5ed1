// SPDX-License-Identifier: Apache-2.0
// Which lines of which files a unified diff adds or changes, and what the files were before. Understands what git writes: new files,
// renames, binary files, names in quotes with \ and octal signs, colours; and plain `diff -u`. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

struct LineRange {
    std::size_t first = 0;
    std::size_t last = 0;    // the last one of it
    std::size_t before = 0;  // how many lines those before it hold
};

struct ChangedFile {
    bool whole = false;  // all of it counts: a copy, or no text to git
    std::vector<LineRange> lines;  // in order, unless all of it counts
    std::vector<std::size_t> removed;  // for each line that is gone, the line of today before which it stood; in order
    std::vector<std::string> gone;     // what each of those said
    std::vector<std::size_t> likenesses;  // what each of those lines says, one by one; see line_likeness
    bool is_perhaps_old = false;   // `diff -r` has it in one of the two folders, and does not say which one is new

    std::string blob;              // git's name, perhaps shortened, of what it holds now; empty: the diff does not say

    // Does a stretch of lines touch one that was added or changed?
    [[nodiscard]] bool touches(std::size_t first, std::size_t last) const;
    // The same, or is a line gone from within it or from its edges?
    [[nodiscard]] bool reaches_into(std::size_t first, std::size_t last) const;
    // Where a line of today that was not added stood before.
    [[nodiscard]] std::size_t line_before(std::size_t line) const;
};

// By the path in the new tree, as the diff names it without its prefix "b/". Files that are gone or only renamed are
// not among them; those that only lost lines are, as that may unveil words.
using ChangedFiles = std::map<std::string, ChangedFile>;

// A file of the old tree that is gone, renamed or changed.
struct OldFile {
    std::string path;
    std::string now;   // in the new tree; empty: gone
    std::string blob;  // git's name, perhaps shortened, of what it held; empty: the same as now, or the diff does not say
    bool was_link = false;  // and that text is where it led
    std::string gone;  // what it said, if it is gone and the diff tells
};

// Why a diff cannot be gone by: it breaks off or is not a unified one; it tells of one file more than once, as a series of patches
// does, of which each counts lines as they were by then; or it is of a merge, against several commits at once.
enum class DiffFault { none, cut, again, combined };

struct Diff {
    ChangedFiles files;
    std::vector<OldFile> old;  // only of what git wrote, and what is gone: a plain diff tells nothing of renames
    bool is_one = false;       // there was a header or a hunk; text of another kind has none
    bool tells_old = true;     // git wrote all of it, so that `old` is whole
    bool lacks_renames = false;  // git gave up looking for them, as there were too many files
    DiffFault fault = DiffFault::none;  // the first one
    std::size_t fault_at = 0;           // the line of the diff, from 1, where that was seen
    std::string fault_file;             // what it is in; perhaps empty
};

[[nodiscard]] Diff read_diff(std::string_view text);

}  // namespace kith
