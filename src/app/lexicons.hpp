// SPDX-License-Identifier: Apache-2.0
// The lexicon of a run: the built-in one, with the files of --lexicon over it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/layer_cache.hpp"
#include "app/options.hpp"
#include "lexicon/loader.hpp"
#include "lint/linter.hpp"

namespace kith {

// Everything that is not right is among the problems; then the lexicon holds what could be understood.
[[nodiscard]] LoadedLexicon load_layers(const std::vector<std::string>& paths);

// --lexicon and the PATHs of a command that takes some: the same thing said in two ways.
[[nodiscard]] std::vector<std::string> layer_paths(const Options& options);

// A lexicon fit to be used, or the problems; `notes` takes the warnings of one that is. Taken from `layers` where that has it, and kept
// there where nothing at all was to be said of it.
Result<std::shared_ptr<const Lexicon>> share_sound(const std::vector<std::string>& paths, LayerCache& layers, Problems& notes);

// The same for a command that needs no other; it is kept below `cache_folder`, as LayerCache says.
Result<std::shared_ptr<const Lexicon>> share_sound(const std::vector<std::string>& paths, const std::string& cache_folder, Problems& notes);

// `packs` (empty: all) and --with-proposed. Problem "usage" for a pack that is not there.
Result<LinterOptions> linter_options(const Options& options, const std::vector<std::string>& packs, const Lexicon& lexicon);

// The same with --packs.
Result<LinterOptions> linter_options(const Options& options, const Lexicon& lexicon);

// --min-level, --show-skipped and --audience.
[[nodiscard]] LintOptions lint_options(const Options& options);

}  // namespace kith
