// SPDX-License-Identifier: Apache-2.0
// A paragraph with its words marked, as HTML: overlapping findings share the letters they share, and each has its number, which
// leads to its advice, behind its last letter. Pure.
#pragma once

#include <string>
#include <vector>

#include "lexicon/entry.hpp"
#include "text/span.hpp"

namespace kith {

struct HtmlMark {
    TextSpan span;
    std::size_t number = 0;  // within its document
    Level level = Level::notice;
    std::string shift;
    std::string words;  // for the label of its number: “contact”, to rethink
};

// "dcafen5" in the document "dcafe": what the advice of a number is called in the page; the mark's own is "dcafem5".
[[nodiscard]] std::string note_name(const std::string& document, std::size_t number);
[[nodiscard]] std::string mark_name(const std::string& document, std::size_t number);

// Marks in order of their begin. Precondition: spans lie within `text` on boundaries of code points.
[[nodiscard]] std::string marked_html(std::string_view text, const std::vector<HtmlMark>& marks,
                                      const std::string& document);

}  // namespace kith
