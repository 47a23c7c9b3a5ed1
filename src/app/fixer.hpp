// SPDX-License-Identifier: Apache-2.0
// Puts safe suggestions into one text document: again and again until there is none left, so that fixing twice changes nothing
// more. The blocks of the document and all its markup stay what they are: an edit that would change them is not made.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/checker.hpp"
#include "text/edits.hpp"

namespace kith {

struct Fixed {
    std::string bytes;
    std::size_t made = 0;     // replacements
    std::size_t untried = 0;  // safe wordings left out because it would take too long to find out which of them are markup, too
    Problems linked;          // a note for each heading that stays as it is because the document links to it
    Checked left;             // the document as it is then, with what remains to be thought about
};

// Can documents of this format be fixed? Those that hold their words as text.
[[nodiscard]] bool is_fixable(const Format& format);

// Problems: those of reading.
Result<Fixed> fix(const Checker& checker, std::string bytes, const std::string& path, const Format& format);

// Has `changed` the same blocks and markup as the document that it was made from?
[[nodiscard]] bool keeps_markup(const std::string& changed, const Document& document, const std::string& path,
                                   const Format& format, const Limits& limits);

struct Sieved {
    std::vector<Edit> kept;
    std::size_t untried = 0;
    std::size_t readings = 0;  // of the document, to find them
};

// Those of the edits (of `bytes`, in order, none overlapping another) that together leave blocks and markup of the document as they are.
// The document is read for it again and again, 40 to 400 times by its length, about `most_read` bytes in all; what could not be tried then is counted.
[[nodiscard]] Sieved keeping_markup(const std::string& bytes, const std::vector<Edit>& edits, const Document& document,
                                    const std::string& path, const Format& format, const Limits& limits,
                                    std::size_t most_read = std::size_t{256} << 20);

}  // namespace kith
