// SPDX-License-Identifier: Apache-2.0
// The markers table: one row for each format that a document can be given back in, with remarks and tracked changes.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/essence.hpp"
#include "document/formats.hpp"
#include "document/markup.hpp"
#include "document/threads.hpp"

namespace kith {

struct Marker {
    std::string_view format;  // as in the formats table
    // Problems: named by the marker.
    Result<Marked> (*mark)(std::string_view bytes, const std::string& file, const Document& document,
                           const Limits& limits, const Markup& markup);
    Result<Cleared> (*clear)(std::string_view bytes, const std::string& file, const Document& document,
                             const Limits& limits, bool keep_answered);  // or all that may go
    // What somebody answered to remarks of kith's.
    Result<std::vector<Answered>> (*answers)(std::string_view bytes, const std::string& file, const Document& document,
                                             const Limits& limits);
    // Does a remark on this segment stand on its words, rather than near them?
    bool (*stands_on_words)(const Segment& segment);
    // What there is in it that somebody could have worked on. `document` may be that of the file it is a copy of.
    Result<Essence> (*essence)(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits);
    // What seal.hpp tells of: as it stands in a copy, empty where there is none; and put into one. clear() takes it out.
    std::string (*seal)(std::string_view bytes, const std::string& file, const Limits& limits);
    Result<std::string> (*sealed)(std::string_view bytes, const std::string& file, const Limits& limits, const std::string& seal);
};

[[nodiscard]] const std::array<Marker, 2>& markers();
// Null where such a document cannot be given back.
[[nodiscard]] const Marker* marker_for(std::string_view format);

}  // namespace kith
