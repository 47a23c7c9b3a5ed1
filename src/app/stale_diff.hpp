// SPDX-License-Identifier: Apache-2.0
// Whether a diff is of the files as they are: each line it adds has to stand where it says. Reads them.
#pragma once

#include <cstddef>
#include <string_view>

#include "app/changes.hpp"

namespace kith {

// Of the documents that the diff speaks of, those that say something else on a line it adds, at most a few: problem "stale-diff". Only what
// is read line by line and is UTF-8 can be compared. What cannot be read is left for the run to tell.
[[nodiscard]] Problems stale_lines(const Changes& changes, const FoundInputs& found, const Limits& limits);

// The first line that a file does not hold where its diff adds it; 0: none.
[[nodiscard]] std::size_t first_stale(const ChangedFile& file, std::string_view bytes);

}  // namespace kith
