// SPDX-License-Identifier: Apache-2.0
// How each document of a run of kith check is checked: in parts, from standard input or as a whole; narrowed to what has changed, beside its
// baseline, and made into its piece of the report. Thread-safe but for decide().
#pragma once

#include <cstddef>
#include <string_view>

#include "app/changes.hpp"
#include "app/check_answer.hpp"
#include "app/check_baselines.hpp"
#include "app/checker.hpp"
#include "app/options.hpp"
#include "app/part_check.hpp"
#include "app/result_cache.hpp"
#include "app/streams.hpp"
#include "app/walk.hpp"
#include "report/reporter.hpp"

namespace kith {

class DocumentChecks {
public:
    // What all documents of a run share; it must outlive the checks.
    struct Run {
        const Options& options;
        Streams& streams;
        const Changes* changes;          // null: all lines count
        const CheckBaselines* baselines;  // null: nothing is known
        ResultCache& results;
        const ReportOptions& report_options;
        const Report& report;
        std::string_view reporter;  // its name
        std::size_t documents;
    };
    explicit DocumentChecks(const Run& run) : run_(run) {}

    // Whatever goes wrong is told in the answer.
    [[nodiscard]] CheckAnswer answer(const Input& input) const;
    // Of an answer that waited for those of the documents before it. In the order of the documents, and by one thread.
    void decide(CheckAnswer& answer) const;

private:
    [[nodiscard]] CheckAnswer answer_to(const Input& input) const;
    [[nodiscard]] CheckAnswer answer_to_stream(const Input& input, const RecordReport& report) const;
    template <class Check>
    [[nodiscard]] CheckAnswer answer_to_whole(const Input& input, const Check& check) const;
    [[nodiscard]] CheckAnswer unreadable_answer(const Input& input, const Problem& trouble) const;
    [[nodiscard]] const RecordReport* report_in_parts(const Input& input) const;
    [[nodiscard]] PartSizes part_sizes() const;
    void sort_out(const Input& input, Checked& checked, CheckAnswer& answer) const;
    void note_problems(const Checked& checked, CheckAnswer& answer) const;
    void tell_all(Checked& checked, CheckAnswer& answer) const;

    Run run_;
};

// Whether what was not found is gone, and not only left out by the command line.
[[nodiscard]] bool tells_all_of(const Options& options);

}  // namespace kith
