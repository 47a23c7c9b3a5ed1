// SPDX-License-Identifier: Apache-2.0
// Makes one line again of the pieces that a justified line of a PDF falls into where few words fill a narrow column. The cells of a
// table stay apart. Pure; linear.
#pragma once

#include <vector>

#include "document/pdf_lines.hpp"

namespace kith {

// `lines` in reading order, the pieces of a line one behind the other.
void join_justified(std::vector<PdfLine>& lines);

}  // namespace kith
