// SPDX-License-Identifier: Apache-2.0
// JUnit's XML: a suite for each document, in it a test for each finding. At or above the --fail-on level a finding is a
// failure, below it a test that passed with a word to say; a document without any is one test that passed; one that could not be
// read is an error. Valid against the schema of Jenkins' xUnit plug-in (tests/data/schemas).
#pragma once

#include <memory>

#include "report/reporter.hpp"

namespace kith {

[[nodiscard]] std::unique_ptr<Report> make_junit(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
