// SPDX-License-Identifier: Apache-2.0
// The sentence boundaries of a text, the same as ICU's (UAX #29, root locale). In ASCII they follow from the few rules that touch it,
// in one look at each mark, which takes a tenth of ICU's time; other text is left to ICU. That both say the same is held by a
// differential test. One object serves one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/boundaries.hpp"

namespace kith {

class SentenceBreaks {
public:
    // Preconditions: valid UTF-8 of less than 2 GB, which outlives this object.
    explicit SentenceBreaks(std::string_view text);

    // The next boundary, the end of the text being the last; 0 is not answered. Nothing when there are no more.
    std::optional<std::size_t> next();

private:
    [[nodiscard]] std::size_t end_of_sentence() const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<Boundaries> icu_;  // where there is more than ASCII
};

}  // namespace kith
