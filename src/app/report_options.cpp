// SPDX-License-Identifier: Apache-2.0
#include "app/report_options.hpp"

#include "app/salt.hpp"

namespace kith {

ReportOptions report_options(const Options& options, const std::string& fail_on, const Streams& streams) {
    ReportOptions report;
    const bool is_to_terminal = options.output.empty() || options.output == "-";
    report.color = wants_color(options.color == "auto" && !is_to_terminal ? "never" : options.color, streams);
    report.no_text = options.no_text;
    report.quiet = options.quiet;
    report.show_skipped = options.show_skipped;
    report.width = streams.width;
    report.fail_on = fail_on;
    if (options.no_text) report.salt = repository_salt();
    return report;
}

const Reporter& reporter_of(const Options& options) {
    return *reporter_named(options.format.empty() ? "text" : options.format);
}

int exit_code_of(const Totals& totals, bool fails) {
    if (totals.documents == 0 && totals.unreadable > 0) return exit_failed;
    if (totals.unreadable > 0) return exit_partly;
    return fails ? exit_found : exit_clean;
}

}  // namespace kith
