// SPDX-License-Identifier: Apache-2.0
// Words of a text that run over the ends of lines, and other words put in their place so that there are as many lines as before. What stands at the front of
// a line (a quotation's "> ", the indentation of a list) stays with its line. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace kith {

struct WordsInLines {
    SourceSpan source;               // in Document::text
    std::vector<SourceSpan> breaks;  // the ends of lines in there, with the blanks around them and the front of the next line
};

// None where markup stands between the words, a line's end that is wanted (<br>) among it.
[[nodiscard]] std::optional<WordsInLines> words_in_lines(const Document& document, const Segment& segment, TextSpan span);

// The new words, with each of the breaks in place of the blank nearest to where it was; where they have too few blanks, in place of one beside them, which
// `words` then takes in. None where there is no such place either.
[[nodiscard]] std::optional<std::string> in_lines(const Document& document, std::string text, WordsInLines& words);

}  // namespace kith
