// SPDX-License-Identifier: Apache-2.0
// Markdown (CommonMark with GitHub's tables, task lists, strikethrough and bare links) as prose, parsed by md4c. Front matter
// at the start of the file, but for its title and description (front_matter.hpp), code blocks, tags, link targets and list markers
// are left out; link text, the alternative text of images and blocks of raw HTML (html_fragments.hpp) are read. Code (in marks or
// in tags) and links that show their own address stay in the text and are listed in Segment::code.
// A paragraph in a quotation is a block_quote whatever else it is; but GitHub's alerts ("> [!NOTE]") quote nobody. Line ends
// inside a paragraph stay as they are; only entities are replaced runs of the map, all else is copied. place.paragraph counts
// blocks, code ones included, cells within the part "table", and what stands in a block of HTML. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

// Problems: "too-large", "binary", "bad-encoding", and "bomb" (links or tables made to cost far more than their length).
Result<Document> read_markdown(std::string_view bytes, const std::string& file, const Limits& limits);

}  // namespace kith
