// SPDX-License-Identifier: Apache-2.0
// Where a mark stands next in a text, asked from ever further places on: what was found is remembered, and so is that there is no more
// of it. So a text of many openings without an end is searched once, and not once for each.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kith {

// Of one text and one mark.
class FindAhead {
public:
    // At or after `from`, which is never less than the time before; npos where it stands nowhere.
    [[nodiscard]] std::size_t next(std::string_view text, std::string_view mark, std::size_t from) {
        if (!known_ || *known_ < from) known_ = text.find(mark, from);
        return *known_;
    }

private:
    std::optional<std::size_t> known_;
};

}  // namespace kith
