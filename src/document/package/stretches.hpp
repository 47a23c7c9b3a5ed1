// SPDX-License-Identifier: Apache-2.0
// Stretches of a raw part that a writer of comments and changes cares for. Pure; immutable once made.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "text/span.hpp"

namespace kith {

// In order; those that touch or overlap become one.
[[nodiscard]] std::vector<SourceSpan> joined(std::vector<SourceSpan> spans);

// Every stretch of the raw part behind a stretch of a segment.
[[nodiscard]] std::vector<SourceSpan> sources_of(const Segment& segment, TextSpan span);

// From the first byte of the first to the last of the last; empty for none.
[[nodiscard]] SourceSpan extent_of(const std::vector<SourceSpan>& sources);

class Stretches {
public:
    explicit Stretches(std::vector<SourceSpan> spans) : spans_(joined(std::move(spans))) {}
    [[nodiscard]] bool overlap(SourceSpan other) const;

private:
    std::vector<SourceSpan> spans_;
};

}  // namespace kith
