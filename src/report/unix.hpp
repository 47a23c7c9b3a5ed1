// SPDX-License-Identifier: Apache-2.0
// One line a finding, "path:line:column: level: id: message", as editors and grep know it. In Word files the
// paragraph stands in place of the line, and a part other than the body is named before the message. Pure.
#pragma once

#include <string>

#include "report/reporter.hpp"

namespace kith {

[[nodiscard]] std::string unix_begin();
[[nodiscard]] std::string unix_document(const Checked& checked, const Lexicon& lexicon, const ReportOptions& options,
                                        std::size_t index);
[[nodiscard]] std::string unix_end(const Totals& totals, const ReportOptions& options);

}  // namespace kith
