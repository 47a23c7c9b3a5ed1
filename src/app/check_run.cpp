// SPDX-License-Identifier: Apache-2.0
#include "app/check_run.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/change_problems.hpp"
#include "app/check_answer.hpp"
#include "app/check_baselines.hpp"
#include "app/check_report.hpp"
#include "app/document_checks.hpp"
#include "app/jobs.hpp"
#include "app/left_out.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/progress.hpp"
#include "app/report_options.hpp"
#include "app/report_output.hpp"
#include "app/result_cache.hpp"
#include "app/schedule.hpp"
#include "app/shard.hpp"
#include "app/walk.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

// In bytes. Answers wait for their turn while a large document before them is being read.
constexpr std::size_t room_for_answers = std::size_t{16} << 20U;

// One run over files: what the threads share, and what comes of it.
class Run {
public:
    Run(const Options& options, Streams& streams, const Project& project, const FoundInputs& found,
        const Changes* changes, const CheckBaselines* baselines, const ShardMark* share, const Reporter& reporter)
        : options_(options),
          streams_(streams),
          project_(project),
          reporter_(reporter),
          found_(found),
          changes_(changes),
          baselines_(baselines),
          inputs_(found_.inputs),
          results_(std::make_unique<ResultCache>(remembers() ? streams.cache_folder : std::string(), options, inputs_)),
          report_options_(report_options(options, project.here().fail_on.value, streams)),
          progress_(streams, !options.quiet, inputs_.size()) {
        report_options_.has_baseline = baselines != nullptr;
        report_options_.tells_news_alone = baselines != nullptr && inputs_.size() > 1;
        CheckReport made = report_of_check(options, reporter, *project.here().setup->lexicon, report_options_, share);
        report_ = std::move(made.report);
        last_line_ = std::move(made.last_line);
        checks_.emplace(DocumentChecks::Run{options, streams, changes, baselines, *results_, report_options_, *report_, reporter.name, inputs_.size()});
    }

    int perform() {
        if (const std::optional<Problem> clash = output_over_input(options_.output, inputs_)) return fail({*clash});
        Result<Output> output = open_report(options_.output, options_.format, streams_);
        if (!output) return fail(output.error());
        output->write(report_->begin());
        check_all(*output);
        const Problems slips = results_->finish();
        if (!options_.quiet) tell(streams_, slips);
        if (baselines_ != nullptr && !streams_.is_interrupted()) figures_ = baselines_->figures();
        for (const BaselineFigures& figures : figures_) totals_.gone += figures.gone;
        if (streams_.is_interrupted()) totals_.cut_short = stopped_words() + '.';
        output->write(report_->end(totals_));
        if (const std::string words = unchanged_words(options_, inputs_.empty()); !words.empty()) output->write(wrap(words, streams_.width, "", ""));
        if (streams_.is_interrupted()) return stop(*output);
        return leaves_older(*output) ? exit_failed : finish(*output);
    }

private:
    // What comes behind the report, on the error stream but for the line of a share.
    int finish(Output& output) {
        output.write(last_line_);
        Problems problems = output.finish();
        const bool is_to_write = options_.update_baseline && totals_.documents > 0;
        if (problems.empty() && is_to_write) problems = baselines_->write(streams_);
        if (!problems.empty()) return fail(problems);
        if (baselines_ != nullptr) tell(streams_, baselines_->change_notes(inputs_.empty()));
        const bool fails_for_gone = options_.fail_on_gone && totals_.gone > 0;
        if (!options_.quiet) tell_notes();
        else if (fails_for_gone) tell_baselines();
        if (options_.stats) tell_stats();
        const bool never_fails = options_.update_baseline || options_.fail_on == "never";
        return exit_code_of(totals_, fails_for_gone || (fails_ && !never_fails));
    }

    // A page shows the document whole, and --show-skipped all that was weighed: neither is remembered.
    [[nodiscard]] bool remembers() const {
        return !options_.show_skipped && reporter_.name != "html";
    }

    int fail(const Problems& problems) {
        tell(streams_, problems);
        return exit_failed;
    }

    [[nodiscard]] std::string stopped_words() const {
        return "Stopped before the end: " + counted(done_, "of", "of") + ' ' + counted(inputs_.size(), "document", "documents") + " had been read";
    }

    // What was read until then has been told; a file named by -o appears whole or not at all.
    int stop(Output& output) {
        output.flush();
        const std::string told = output.comes_whole() ? options_.output + " was left as it was." : "the report tells of those alone.";
        streams_.err << wrap(stopped_words() + "; " + told, streams_.width, "", "");
        return exit_interrupted;
    }

    // Where nothing could be read, a page for people would say less than the one before it; a program is told of the problems.
    [[nodiscard]] bool leaves_older(const Output& output) const {
        const bool is_for_people = reporter_.name == "html" || reporter_.name == "text" || reporter_.name == "summary";
        const bool leaves = is_for_people && options_.shard.empty() && output.comes_whole() && exit_code_of(totals_, false) == exit_failed;
        if (leaves && !options_.quiet) streams_.err << wrap("Nothing could be read, so " + options_.output + " was not written.", streams_.width, "", "");
        return leaves;
    }

    void check_all(Output& output) {
        const std::size_t threads = threads_for(options_.jobs, inputs_.size());
        OrderedJobs<const Input*, CheckAnswer> jobs;
        deal(jobs, inputs_, threads, [this] { return streams_.is_interrupted(); });
        jobs.batch = batch_for(inputs_.size(), threads);
        jobs.room = room_for_answers;
        jobs.weight = [](const CheckAnswer& waiting) { return weight_of(waiting); };
        jobs.work = [this](const Input* input) { return checks_->answer(*input); };
        jobs.take = [this, &output](CheckAnswer taken) {
            if (streams_.is_interrupted()) return false;
            progress_.set_done(++done_);
            take(std::move(taken), output);
            progress_.show();
            return !output.is_broken();
        };
        if (progress_.is_wanted()) jobs.wait = [this] { progress_.show(); };
        jobs.run(threads);
        progress_.clear();
    }

    void take(CheckAnswer answer, Output& output) {
        checks_->decide(answer);
        const auto rest = std::exchange(answer.piece.rest, nullptr);
        const std::string report = report_->take(std::move(answer.piece));
        if (!answer.problems.empty() || !report.empty() || rest) progress_.clear();
        tell(streams_, answer.problems);
        output.write(report);
        const auto write = [&output](std::string_view text) {
            output.write(text);
            return !output.is_broken();
        };
        if (rest) rest(write);
        add(totals_, answer.totals);
        bytes_ += answer.bytes;
        fails_ = fails_ || answer.fails;
        ++unveiled_[answer.unveiled];
        keepers_.merge(answer.keepers);
    }

    void tell_notes() {
        using Unveiled = Changes::Unveiled;
        if (unveiled_[Unveiled::kept_by_rules] > 0) tell(streams_, {told_again(unveiled_[Unveiled::kept_by_rules])});
        if (unveiled_[Unveiled::all] > 0) tell(streams_, {unknown_texts(unveiled_[Unveiled::all])});
        tell(streams_, project_.idle(keepers_, options_.shard.empty() && totals_.unreadable == 0));
        tell_baselines();
        for (const std::string& note : report_->notes()) streams_.err << wrap(note, streams_.width, "", "");
        const std::string words = passed_by_words(found_);
        if (!words.empty()) streams_.err << wrap(words, streams_.width, "", "");
    }

    void tell_baselines() {
        for (const BaselineFigures& figures : figures_) {
            if (totals_.documents == 0) continue;
            const std::string words = options_.update_baseline ? written_words(figures) : baseline_words(figures, tells_all_of(options_) && changes_ == nullptr);
            streams_.err << wrap(words, streams_.width, "", "");
        }
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
    const CheckBaselines* baselines_;
    std::vector<BaselineFigures> figures_;
    const std::vector<Input>& inputs_;
    std::unique_ptr<ResultCache> results_;
    ReportOptions report_options_;
    Progress progress_;
    std::unique_ptr<Report> report_;
    std::optional<DocumentChecks> checks_;
    std::string last_line_;  // of a share
    Totals totals_;
    bool fails_ = false;             // a finding at or above the level of its document
    std::set<std::string> keepers_;  // what said that words are kept
    std::map<Changes::Unveiled, std::size_t> unveiled_;  // how many documents
    std::size_t bytes_ = 0;
    std::size_t done_ = 0;  // inputs
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

int check_files(const Options& options, Streams& streams, const Project& project, const FoundInputs& found,
                const Changes* changes, const CheckBaselines* baselines, const ShardMark* share) {
    return Run(options, streams, project, found, changes, baselines, share, reporter_of(options)).perform();
}

}  // namespace kith
