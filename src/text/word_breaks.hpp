// SPDX-License-Identifier: Apache-2.0
// The word boundaries of a folded text, the same as ICU's (UAX #29, root locale, with @ among the letters), found without ICU
// wherever only letters, digits and marks of European scripts stand. A stretch with anything else in it, from a space to the next
// space before an ASCII character, is left to ICU; no boundary rule reaches across a space. That both say the same is held by
// a differential test over many scripts and by a fuzz target. One object serves one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/boundaries.hpp"

namespace kith {

class WordBreaks {
public:
    // Precondition: folded text (no white space but the space), valid UTF-8, which outlives this object.
    explicit WordBreaks(std::string_view text) : text_(text) {}

    // The next boundary, the end of the text being the last; 0 is not answered. Nothing when there are no more.
    std::optional<std::size_t> next();

private:
    void open_stretch();
    [[nodiscard]] std::size_t end_of_ascii_words();
    [[nodiscard]] std::size_t end_of_piece() const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t stretch_ = 0;   // where the stretch of text that is read in one way ends
    std::size_t beyond_ = 0;    // where ASCII ends next, at or behind at_, or found before it
    std::size_t icu_from_ = 0;  // where the stretch left to ICU begins
    std::optional<Boundaries> icu_;
};

}  // namespace kith
