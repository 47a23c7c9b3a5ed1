// SPDX-License-Identifier: Apache-2.0
// The words around a finding, as a person would quote them: the sentence, or a window of it, on one line, with the
// words marked. The work is bounded by the window, however long the paragraph is. Pure. Precondition: valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/span.hpp"

namespace kith {

// A text of a document made fit to show: white space of any kind becomes single spaces, and control characters, soft
// hyphens and marks that turn the writing direction are left out, so that no document can steer the terminal.
[[nodiscard]] std::string shown(std::string_view text);

// The words marked: bold and underlined one by one with colour, between « and » without.
[[nodiscard]] std::string marked(std::string_view text, bool color);

// Where the sentence around `span` stands; of a sentence of thousands of letters, the part near the span.
[[nodiscard]] TextSpan sentence_around(std::string_view text, TextSpan span);

// A sentence in three pieces: the words, and what stands before and behind them. Each is fit to show.
struct Excerpt {
    std::string before;
    std::string words;
    std::string after;
};

// As excerpt(), for who marks the words in their own way.
[[nodiscard]] Excerpt excerpt_parts(std::string_view text, TextSpan span, std::size_t columns);

// The sentence around `span`, at most `columns` wide; what is left out is shown as "…".
[[nodiscard]] std::string excerpt(std::string_view text, TextSpan span, std::size_t columns, bool color);

}  // namespace kith
