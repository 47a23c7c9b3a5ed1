// SPDX-License-Identifier: Apache-2.0
// Writes remarks and replacements into a copy of an OpenDocument text, as comments and tracked changes, with the promises of
// docx_markup.hpp: other entries of the package are copied as they are packed, and in the changed parts nothing is touched but
// the words concerned and the list of changes. A remark on words in a header, footer, note, text box or comment stands on the
// paragraph of the body nearest to them. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/formats.hpp"
#include "document/markup.hpp"

namespace kith {

// `document` is what read_odt() made of `bytes`. Problems: those of read_odt(), "signed", "unusual-encoding", "no-paragraph",
// "unwritable".
Result<Marked> mark_odt(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits,
                        const Markup& markup);

// Does a remark on this segment stand on its words, rather than on a paragraph near them?
[[nodiscard]] bool odt_remarks_on_words(const Segment& segment);

}  // namespace kith
