// SPDX-License-Identifier: Apache-2.0
#include "document/rtf_bytes.hpp"

#include <optional>
#include <utility>

#include "text/charset.hpp"
#include "text/utf8.hpp"

namespace kith {

void RtfBytes::add(char value, SourceSpan source) {
    bytes_ += value;
    sources_.push_back(source);
}

std::vector<RtfBytes::Character> RtfBytes::take(std::string_view charset) {
    if (bytes_.empty()) return {};
    const std::string bytes = std::exchange(bytes_, {});
    const std::vector<SourceSpan> sources = std::exchange(sources_, {});
    std::optional<Decoded> decoded = decode_as(bytes, charset);
    if (!decoded) decoded = decode_as(bytes, "windows-1252");
    if (!decoded) return {};
    std::vector<Character> characters;
    for (std::size_t at = 0; at < decoded->text.size();) {
        const std::size_t size = code_point_at(decoded->text, at).size;
        const OffsetMap::Range range = decoded->map.to_source(at, at + size);
        if (range.begin < range.end && range.end <= sources.size())
            characters.push_back({decoded->text.substr(at, size), {sources[range.begin].begin, sources[range.end - 1].end}});
        at += size;
    }
    return characters;
}

}  // namespace kith
