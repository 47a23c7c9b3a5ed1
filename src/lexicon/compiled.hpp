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

}  // namespace kith
