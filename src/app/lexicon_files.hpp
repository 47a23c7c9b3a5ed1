// SPDX-License-Identifier: Apache-2.0
// The YAML files behind a path, read but not yet understood.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "lexicon/loader.hpp"

namespace kith {

// `path` is a YAML file or a folder searched through (sorted, hidden files left out). The files are called by `name` in
// place of `path`. Problems: as read_file(), and "no-lexicon" for a folder without YAML files.
Result<std::vector<LexiconFile>> read_lexicon_files(const std::string& path, const std::string& name);

}  // namespace kith
