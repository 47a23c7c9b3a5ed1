// SPDX-License-Identifier: Apache-2.0
// Points of a repository's history, what documents stood there, and their bytes: read from git's own store, never from the working
// tree, which is not touched. Of merges the first parent is followed, so that each point is a state that the branch really had.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kith {

struct HistoryPoint {
    std::string commit;
    std::string day;  // when it was committed, "2026-11-22"
};

struct History {
    std::filesystem::path top;
    std::vector<HistoryPoint> points;  // the oldest first; the first and the last of the range are always among them
    std::size_t commits = 0;           // in the range
};

// `range` is FROM..TO (an end left away is HEAD), or one revision: all of its history. Every `every`-th commit; with 0 at most `most`,
// spread evenly. `folder`: where kith runs. Problems "no-repository", "unknown-revision", "empty-range", "no-program".
Result<History> read_history(const std::filesystem::path& folder, const std::string& range, std::size_t every, std::size_t most);

struct Blob {
    std::string path;  // from the top
    std::string name;  // its hash
    std::size_t size = 0;
};

// The regular files of a commit, at or below `paths` (none: all), in the order of their paths.
Result<std::vector<Blob>> blobs_of(const History& history, const HistoryPoint& point, const std::vector<std::string>& paths);

// The bytes of blobs of the repository at `top`, by their hashes, in that order. A blob that is not there (a partial clone) is not
// `is_there`.
struct BlobBytes {
    std::string bytes;
    bool is_there = false;
};
Result<std::vector<BlobBytes>> bytes_of(const std::filesystem::path& top, const std::vector<std::string>& names);

}  // namespace kith
