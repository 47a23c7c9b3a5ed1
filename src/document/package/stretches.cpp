// SPDX-License-Identifier: Apache-2.0
#include "document/package/stretches.hpp"

#include <algorithm>

namespace kith {

std::vector<SourceSpan> joined(std::vector<SourceSpan> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<SourceSpan> out;
    for (const SourceSpan& span : spans) {
        if (!out.empty() && span.begin <= out.back().end) {
            out.back().end = std::max(out.back().end, span.end);
        } else {
            out.push_back(span);
        }
    }
    return out;
}

std::vector<SourceSpan> sources_of(const Segment& segment, TextSpan span) {
    std::vector<SourceSpan> sources;
    for (const OffsetMap::Run& run : segment.map.runs()) {
        const std::size_t begin = std::max(span.begin, run.target);
        const std::size_t end = std::min(span.end, run.target + run.target_length);
        if (begin >= end) continue;
        const SourceSpan source = segment.to_source({begin, end});
        if (!sources.empty() && sources.back().end == source.begin) {
            sources.back().end = source.end;
        } else if (!source.empty()) {
            sources.push_back(source);
        }
    }
    return sources;
}

SourceSpan extent_of(const std::vector<SourceSpan>& sources) {
    return sources.empty() ? SourceSpan{} : SourceSpan{sources.front().begin, sources.back().end};
}

bool Stretches::overlap(SourceSpan other) const {
    const auto after = std::partition_point(spans_.begin(), spans_.end(), [&other](const SourceSpan& one) { return one.end <= other.begin; });
    return after != spans_.end() && after->begin < other.end;
}

}  // namespace kith
