// SPDX-License-Identifier: Apache-2.0
// Changes to a text, worked out first and made in one go: each names a stretch and what stands there instead. An empty stretch
// is an insertion, an empty text a removal. What no edit names is copied byte for byte. Pure, thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace kith {

struct Edit {
    SourceSpan span;
    std::string text;
};

// The source with all edits made. Insertions at one place come in the order given, and before a stretch that begins there.
// An edit that overlaps an earlier one (by place, then as given) or ends behind the source is left out. O(n log n).
[[nodiscard]] std::string apply_edits(std::string_view source, std::vector<Edit> edits);

}  // namespace kith
