// SPDX-License-Identifier: Apache-2.0
// The compiled form of a checked lexicon: one block of bytes made at build time and embedded in the
// program, so that no YAML is read at start. Same bytes for the same lexicon on every machine (little-endian).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "lexicon/entry.hpp"

namespace kith {

[[nodiscard]] std::string write_compiled(const Lexicon& lexicon);

// Problem "bad-compiled" where the block is damaged or of another version. Never reads outside the block.
Result<Lexicon> read_compiled(std::string_view block);

// The same of a block that has been read whole once before, as what the program carries has been while it was built: only its
// header is checked, and entries, rules and lists are read where they lie, when they are asked for. `index` is what was built
// from the lexicon and may be used in its place. Both must outlive the lexicon.
Result<Lexicon> open_compiled(std::string_view block, std::string_view index);

}  // namespace kith
