// SPDX-License-Identifier: Apache-2.0
// Where the mark stands that keeps a word of a text document on purpose, and how it reads. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/checker.hpp"
#include "text/edits.hpp"

namespace kith {

// May a mark stand before the block of the finding, or in Markdown at the end of its item or quotation? Before a list or a quotation it
// would change that, and a table cell has no place for one.
[[nodiscard]] bool may_be_marked(const Document& document, std::string_view bytes, const Finding& finding);

// "<!-- kith: keep contact: her own word -->"
[[nodiscard]] std::string mark_for(const Finding& finding, std::string reason);

// The edit of `bytes`, the document as given, that puts the mark on a line of its own before the finding's, or behind the words of an item
// or a quotation of Markdown. Empty inside a tag, and where the encoding has no such letters.
[[nodiscard]] std::optional<Edit> mark_edit(const Document& document, std::string_view bytes, const Finding& finding,
                                            std::string_view mark);

// Does the mark before the first finding hold for the second, too?
[[nodiscard]] bool is_marked_with(const Document& document, const Finding& first, const Finding& second);

}  // namespace kith
