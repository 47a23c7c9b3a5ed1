// SPDX-License-Identifier: Apache-2.0
// GitLab's code quality report: a JSON array of the Code Climate fields that GitLab reads (its handbook, "Code Quality report
// format"). For Word files the paragraph stands in place of the line. Fingerprints are mixed with the path, since GitLab takes
// two findings with one fingerprint for the same.
#pragma once

#include <memory>

#include "report/reporter.hpp"

namespace kith {

[[nodiscard]] std::unique_ptr<Report> make_gitlab(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
