// SPDX-License-Identifier: Apache-2.0
// Which report a run of kith check writes: that of --format, a share of one, or none where the baseline is written. Pure.
#pragma once

#include <memory>
#include <string>

#include "app/options.hpp"
#include "app/shard.hpp"
#include "report/reporter.hpp"

namespace kith {

struct CheckReport {
    std::unique_ptr<Report> report;
    std::string last_line;  // behind all; of a share that tells its documents by lines
};

// `share`: which of the documents these are; null: all of them.
[[nodiscard]] CheckReport report_of_check(const Options& options, const Reporter& reporter, const Lexicon& lexicon,
                                          const ReportOptions& report_options, const ShardMark* share);

}  // namespace kith
