// SPDX-License-Identifier: Apache-2.0
// Where a plain text that is too long to be in memory as a whole may be cut, so that reading its parts one after the other gives the
// same segments as reading all of it: at the first line of a block (lines without a blank one between them), with a few segments
// on either side that are read twice, as neighbours. Pure.
#pragma once

#include <cstddef>
#include <optional>

#include "document/document.hpp"

namespace kith {

struct PartCut {
    std::size_t last = 0;        // the segments before it are whole, and have neighbours
    std::size_t next = 0;        // where the next part begins, in bytes of this one
    std::size_t neighbours = 0;  // how many of the next part's segments belong to this one
    int paragraphs = 0;          // that end before the next part
};

// `part`: as read_text answers it for a stretch of text that begins with a block and ends with a line, and whose segments before `first`
// belong to the part before. Nothing where it is too short to be cut.
[[nodiscard]] std::optional<PartCut> cut_part(const Document& part, std::size_t first);

// Moves a position within a part to where it is in the whole text; `origin` is where the part begins.
[[nodiscard]] Position moved(Position within, const Position& origin);
// The position behind a stretch of text that begins at `origin` and ends with a line.
[[nodiscard]] Position position_behind(std::string_view text, const Position& origin);

}  // namespace kith
