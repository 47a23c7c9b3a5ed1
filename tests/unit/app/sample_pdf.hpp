// SPDX-License-Identifier: Apache-2.0
// A PDF made by hand, whose pages and lines a test knows: one line of words below another, an empty one as a gap between paragraphs.
#pragma once

#include <string>
#include <vector>

namespace kith::test {

using PdfPage = std::vector<std::string>;  // its lines, in ASCII without brackets and backslashes

[[nodiscard]] std::string sample_pdf(const std::vector<PdfPage>& pages);

}  // namespace kith::test
