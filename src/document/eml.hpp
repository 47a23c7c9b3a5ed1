// SPDX-License-Identifier: Apache-2.0
// E-mails (.eml): the subject (part "subject"), the text, and attachments of every format that kith reads (part "attachment
// NAME", with the part inside it behind a comma). Of alternatives the plain one is read, the page if there is none. Replies
// and forwarded words are block quotes. Positions count within each segment's text; Segment::map leads into the decoded text
// of its part. What could not be read is told: pictures, attachments of other kinds, locked ones. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

// Problems: "too-large", "encrypted", and, where nothing but the subject could be read, what its reader said of the first part.
Result<Document> read_eml(std::string_view bytes, const std::string& file, const ReadOptions& options);

}  // namespace kith
