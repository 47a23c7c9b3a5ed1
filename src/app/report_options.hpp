// SPDX-License-Identifier: Apache-2.0
// What the command line says about a report, and how a run with these counts ends: what check and merge share.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"
#include "report/reporter.hpp"

namespace kith {

[[nodiscard]] ReportOptions report_options(const Options& options, const std::string& fail_on, const Streams& streams);

// The row of --format; text where it was not given.
[[nodiscard]] const Reporter& reporter_of(const Options& options);

// `fails`: something was found at or above the fail level.
[[nodiscard]] int exit_code_of(const Totals& totals, bool fails);

}  // namespace kith
