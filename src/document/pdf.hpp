// SPDX-License-Identifier: Apache-2.0
// PDFs, by the separate program pdftotext, which app/ runs and limits. Columns are read in order; place.page and place.line say
// where a paragraph begins; words that were divided at the end of a line are whole again (the line end comes behind them);
// sentences go on over columns and pages. What runs along the top and bottom of pages is read once, as header and footer.
// Positions count in each segment's text; Segment::map leads into the extracted text. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/formats.hpp"

namespace kith {

// Problems: "too-large", and those of ReadOptions::convert ("needs-program" where there is none).
Result<Document> read_pdf(std::string_view bytes, const std::string& file, const ReadOptions& options);

}  // namespace kith
