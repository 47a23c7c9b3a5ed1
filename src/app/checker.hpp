// SPDX-License-Identifier: Apache-2.0
// One input from bytes to findings. Thread-safe: many threads may ask one Checker.
#pragma once

#include <atomic>
#include <string>
#include <string_view>
#include <vector>

#include "app/policy.hpp"
#include "document/formats.hpp"
#include "document/threads.hpp"
#include "lint/linter.hpp"
#include "report/record.hpp"

namespace kith {

class ResultCache;

class Checker {
public:
    // Both must outlive the checker.
    Checker(const Linter& linter, const LintOptions& options, const Limits& limits = {})
        : linter_(linter), options_(options), limits_(limits) {}
    // With all that the policy says, which has its setup. `decisions` as in LintOptions. `results` may be null: nothing is remembered;
    // so may `interrupted`, which ends the programs that take a document apart.
    Checker(const Policy& policy, bool decisions, ResultCache* results = nullptr,
            const std::atomic<bool>* interrupted = nullptr)
        : linter_(policy.setup->linter),
          options_{Level::notice, decisions, audience_named(policy.audience.value)},
          limits_(policy.limits),
          policy_(&policy),
          results_(results),
          interrupted_(interrupted) {}

    [[nodiscard]] const Limits& limits() const { return limits_; }
    [[nodiscard]] const std::atomic<bool>* interrupted() const { return interrupted_; }

    // The format follows from the name and the bytes.
    [[nodiscard]] Checked check(std::string_view bytes, const std::string& path) const;
    // For `audience`; with `any`, for the one the options name.
    [[nodiscard]] Checked check(std::string_view bytes, const std::string& path, const Format& format,
                                Audience audience = Audience::any) const;
    // Of a document that was read, and whose words may have been changed since: nothing is read again, not even what somebody answered.
    [[nodiscard]] Checked check(Document document, const std::string& path, const std::vector<Answered>& answered) const;

private:
    [[nodiscard]] Checked look(std::string_view bytes, const std::string& path, const Format& format,
                               const LintOptions& options) const;
    [[nodiscard]] Checked lint(Document document, const std::string& path, const LintOptions& options) const;
    void keep(const std::vector<Answered>& answered, Checked& checked) const;
    void apply(const std::string& path, Checked& checked) const;

    const Linter& linter_;
    LintOptions options_;
    Limits limits_;
    const Policy* policy_ = nullptr;
    ResultCache* results_ = nullptr;
    const std::atomic<bool>* interrupted_ = nullptr;
};

// An input that could not be read.
[[nodiscard]] Checked unreadable(const std::string& path, const Problem& problem);

// What one result adds to the counts of a run.
[[nodiscard]] Totals totals_of(const Checked& checked);
[[nodiscard]] Totals totals_of(const DocumentRecord& record);
void add(Totals& totals, const Totals& more);

// The findings of `totals` at or above the level named ("never": none).
[[nodiscard]] std::size_t count_from(const Totals& totals, std::string_view level);

}  // namespace kith
