// SPDX-License-Identifier: Apache-2.0
// Rich text (.rtf), read as docx.hpp reads Word files: deleted words and codes of fields stay out, hidden words are left out
// and said. place.part and the order of parts are as in docx.hpp; pages are not known. Encodings: \u, and the bytes of \'xx by
// the font they stand in, else by the document's code page. Segment::map leads to the bytes of the file. Thread-safe; linear.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

// Problems: "too-large", "too-deep", "not-what-it-says".
Result<Document> read_rtf(std::string_view bytes, const std::string& file, const Limits& limits);

}  // namespace kith
