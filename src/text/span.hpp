// SPDX-License-Identifier: Apache-2.0
// Spans are half-open byte ranges. A SourceSpan counts in the input as given, a TextSpan in a segment's
// text (UTF-8, as a reader sees it), a FoldedSpan in the folded text made for matching. They are
// different types, so that mixing them up does not compile.
#pragma once

#include <compare>
#include <cstddef>

namespace kith {

template <class Space>
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] bool empty() const { return begin == end; }
    [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    friend auto operator<=>(const Span&, const Span&) = default;
};

struct SourceSpace;
struct TextSpace;
struct FoldedSpace;

using SourceSpan = Span<SourceSpace>;
using TextSpan = Span<TextSpace>;
using FoldedSpan = Span<FoldedSpace>;

}  // namespace kith
