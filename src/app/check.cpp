// SPDX-License-Identifier: Apache-2.0
#include "app/check.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "app/changes.hpp"
#include "app/check_baselines.hpp"
#include "app/check_run.hpp"
#include "app/files.hpp"
#include "app/inputs.hpp"
#include "app/left_out.hpp"
#include "app/problems.hpp"
#include "app/project.hpp"
#include "app/shard.hpp"
#include "app/stale_diff.hpp"
#include "app/stream.hpp"
#include "app/walk.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

bool is_named(const Options& options, std::string_view operand) {
    return std::find(options.operands.begin(), options.operands.end(), operand) != options.operands.end();
}

// Empty where all lines count.
Result<std::optional<Changes>> changes_of(const Options& options, const FoundInputs& found, Streams& streams, Problems& notes) {
    if (!options.changed_since.empty()) {
        Result<Changes> changes = Changes::since(options.changed_since, options.operands);
        if (!changes) return std::move(changes).error();
        changes->weigh_rules(options, found, notes);
        return std::optional(*std::move(changes));
    }
    if (options.diff_from.empty()) return std::optional<Changes>();
    const Result<std::string> diff = read_stream(streams.in, "-", options.limits.input_bytes);
    if (!diff) return diff.error();
    if (streams.is_interrupted()) return file_problem("-", "interrupted", "kith was stopped while it waited for the diff");
    Result<Changes> changes = Changes::of_diff(*diff, notes);
    if (!changes) return std::move(changes).error();
    changes->weigh_rules(options, found, notes);
    return std::optional(*std::move(changes));
}

constexpr const char* gone_needs_all = "what is gone shows only in a run over all documents that the baseline speaks of, whole";

// What is gone is not known of a part, and without a baseline of nothing.
std::optional<Problem> unanswerable(const Options& options, const CheckBaselines* baselines) {
    if (!options.fail_on_gone) return std::nullopt;
    if (baselines == nullptr) return usage("--fail-on-gone asks a baseline, and none is named", "say --baseline FILE, or baseline: in kith.yaml");
    if (!baselines->sees_all()) return usage(gone_needs_all, "name the folder of the baseline, or the repository");
    return std::nullopt;
}

Result<std::unique_ptr<CheckBaselines>> baselines_of(const Options& options, FoundInputs& found, const Project& project, const Changes* changes) {
    Result<std::unique_ptr<CheckBaselines>> baselines = CheckBaselines::open(options, found, project.baselines_below(), changes);
    if (baselines && !*baselines && options.update_baseline) {
        return usage("--update-baseline does not know which file to write", "say --baseline FILE, or baseline: in kith.yaml");
    }
    return baselines;
}

// Of a share of the documents it cannot be told what has moved between them, so kith merge asks the baseline.
void tell_of_share(const std::vector<std::string>& baselines, Streams& streams) {
    if (baselines.empty()) return;
    const std::string what = baselines.size() == 1 ? "kith merge --baseline " + baselines.front() + " leaves out what is known."
                                                   : "its run goes by several baselines, " + listed(baselines, "and") + ", and kith merge --baseline asks one of them about all documents.";
    streams.err << wrap("A share tells all that is found; " + what + '\n', streams.width, "", "");
}

std::vector<std::string> baselines_in(const std::vector<Input>& inputs) {
    std::set<std::string> names;
    for (const Input& input : inputs) names.insert(input.policy->baseline.value);
    names.erase("");
    std::vector<std::string> first(names.begin(), names.end());
    first.resize(std::min(first.size(), most_baselines_named));
    return first;
}

// A share that must not fail for its machine's sake keeps what kith.yaml says of each document, for kith merge to go by.
Options for_policies(Options options) {
    if (!options.shard.empty() && options.fail_on == "never") options.fail_on.clear();
    return options;
}

// Leaves of the documents those that this machine is to read.
std::optional<ShardMark> take_share(const Options& options, FoundInputs& found, const Changes* changes) {
    if (options.shard.empty()) return std::nullopt;
    ShardMark mark;
    mark.shard = read_shard(options.shard).value();
    mark.run = run_identity(options, found.inputs, changes);
    mark.of = found.inputs.size();
    mark.baselines = baselines_in(found.inputs);
    keep_shard(found.inputs, mark.shard);
    mark.documents = found.inputs.size();
    const bool is_whole = changes == nullptr && options.packs.empty() && options.min_level.empty();
    std::error_code failure;
    for (const std::string& operand : options.operands) {
        if (is_whole && std::filesystem::is_directory(operand, failure)) mark.folders.push_back(operand);
    }
    if (mark.folders.size() > most_folders_named) mark.folders.clear();
    return mark;
}

// What a baseline is asked and written about.
std::optional<Problem> baseline_misuse(const Options& options) {
    if (options.stream && (!options.baseline.empty() || options.update_baseline))
        return usage("--stream answers records, which have no path for a baseline to know", "leave the baseline away");
    if (!options.shard.empty() && (!options.baseline.empty() || options.update_baseline)) {
        return usage("what has moved between documents cannot be told from one share of them",
                     "leave it away here, and give it to kith merge");
    }
    const bool is_narrowed = !options.changed_since.empty() || !options.diff_from.empty() || !options.packs.empty() ||
                             !options.min_level.empty() || is_named(options, "-");
    const bool is_of_part = is_narrowed || options.stream || !options.shard.empty() || options.update_baseline;
    if (options.fail_on_gone && is_of_part) return usage(gone_needs_all, "kith check . --fail-on-gone, and nothing that narrows it down");
    if (!options.update_baseline) return std::nullopt;
    if (is_narrowed) {
        return usage("a baseline is written from all that is found in whole files",
                     "leave --changed-since, --diff, --packs, --min-level and standard input away");
    }
    if (!options.output.empty() || !options.format.empty())
        return usage("--update-baseline writes the baseline, and no report", "leave --format and --output away");
    return std::nullopt;
}

std::optional<Problem> misuse(const Options& options) {
    if (std::optional<Problem> slip = baseline_misuse(options)) return slip;
    if (options.stream && !options.format.empty() && options.format != "jsonl") {
        return usage("--stream answers one JSON object a line, so it has no other format", "leave --format away");
    }
    if (!options.shard.empty()) {
        const Result<Shard> shard = read_shard(options.shard);
        if (!shard) return shard.error().front();
        if (options.stream) return usage("--stream answers every line it reads, so it has no --shard", "give each machine its own lines");
    }
    const bool is_stdin_only = options.operands.empty() || options.operands == std::vector<std::string>{"-"};
    if (options.stream && !is_stdin_only) {
        return usage("--stream reads standard input, so there is no file to name",
                     "kith check --stream < records.jsonl");
    }
    const bool is_narrowed = !options.changed_since.empty() || !options.diff_from.empty();
    if (!options.changed_since.empty() && !options.diff_from.empty())
        return usage("--changed-since and --diff both say what has changed", "one of them");
    if (is_narrowed && (options.stream || is_named(options, "-"))) {
        return usage("what has changed is known of files, not of standard input", "name files or folders");
    }
    if (!options.stream && !is_narrowed && options.operands.empty()) {
        return usage("kith check needs to know what to read", "a document, a folder, or - for standard input");
    }
    return std::nullopt;
}

}  // namespace

int run_check(const Options& options, Streams& streams) {
    if (const std::optional<Problem> slip = misuse(options)) {
        tell(streams, {*slip});
        return exit_failed;
    }
    if (options.stream) return run_stream(options, streams);
    Problems notes;
    Options chosen = options;
    if (chosen.operands.empty()) chosen.operands = {"."};
    FoundInputs found = find_inputs(chosen.operands);
    notes = found.notes;
    const Result<std::optional<Changes>> changes = changes_of(chosen, found, streams, notes);
    if (!changes) {
        tell(streams, changes.error());
        return exit_failed;
    }
    if (*changes) (*changes)->narrow(found);
    const auto opened = std::make_shared<const Result<Project>>(Project::open(for_policies(chosen), found, notes, streams.cache_folder));
    if (streams.left_standing != nullptr) streams.left_standing->push_back(opened);
    const Result<Project>& project = *opened;
    if (!project) {
        tell(streams, project.error());
        return exit_failed;
    }
    tell(streams, told_notes(options, notes));
    const Changes* const of_lines = *changes ? &**changes : nullptr;
    const Problems stale = options.diff_from.empty() ? Problems() : stale_lines(*of_lines, found, options.limits);
    if (!stale.empty()) {
        tell(streams, stale);
        return exit_failed;
    }
    const std::optional<ShardMark> share = take_share(chosen, found, of_lines);
    if (share && !options.quiet) tell_of_share(share->baselines, streams);
    const Result<std::unique_ptr<CheckBaselines>> baselines =
        share ? Result<std::unique_ptr<CheckBaselines>>(std::unique_ptr<CheckBaselines>()) : baselines_of(chosen, found, *project, of_lines);
    if (!baselines) {
        tell(streams, baselines.error());
        return exit_failed;
    }
    if (*baselines && options.changed_since.empty()) tell(streams, (*baselines)->notes());
    if (const std::optional<Problem> slip = unanswerable(chosen, baselines->get())) {
        tell(streams, {*slip});
        return exit_failed;
    }
    return check_files(chosen, streams, *project, found, of_lines, baselines->get(), share ? &*share : nullptr);
}

}  // namespace kith
