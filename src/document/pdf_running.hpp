// SPDX-License-Identifier: Apache-2.0
// Tells which lines of a PDF run along the top or bottom of its pages: they stand in the margin, or set apart from all that follows,
// and say the same on other pages but for numbers. Pure; linear but for sorting.
#pragma once

#include <map>
#include <vector>

#include "document/pdf_lines.hpp"

namespace kith {

// `heights` of the pages.
void mark_running(std::vector<PdfLine>& lines, const std::map<int, double>& heights);

}  // namespace kith
