// SPDX-License-Identifier: Apache-2.0
// The report for people: document by document (text_document.hpp), and a closing line. Colour adds nothing that is
// not also said in letters. Every line fits the width given. Pure, thread-safe.
#pragma once

#include <memory>
#include <string>

#include "report/reporter.hpp"

namespace kith {

// The closing line; empty where it would tell nothing.
[[nodiscard]] std::string text_end(const Totals& totals, const ReportOptions& options);

// The row of the reporters table.
[[nodiscard]] std::unique_ptr<Report> make_text(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
