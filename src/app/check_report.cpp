// SPDX-License-Identifier: Apache-2.0
#include "app/check_report.hpp"

#include <utility>

#include "app/share.hpp"

namespace kith {
namespace {

// Where the baseline is written, nothing else is.
class NoReport : public Report {
public:
    using Report::Report;
    [[nodiscard]] Piece piece(const Checked&) const override { return {}; }
};

}  // namespace

CheckReport report_of_check(const Options& options, const Reporter& reporter, const Lexicon& lexicon,
                            const ReportOptions& report_options, const ShardMark* share) {
    CheckReport made;
    if (options.update_baseline) made.report = std::make_unique<NoReport>(lexicon, report_options);
    else made.report = reporter.make(lexicon, report_options);
    const bool is_a_share = share != nullptr && !options.format.empty();
    const bool shows_documents = dynamic_cast<RecordReport*>(made.report.get()) == nullptr;
    if (is_a_share && shows_documents) made.report = make_share(std::move(made.report), reporter.name, lexicon, report_options);
    if (is_a_share && (shows_documents || reporter.name == "jsonl")) {
        ShardMark mark = *share;
        mark.report = reporter.name;
        made.last_line = shard_line(mark);
    }
    return made;
}

}  // namespace kith
