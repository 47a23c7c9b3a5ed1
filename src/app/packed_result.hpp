// SPDX-License-Identifier: Apache-2.0
// What checking a Word file, a PDF or the like answered, as a block of bytes and back: all that reports tell of it, so of the
// document only the paragraphs in which something stands. Not for documents whose positions count in the whole text, and
// not for results with decisions. Pure, thread-safe.
#pragma once

#include <optional>
#include <string>

#include "base/flat.hpp"
#include "lexicon/entry.hpp"
#include "report/reporter.hpp"

namespace kith {

// `lexicon` is the one that the result points into.
[[nodiscard]] FlatBlock pack(const Checked& checked, const Lexicon& lexicon);

// Empty where the block does not hold together. `lexicon` must be as it was, for entries are known by their number; the result points into it.
[[nodiscard]] std::optional<Checked> unpack(const FlatBlock& block, const std::string& path, const Lexicon& lexicon);

}  // namespace kith
