// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0 (OASIS Standard, 27 March 2020), valid against its schema (tests/data/schemas): one run, the rules that it used with
// their reasons and sources, suggestions as fixes, fingerprints that outlive edits around a sentence. GitHub takes at most
// 25,000 results of a run: the first ones are written, and the file and notes() say how many are not. For Word files the place
// stands in logicalLocations and in the message, since SARIF counts lines of text only.
#pragma once

#include <cstddef>
#include <memory>

#include "report/reporter.hpp"

namespace kith {

inline constexpr std::size_t most_sarif_results = 25'000;

[[nodiscard]] std::unique_ptr<Report> make_sarif(const Lexicon& lexicon, const ReportOptions& options);

}  // namespace kith
