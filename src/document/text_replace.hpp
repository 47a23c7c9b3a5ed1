// SPDX-License-Identifier: Apache-2.0
// Puts words into a text format (plain text, Markdown, a web page) where a segment has others, byte for byte in the encoding of
// the input. What markup stands around or between the words is never touched. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "text/edits.hpp"

namespace kith {

// The edit of the input's own bytes that puts `text` in place of a stretch of a segment. Empty where that cannot be done
// without touching markup or joining lines: it runs between the words, or the new ones would be taken for some, or the encoding has no such letters;
// a line that ends among the old words ends among the new ones or beside them. In a web page the letters that it may not have, and those of markup, are written as character references.
[[nodiscard]] std::optional<Edit> edit_for(const Document& document, const Segment& segment, TextSpan span,
                                           std::string_view text);

// Are the blocks of both the same, in number, kind and order?
[[nodiscard]] bool has_same_structure(const Document& one, const Document& other);

// Is, besides, every character the same that is no part of any words, and does every link to a heading go where it went?
[[nodiscard]] bool has_same_markup(const Document& one, const Document& other);

}  // namespace kith
