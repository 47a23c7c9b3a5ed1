// SPDX-License-Identifier: Apache-2.0
// Checkstyle's XML, which many build servers and editors read. For Word files the paragraph stands in place of the line.
#pragma once

#include <memory>

#include "report/reporter.hpp"

namespace kith {

[[nodiscard]] std::unique_ptr<Report> make_checkstyle(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
