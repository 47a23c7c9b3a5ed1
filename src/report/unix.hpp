// SPDX-License-Identifier: Apache-2.0
// One line a finding, "path:line:column: level: id: message", as editors and grep know it. In Word files the
// paragraph stands in place of the line, and a part other than the body is named before the message. Pure.
#pragma once

#include <memory>
#include <string>

#include "report/reporter.hpp"

namespace kith {

// The row of the reporters table.
[[nodiscard]] std::unique_ptr<Report> make_unix(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
