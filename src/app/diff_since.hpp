// SPDX-License-Identifier: Apache-2.0
// What git says has changed since a commit, with each renamed document paired as its readers would. Thread-safe.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/changed_lines.hpp"
#include "app/child.hpp"
#include "base/result.hpp"

namespace kith {

// The diff between `base` and the working tree, of these paths; of all where there are none. Whether it went well is for the caller to see.
Result<ChildResult> diff_since(const std::filesystem::path& top, const std::string& base, const std::vector<std::string>& paths);

// Of a renamed document and its copy, git takes the first by name for the renamed one; that is the one which went where those beside it
// went, and the copy counts whole. `diff`: of all since `base`.
void mend_pairs(const std::filesystem::path& top, const std::string& base, Diff& diff);

}  // namespace kith
