// SPDX-License-Identifier: Apache-2.0
// Plain text as prose. Blank lines part blocks; place.paragraph counts them from 1. Within a block a new segment begins
//   - at a list marker ("- ", "• ", "1. ", "(a) "), which is left out of the text; lines indented deeper belong to the item;
//   - at a label ("Present: ..."), unless the line before it ends open (with a comma, a hyphen or a dash);
//   - behind a line shorter than 60 % of the block's longest, if the next begins with a capital letter or a digit;
//   - at each such line where the block is not wrapped: it has a line of more than 160 characters, or it is three or more
//     lines under 60 characters that all begin so (an address, an agenda);
//   - at a change of the quotation prefix "> ", which is left out of the text; those segments are block quotes.
// Headings are a line that is underlined (=== or ---), a short line in capitals that opens a block, and a short line without
// closing punctuation that stands alone before more text. Rulers are left out. Segment text keeps its line ends and is
// the very slice of the source, but for the prefixes. Thread-safe; linear in time.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

// Problems: "too-large", "binary", "bad-encoding".
Result<Document> read_text(std::string_view bytes, const std::string& file, const Limits& limits);

}  // namespace kith
