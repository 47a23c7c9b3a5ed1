// SPDX-License-Identifier: Apache-2.0
// One document of the page that `check -f html` writes. Pure.
#pragma once

#include <string>

#include "report/reporter.hpp"

namespace kith {

// What the document is called in the page: "d" and some digits that follow from its path.
[[nodiscard]] std::string html_name(const Checked& checked);

// A section, its heading called by that name.
[[nodiscard]] std::string html_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options);

// "3 to rethink and 1 already warm", or that there is nothing to rethink.
[[nodiscard]] std::string html_found(const Checked& checked);

}  // namespace kith
