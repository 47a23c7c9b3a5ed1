// SPDX-License-Identifier: Apache-2.0
// Word files (.docx and its templates), as product.md reads them: tracked changes as accepted, fields as they show, hidden
// text left out and said. Order: the body with its tables and, behind the paragraph that holds it, each text box; then headers,
// footers, footnotes, endnotes and comments, each in the order of their part names. place.part is body, table, textbox,
// header, footer, footnote, endnote or comment, the innermost; a table outside the body takes the part of its surroundings.
// Descriptions of pictures are part "picture", behind the paragraph of the picture.
// place.paragraph counts from 1 within its part over the whole file, empty paragraphs included; place.page is known in the body
// where the file carries rendered page breaks. Segment::map leads to the raw bytes of Document::parts[source_part].
// Thread-safe; memory is bounded by the unpacked size of the largest part.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

// Problems: "truncated", "damaged", "encrypted", "too-large", "bomb", "too-deep", "has-dtd", "bad-xml", "not-what-it-says".
Result<Document> read_docx(std::string_view bytes, const std::string& file, const Limits& limits);

}  // namespace kith
