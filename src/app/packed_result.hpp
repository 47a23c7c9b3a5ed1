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

[[nodiscard]] FlatBlock pack(const Checked& checked);

// Empty where the block does not hold together, or speaks of entries that `lexicon` does not have. The result points into `lexicon`.
[[nodiscard]] std::optional<Checked> unpack(const FlatBlock& block, const std::string& path, const Lexicon& lexicon);

}  // namespace kith
