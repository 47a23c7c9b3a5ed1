// SPDX-License-Identifier: Apache-2.0
// OpenDocument texts (.odt and templates), read as docx.hpp reads Word files: tracked changes as accepted, fields as they
// show, hidden words left out and said. Order: the body with its tables and, behind the paragraph that holds it, each text
// box; then headers, footers, footnotes, endnotes and comments. place.part and place.paragraph as in docx.hpp; place.page is
// known where the file carries soft page breaks. Segment::map leads to the raw bytes of Document::parts[source_part].
// Thread-safe; memory is bounded by the unpacked size of the largest part.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

// Problems: "truncated", "damaged", "encrypted", "too-large", "bomb", "too-deep", "has-dtd", "bad-xml", "not-what-it-says".
Result<Document> read_odt(std::string_view bytes, const std::string& file, const Limits& limits);

}  // namespace kith
