// SPDX-License-Identifier: Apache-2.0
#include "app/check.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/changes.hpp"
#include "app/checker.hpp"
#include "app/files.hpp"
#include "app/inputs.hpp"
#include "app/jobs.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/progress.hpp"
#include "app/project.hpp"
#include "app/report_options.hpp"
#include "app/result_cache.hpp"
#include "app/schedule.hpp"
#include "app/shard.hpp"
#include "app/stream.hpp"
#include "app/walk.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

struct Answer {
    Piece piece;
    Problems problems;
    Totals totals;
    std::size_t bytes = 0;
    bool fails = false;
    std::set<std::string> keepers;
};

// In bytes. Answers wait for their turn while a large document before them is being read.
constexpr std::size_t room_for_answers = std::size_t{16} << 20U;

std::size_t weight_of(const Answer& answer) {
    std::size_t weight = sizeof(Answer) + answer.piece.text.size();
    for (const ReportItem& item : answer.piece.items) weight += sizeof(ReportItem) + item.text.size();
    return weight;
}

// One run over files: what the threads share, and what comes of it.
class Run {
public:
    // `changes` may be null: all lines count.
    Run(const Options& options, Streams& streams, const Project& project, const FoundInputs& found,
        const Changes* changes, const Reporter& reporter)
        : options_(options),
          streams_(streams),
          project_(project),
          reporter_(reporter),
          found_(found),
          changes_(changes),
          inputs_(found_.inputs),
          results_(std::make_unique<ResultCache>(remembers() ? streams.cache_folder : std::string(), options, inputs_)),
          progress_(streams, !options.quiet, inputs_.size()) {
        report_ = reporter.make(*project.here().setup->lexicon,
                                report_options(options, project.here().fail_on.value, streams));
    }

    int perform() {
        if (const std::optional<Problem> clash = output_over_input(options_.output, inputs_)) return fail({*clash});
        Result<Output> output = Output::open(options_.output, streams_);
        if (!output) return fail(output.error());
        output->write(report_->begin());
        check_all(*output);
        const Problems slips = results_->finish();
        if (!options_.quiet) tell(streams_, slips);
        output->write(report_->end(totals_));
        if (streams_.is_interrupted()) return stop(*output);
        const Problems problems = output->finish();
        if (!problems.empty()) return fail(problems);
        if (!options_.quiet) tell_notes();
        if (options_.stats) tell_stats();
        return exit_code_of(totals_, fails_);
    }

private:
    // A page shows the document whole, and --show-skipped all that was weighed: neither is remembered.
    [[nodiscard]] bool remembers() const {
        return !options_.no_cache && !options_.show_skipped && reporter_.name != "html";
    }

    int fail(const Problems& problems) {
        tell(streams_, problems);
        return exit_failed;
    }

    // What was read until then has been told; a file named by -o appears whole or not at all.
    int stop(Output& output) {
        output.flush();
        const std::string told =
            output.comes_whole() ? options_.output + " was left as it was." : "the report tells of those alone.";
        const std::string read = "Stopped before the end: " + counted(done_, "of", "of") + ' ' +
                                 counted(inputs_.size(), "document", "documents") + " had been read; ";
        streams_.err << wrap(read + told, streams_.width, "", "");
        return exit_interrupted;
    }

    void check_all(Output& output) {
        const std::size_t threads = threads_for(options_.jobs, inputs_.size());
        OrderedJobs<const Input*, Answer> jobs;
        deal(jobs, inputs_, threads, [this] { return streams_.is_interrupted(); });
        jobs.batch = batch_for(inputs_.size(), threads);
        jobs.room = room_for_answers;
        jobs.weight = [](const Answer& waiting) { return weight_of(waiting); };
        jobs.work = [this](const Input* input) { return answer(*input); };
        jobs.take = [this, &output](Answer taken) {
            if (streams_.is_interrupted()) return false;
            progress_.set_done(++done_);
            take(std::move(taken), output);
            progress_.show();
            return !output.is_broken();
        };
        jobs.wait = [this] { progress_.show(); };
        jobs.run(threads);
        progress_.clear();
    }

    [[nodiscard]] Answer answer(const Input& input) const {
        Answer answer;
        const std::optional<Problem> trouble = trouble_of(input.path, [&] { answer = answer_to(input); });
        if (!trouble) return answer;
        Checked checked = unreadable(input.path, *trouble);
        checked.order = input.order;
        answer.piece = report_->piece(checked);
        answer.problems = {*trouble};
        answer.totals = totals_of(checked);
        return answer;
    }

    [[nodiscard]] Answer answer_to(const Input& input) const {
        Answer answer;
        const Checker checker(*input.policy, options_.show_skipped, results_.get(), streams_.interrupted);
        Checked checked = check_input(checker, input, options_.stdin_name, streams_.in, answer.bytes);
        checked.order = input.order;
        if (checked.has_problem) answer.problems = {checked.problem};
        // The text report tells what was recovered itself; programs get it beside their format.
        if (!options_.quiet && reporter_.name != "text") {
            answer.problems.insert(answer.problems.end(), checked.document.notes.begin(), checked.document.notes.end());
        }
        if (changes_ != nullptr && !checked.has_problem)
            changes_->narrow(checked.path, checked.document, checked.result);
        answer.totals = totals_of(checked);
        answer.fails = count_from(answer.totals, input.policy->fail_on.value) > 0;
        for (const Kept& kept : checked.result.kept) answer.keepers.insert(kept.why.said);
        answer.piece = report_->piece(checked);
        return answer;
    }

    void take(Answer answer, Output& output) {
        const std::string report = report_->take(std::move(answer.piece));
        if (!answer.problems.empty() || !report.empty()) progress_.clear();
        tell(streams_, answer.problems);
        output.write(report);
        add(totals_, answer.totals);
        bytes_ += answer.bytes;
        fails_ = fails_ || answer.fails;
        keepers_.merge(answer.keepers);
    }

    void tell_notes() {
        tell(streams_, project_.idle(keepers_));
        for (const std::string& note : report_->notes()) streams_.err << wrap(note, streams_.width, "", "");
        const std::string words = passed_by_words(found_);
        if (!words.empty()) streams_.err << wrap(words, streams_.width, "", "");
    }

    void tell_stats() {
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start_;
        const double megabytes = static_cast<double>(bytes_) / 1e6;
        streams_.err << counted(totals_.documents, "document", "documents") << ", "
                     << counted(totals_.words, "word", "words") << ", " << counted(bytes_, "byte", "bytes") << ", "
                     << seconds.count() << " s, " << megabytes / std::max(seconds.count(), 1e-9) << " MB/s\n";
    }

    const Options& options_;
    Streams& streams_;
    const Project& project_;
    const Reporter& reporter_;
    const FoundInputs& found_;
    const Changes* changes_;
    const std::vector<Input>& inputs_;
    std::unique_ptr<ResultCache> results_;
    Progress progress_;
    std::unique_ptr<Report> report_;
    Totals totals_;
    bool fails_ = false;             // a finding at or above the level of its document
    std::set<std::string> keepers_;  // what said that words are kept
    std::size_t bytes_ = 0;
    std::size_t done_ = 0;  // inputs
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

bool is_named(const Options& options, std::string_view operand) {
    return std::find(options.operands.begin(), options.operands.end(), operand) != options.operands.end();
}

// Empty where all lines count.
Result<std::optional<Changes>> changes_of(const Options& options, Streams& streams) {
    if (!options.changed_since.empty()) {
        Result<Changes> changes = Changes::since(options.changed_since, options.operands);
        if (!changes) return std::move(changes).error();
        return std::optional(*std::move(changes));
    }
    if (options.diff_from.empty()) return std::optional<Changes>();
    const Result<std::string> diff = read_stream(streams.in, "-", Limits{}.input_bytes);
    if (!diff) return diff.error();
    return std::optional(Changes::of_diff(*diff));
}

std::optional<Problem> misuse(const Options& options) {
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
    const Result<std::optional<Changes>> changes = changes_of(chosen, streams);
    if (!changes) {
        tell(streams, changes.error());
        return exit_failed;
    }
    if (*changes) (*changes)->narrow(found);
    const Result<Project> project = Project::open(chosen, found, notes);
    if (!project) {
        tell(streams, project.error());
        return exit_failed;
    }
    if (!options.quiet) tell(streams, notes);
    if (!options.shard.empty()) keep_shard(found.inputs, read_shard(options.shard).value());
    return Run(chosen, streams, *project, found, *changes ? &**changes : nullptr, reporter_of(options)).perform();
}

}  // namespace kith
