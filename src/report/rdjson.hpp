// SPDX-License-Identifier: Apache-2.0
// The Reviewdog Diagnostic Format, as one JSON object (DiagnosticResult; schema in tests/data/schemas). Its columns count bytes of
// UTF-8, so this format needs the document itself. For Word files there is no range, and the message names the paragraph.
#pragma once

#include <memory>

#include "report/reporter.hpp"

namespace kith {

[[nodiscard]] std::unique_ptr<Report> make_rdjson(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
