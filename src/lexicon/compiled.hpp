// SPDX-License-Identifier: Apache-2.0
// The compiled form of a checked lexicon: one block of bytes made at build time and embedded in the
// program, so that no YAML is read at start. Same bytes for the same lexicon on every machine (little-endian).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "lexicon/entry.hpp"

namespace kith {

// What of `base`, a block made before, the lexicon holds as well (as one with layers over another does) is not written again: such a block is opened over
// that one, and never read without.
[[nodiscard]] std::string write_compiled(const Lexicon& lexicon, std::string_view base = {});

// Problem "bad-compiled" where the block is damaged or of another version. Never reads outside the block.
Result<Lexicon> read_compiled(std::string_view block);

// The same of a block that has been read whole once before, as what the program carries has been while it was built: only its
// header is checked, and entries, rules and lists are read where they lie, when they are asked for. `index` is what was built
// from the lexicon and may be used in its place. `base`: as it was given to write_compiled. All three must outlive the lexicon.
Result<Lexicon> open_compiled(std::string_view block, std::string_view index, std::string_view base = {});

}  // namespace kith
