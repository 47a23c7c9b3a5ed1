// SPDX-License-Identifier: Apache-2.0
// What is worth saying of a document that was read: how it was recovered, and marks in it that keep nothing. Pure.
#pragma once

#include "report/reporter.hpp"

namespace kith {

// With `no_text` a mark that keeps nothing is told by its place alone, since its words are the document's.
[[nodiscard]] Problems notes_of(const Checked& checked, bool no_text);

}  // namespace kith
