// SPDX-License-Identifier: Apache-2.0
// Takes the marks of footnotes out of the words of a PDF: a small number or star raised above its line, close behind a word. Some
// programs that write PDFs put such a mark into a line of its own, before that of its word. Pure; linear.
#pragma once

#include <vector>

#include "document/pdf_rows.hpp"

namespace kith {

// A word reaches as far as its mark did, so that the spaces of its line stay as even as they are; a line of nothing but marks goes, too.
void drop_raised_marks(std::vector<PdfRow>& rows);

}  // namespace kith
