// SPDX-License-Identifier: Apache-2.0
// Annotations for GitHub Actions: workflow commands ("::error file=...") in the log, which GitHub shows beside the lines of a
// pull request. It shows ten of each kind for a step; a last line says so where there are more.
#pragma once

#include <memory>

#include "report/reporter.hpp"

namespace kith {

[[nodiscard]] std::unique_ptr<Report> make_github(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
