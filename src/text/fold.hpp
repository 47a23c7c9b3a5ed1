// SPDX-License-Identifier: Apache-2.0
// Folding makes texts that a reader takes for the same the same bytes, and keeps the way back.
// Done: case folding and compatibility composition (NFKC_Casefold by ICU: ligatures, NFD, full-width forms),
// curly quotes and apostrophes to ' and " (also the acute accent typed for one), no-break and thin spaces, tabs and line ends to one space each,
// U+2010, U+2011 and U+2012 to '-', soft hyphens and zero-width characters (U+200B..U+200D, U+2060, U+FEFF)
// away, and a hyphen at a line end inside a word away together with the line end; before a capital ("Step-Down") the hyphen stays.
// A soft hyphen at a line end goes the same way, but is not listed in line_joins: it was never more than a place to
// break. En and em dashes stay, they are punctuation; raised digits, fractions and trade marks stay, or a note number
// would grow into its word; an ellipsis stays one mark. Copied runs of the map are equal to the text but for the case of ASCII letters. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset_map.hpp"

namespace kith {

struct Folded {
    std::string text;
    OffsetMap map;                       // from the folded text to the text given, in bytes
    std::vector<std::size_t> line_joins;  // places in `text` where a hyphen and a line end were taken away, ascending
};

// Precondition: valid UTF-8.
[[nodiscard]] Folded fold(std::string_view text);

// The same, each unit of the text in turn, also of one that is plain ASCII: what fold() is compared with.
[[nodiscard]] Folded fold_by_units(std::string_view text);

// The folded form alone, for words of lists and patterns.
[[nodiscard]] std::string fold_word(std::string_view text);

}  // namespace kith
