// SPDX-License-Identifier: Apache-2.0
#include "app/profile.hpp"

#include <limits>
#include <optional>
#include <utility>

#include "app/inputs.hpp"
#include "app/jobs.hpp"
#include "app/left_out.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/progress.hpp"
#include "app/project.hpp"
#include "app/report_output.hpp"
#include "app/schedule.hpp"
#include "report/document_notes.hpp"
#include "report/phrases.hpp"
#include "report/profile_report.hpp"
#include "report/profiler.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

struct Answer {
    std::string path;
    Profile profile;
    Problems problems;
};

std::vector<std::string> paths_of(const std::vector<Input>& inputs) {
    std::vector<std::string> paths;
    for (const Input& input : inputs) {
        if (!input.problem) paths.push_back(input.path);
    }
    return paths;
}

// One run: documents are read by several threads and added up in their order, so that memory does not grow with their
// number.
class Run {
public:
    Run(const Options& options, Streams& streams, const Lexicon& lexicon, const FoundInputs& found)
        : options_(options),
          streams_(streams),
          lexicon_(lexicon),
          profiler_(lexicon),
          found_(found),
          folders_(paths_of(found_.inputs)),
          progress_(streams, !options.quiet, found_.inputs.size()) {
        profile_.stories_wanted = stories_wanted();
    }

    int perform() {
        if (const std::optional<Problem> clash = output_over_input(options_.output, found_.inputs))
            return fail({*clash});
        Result<Output> output = open_report(options_.output, options_.format, streams_);
        if (!output) return fail(output.error());
        add_all();
        if (streams_.is_interrupted()) return exit_interrupted;
        if (profile_.documents == 0 && profile_.unreadable > 0) return exit_failed;
        output->write(report());
        const Problems problems = output->finish();
        if (!problems.empty()) return fail(problems);
        const std::string passed_by = passed_by_words(found_);
        if (!options_.quiet && !passed_by.empty()) streams_.err << wrap(passed_by, streams_.width, "", "");
        return profile_.unreadable > 0 ? exit_partly : exit_clean;
    }

private:
    int fail(const Problems& problems) {
        tell(streams_, problems);
        return exit_failed;
    }

    // A page holds every sentence of a document, and of many as many as can be read; elsewhere there are a few.
    [[nodiscard]] std::size_t stories_wanted() const {
        constexpr std::size_t of_many = 30;
        if (options_.format != "html") return stories_kept;
        return found_.inputs.size() == 1 ? std::numeric_limits<std::size_t>::max() : of_many;
    }

    void add_all() {
        const std::vector<Input>& inputs = found_.inputs;
        const std::size_t threads = threads_for(options_.jobs, inputs.size());
        OrderedJobs<const Input*, Answer> jobs;
        deal(jobs, inputs, threads, [this] { return streams_.is_interrupted(); });
        jobs.work = [this](const Input* input) { return answer(*input); };
        std::size_t done = 0;
        jobs.take = [this, &done](Answer answer) {
            progress_.set_done(++done);
            take(std::move(answer));
            progress_.show();
            return !streams_.is_interrupted();
        };
        if (progress_.is_wanted()) jobs.wait = [this] { progress_.show(); };
        jobs.run(threads);
        progress_.clear();
    }

    [[nodiscard]] Answer answer(const Input& input) const {
        Answer answer;
        const std::optional<Problem> trouble = trouble_of(input.path, [&] { answer = answer_to(input); });
        if (!trouble) return answer;
        return {input.path, profiler_.profile(unreadable(input.path, *trouble), options_.no_text, profile_.stories_wanted), {*trouble}};
    }

    [[nodiscard]] Answer answer_to(const Input& input) const {
        std::size_t size = 0;
        const Checker checker(*input.policy, true, nullptr, streams_.interrupted);  // profiles count what was left alone as well
        const Checked checked = check_input(checker, input, options_.stdin_name, streams_.in, size);
        Answer answer{input.path, profiler_.profile(checked, options_.no_text, profile_.stories_wanted), {}};
        if (checked.has_problem) answer.problems = {checked.problem};
        if (!options_.quiet) {
            const Problems notes = notes_of(checked, options_.no_text);
            answer.problems.insert(answer.problems.end(), notes.begin(), notes.end());
        }
        return answer;
    }

    void take(Answer answer) {
        if (!answer.problems.empty()) progress_.clear();
        tell(streams_, answer.problems);
        folders_.add(answer.path, answer.profile);
        add(profile_, std::move(answer.profile));
    }

    [[nodiscard]] std::string title() const {
        if (options_.operands.size() > 1) return counted(profile_.documents, "document", "documents");
        const std::string& operand = options_.operands.front();
        if (operand != "-") return operand;
        return options_.stdin_name.empty() ? "standard input" : options_.stdin_name;
    }

    // The one folder asked for, with its slash; empty where something else was.
    [[nodiscard]] std::string folder() const {
        const std::string& operand = options_.operands.front();
        if (options_.operands.size() > 1 || operand.empty()) return {};
        return operand.back() == '/' ? operand : operand + '/';
    }

    std::string report() {
        ProfileReport report;
        report.map = folders_.heat_map();
        report.has_folders = report.map.folders > 1;
        report.title = title();
        report.questions = questions_of(lexicon_);
        report.folder = folder();
        report.profile = std::move(profile_);
        report.language = lexicon_.language;
        report.no_text = options_.no_text;
        const bool is_to_terminal = options_.output.empty() || options_.output == "-";
        report.color = wants_color(options_.color == "auto" && !is_to_terminal ? "never" : options_.color, streams_);
        report.width = streams_.width;
        std::string text =
            profile_format_named(options_.format.empty() ? "text" : options_.format)->write(report);
        profile_.documents = report.profile.documents;
        profile_.unreadable = report.profile.unreadable;
        return text;
    }

    const Options& options_;
    Streams& streams_;
    const Lexicon& lexicon_;
    Profiler profiler_;
    const FoundInputs& found_;
    Folders folders_;
    Progress progress_;
    Profile profile_;
};

}  // namespace

int run_profile(const Options& options, Streams& streams) {
    FoundInputs found = find_inputs(options.operands);
    Problems notes = found.notes;
    const Result<Project> project = Project::open(options, found, notes, streams.cache_folder);
    if (!project) {
        tell(streams, project.error());
        return exit_failed;
    }
    tell(streams, told_notes(options, notes));
    return Run(options, streams, *project->here().setup->lexicon, found).perform();
}

}  // namespace kith
