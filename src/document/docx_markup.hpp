// SPDX-License-Identifier: Apache-2.0
// Writes remarks and replacements into a copy of a Word file, as comments and tracked changes. Entries of the package that
// need no change are copied as they are packed; in the others nothing is touched but the runs concerned. A remark on words in
// a header, footer, note, text box or comment, where Word offers no comments, stands on the paragraph of the body nearest to
// them. Replacements are made in place, but not in what somebody inserted, in comments, in fields that Word works out anew, and in
// content controls that are locked or filled from elsewhere. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/markup.hpp"
#include "document/package/zip.hpp"

namespace kith {

// `document` is what read_docx() made of `bytes`. Problems: those of read_docx(), "signed", "unusual-encoding",
// "no-paragraph", "unwritable".
Result<Marked> mark_docx(std::string_view bytes, const std::string& file, const Document& document,
                         const Limits& limits, const Markup& markup);

// Does a remark on this segment stand on its words, rather than on a paragraph near them?
[[nodiscard]] bool docx_remarks_on_words(const Segment& segment);

[[nodiscard]] bool is_signed_docx(const Zip& zip);

}  // namespace kith
