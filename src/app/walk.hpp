// SPDX-License-Identifier: Apache-2.0
// Which documents the words of a command line stand for: files as named, the documents in folders, standard input.
// Folders are searched in the order of their names; hidden files, what .gitignore and .kithignore leave out (those
// of the repository around the folder too), and links to folders are passed by, so no loop of links can trap the walk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"

namespace kith {

struct Input {
    std::string path;                // "-" for standard input
    std::optional<Problem> problem;  // "not-found", "no-documents", "not-allowed": then there is nothing to read
};

// In the order of the words; a path that is met twice is taken once.
[[nodiscard]] std::vector<Input> find_inputs(const std::vector<std::string>& operands);

}  // namespace kith
