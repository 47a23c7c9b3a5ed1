// SPDX-License-Identifier: Apache-2.0
// A table for spreadsheets: RFC 4180 (comma, double quotes, CRLF) in UTF-8 with the byte order mark that Excel needs to see it
// as such. A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV Injection").
#pragma once

#include <memory>

#include "report/reporter.hpp"

namespace kith {

[[nodiscard]] std::unique_ptr<Report> make_csv(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
