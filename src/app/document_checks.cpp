// SPDX-License-Identifier: Apache-2.0
#include "app/document_checks.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/inputs.hpp"
#include "app/intake.hpp"
#include "app/problems.hpp"
#include "app/schedule.hpp"
#include "lint/keep_marks.hpp"
#include "report/document_notes.hpp"

namespace kith {
namespace {

// What kith.yaml says of levels and keeps on purpose is asked of what is found today.
Changes::Read as_it_was(const Policy& policy) {
    return [&policy](const std::string& path, const std::string& bytes) {
        Policy whole = policy;
        whole.min_level.value = name_of(Level::notice);
        whole.accept.clear();
        whole.levels.clear();
        return Checker(whole, false).check(bytes, path);
    };
}

}  // namespace

bool tells_all_of(const Options& options) { return options.packs.empty() && options.min_level.empty(); }

CheckAnswer DocumentChecks::answer(const Input& input) const {
    CheckAnswer answer;
    const std::optional<Problem> trouble = trouble_of(input.path, [&] { answer = answer_to(input); });
    return trouble ? unreadable_answer(input, *trouble) : std::move(answer);
}

CheckAnswer DocumentChecks::unreadable_answer(const Input& input, const Problem& trouble) const {
    if (run_.baselines != nullptr) run_.baselines->note_unread(input);
    Checked checked = unreadable(input.path, trouble);
    checked.order = input.order;
    checked.fail_on = input.policy->fail_on.value;
    CheckAnswer answer;
    answer.piece = run_.report.piece(checked);
    answer.problems = {trouble};
    answer.totals = totals_of(checked);
    return answer;
}

// Formats that are made from records alone need no long text in memory as a whole.
const RecordReport* DocumentChecks::report_in_parts(const Input& input) const {
    const bool looks_further = run_.changes != nullptr || run_.baselines != nullptr;
    const bool is_short = input.size && *input.size < PartSizes{}.least;
    return looks_further || input.problem || is_short ? nullptr : dynamic_cast<const RecordReport*>(&run_.report);
}

PartSizes DocumentChecks::part_sizes() const {
    PartSizes sizes;
    sizes.is_read_ahead = threads_for(run_.options.jobs, run_.documents + 1) > run_.documents;
    return sizes;
}

CheckAnswer DocumentChecks::answer_to(const Input& input) const {
    const RecordReport* const report = report_in_parts(input);
    if (report != nullptr && input.path == "-") return answer_to_stream(input, *report);
    if (report != nullptr) {
        if (auto checked = check_in_parts(input.path, *input.policy, run_.report_options, part_sizes()))
            return answer_of(*std::move(checked), input.path, input, *report);
    }
    return answer_to_whole(input, [&](const Checker& checker, std::size_t& bytes) {
        return check_input(checker, input, run_.options.stdin_name, run_.streams.in, bytes);
    });
}

CheckAnswer DocumentChecks::answer_to_stream(const Input& input, const RecordReport& report) const {
    const std::string name = run_.options.stdin_name.empty() ? input.path : run_.options.stdin_name;
    const auto came = take_in(run_.streams, name, input.policy->limits, PartSizes{}.least, run_.streams.cache_folder);
    if (came) {
        if (auto checked = check_in_parts(**came, name, *input.policy, run_.report_options, part_sizes()))
            return answer_of(*std::move(checked), name, input, report);
    }
    return answer_to_whole(input, [&](const Checker& checker, std::size_t& bytes) {
        return came ? check_source(checker, **came, name, bytes) : unreadable(name, came.error().front());
    });
}

template <class Check>
CheckAnswer DocumentChecks::answer_to_whole(const Input& input, const Check& check) const {
    CheckAnswer answer;
    const Checker checker(*input.policy, run_.options.show_skipped, &run_.results, run_.streams.interrupted);
    Checked checked = check(checker, answer.bytes);
    checked.order = input.order;
    checked.fail_on = input.policy->fail_on.value;
    note_problems(checked, answer);
    sort_out(input, checked, answer);
    for (const Kept& kept : checked.result.kept) answer.keepers.insert(kept.why.said);
    answer.path = checked.path;
    if (answer.beside.is_open()) answer.held = std::move(checked);
    else tell_all(checked, answer);
    return answer;
}

// The text report tells what was recovered itself; programs get it beside their format.
void DocumentChecks::note_problems(const Checked& checked, CheckAnswer& answer) const {
    const Options& options = run_.options;
    if (checked.has_problem) answer.problems = {checked.problem};
    if (options.quiet || run_.reporter != "text") {
        for (Problem& note : notes_of(checked, options.no_text)) {
            if (!options.quiet || note.code == idle_mark) answer.problems.push_back(std::move(note));
        }
    }
    if (!options.quiet && tells_all_of(options) && run_.changes == nullptr)
        answer.problems.insert(answer.problems.end(), checked.unused_marks.begin(), checked.unused_marks.end());
}

// Leaves what is new: of the lines that have changed, and beside the baseline.
void DocumentChecks::sort_out(const Input& input, Checked& checked, CheckAnswer& answer) const {
    const std::vector<KnownKey> whole = run_.baselines == nullptr ? std::vector<KnownKey>() : keys_of(checked.result);
    if (run_.changes != nullptr && !checked.has_problem)
        answer.unveiled = run_.changes->narrow(checked.path, checked.document, checked.result, as_it_was(*input.policy));
    if (run_.baselines == nullptr) return;
    if (checked.has_problem) run_.baselines->note_unread(input);
    else answer.beside = run_.baselines->sort(input, whole, checked.result);
}

// Makes of what is left of a document its part of the report.
void DocumentChecks::tell_all(Checked& checked, CheckAnswer& answer) const {
    const std::size_t known = leave_out_known(answer.beside, checked.result);
    answer.totals = totals_of(checked);
    answer.totals.known = known;
    answer.fails = count_from(answer.totals, checked.fail_on) > 0;
    answer.piece = run_.report.last_piece(std::move(checked));
}

// Who comes first takes what has moved.
void DocumentChecks::decide(CheckAnswer& answer) const {
    if (run_.baselines == nullptr || answer.beside.baseline == nullptr) return;
    run_.baselines->decide(answer.beside);
    if (answer.held) tell_all(*answer.held, answer);
    if (run_.options.update_baseline) answer.beside.baseline->note(answer.path, answer.beside.keys);
}

}  // namespace kith
