// SPDX-License-Identifier: Apache-2.0
#include "text/edits.hpp"

#include <algorithm>

namespace kith {

std::string apply_edits(std::string_view source, std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
        if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
        return a.span.empty() && !b.span.empty();
    });
    std::string out;
    out.reserve(source.size() + source.size() / 8);
    std::size_t done = 0;
    for (const Edit& edit : edits) {
        if (edit.span.begin < done || edit.span.end < edit.span.begin || edit.span.end > source.size()) continue;
        out.append(source, done, edit.span.begin - done).append(edit.text);
        done = edit.span.end;
    }
    return out.append(source, done);
}

}  // namespace kith
