// SPDX-License-Identifier: Apache-2.0
#include "app/trend.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "app/checker.hpp"
#include "app/history.hpp"
#include "app/inputs.hpp"
#include "app/jobs.hpp"
#include "app/output.hpp"
#include "app/path_filter.hpp"
#include "app/problems.hpp"
#include "app/progress.hpp"
#include "app/project.hpp"
#include "app/report_output.hpp"
#include "report/phrases.hpp"
#include "report/profile_wording.hpp"
#include "report/summary.hpp"
#include "report/trend.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_points = 40;
constexpr std::size_t batch_bytes = std::size_t{32} << 20U;
constexpr std::size_t batch_blobs = 2000;

// The bytes of a document as they stood somewhere in the history, and what holds for them: read once, wherever they stand.
struct Text {
    std::string blob;
    std::string path;
    std::size_t size = 0;
    const Policy* policy = nullptr;
};

struct TextFigures {
    FolderFigures figures;
    bool is_unreadable = false;
};

struct Task {
    std::size_t text = 0;
    BlobBytes blob;
};

struct Answer {
    std::size_t text = 0;
    TextFigures told;
};

struct DocumentThen {
    std::size_t path = 0;
    std::string blob;
    std::size_t size = 0;
};

class TrendRun {
public:
    TrendRun(const Options& options, Streams& streams, History history)
        : options_(options), streams_(streams), history_(std::move(history)), filter_(history_.top) {}

    int perform() {
        Problems problems = find_documents();
        if (problems.empty()) problems = settle_policies();
        if (problems.empty()) problems = read_texts();
        if (streams_.is_interrupted()) return exit_interrupted;
        if (problems.empty()) problems = write();
        tell(streams_, problems);
        if (!problems.empty()) return exit_failed;
        return has_unreadable_ ? exit_partly : exit_clean;
    }

private:
    // What stood at each point.
    Problems find_documents() {
        std::vector<std::string> below;
        std::error_code failure;
        for (std::size_t i = 1; i < options_.operands.size(); ++i) {
            const fs::path path = fs::weakly_canonical(options_.operands[i], failure).lexically_relative(history_.top);
            if (path.empty() || *path.begin() == "..") return {outside(options_.operands[i])};
            if (path != ".") below.push_back(path.generic_string());
        }
        for (const HistoryPoint& point : history_.points) {
            Result<std::vector<Blob>> blobs = blobs_of(history_, point, below);
            if (!blobs) return blobs.error();
            std::vector<DocumentThen>& standing = points_.emplace_back();
            for (Blob& blob : *blobs) {
                if (!is_read(blob.path)) continue;
                standing.push_back({path_number(blob.path), std::move(blob.name), blob.size});
            }
        }
        if (paths_.empty()) return {no_documents()};
        return {};
    }

    [[nodiscard]] static Problem outside(const std::string& operand) {
        return file_problem(operand, "not-found", "this does not stand in the repository whose history is read",
                            "name a folder or a document below it");
    }

    [[nodiscard]] static Problem no_documents() {
        return file_problem({}, "no-documents", "at none of these points there was a document that kith reads",
                            "name an earlier or later part of the history, or another folder");
    }

    bool is_read(const std::string& path) {
        const auto [known, is_new] = is_read_.try_emplace(path, false);
        if (is_new) known->second = filter_.is_read(path);
        return known->second;
    }

    std::size_t path_number(const std::string& path) {
        const auto [known, is_new] = numbers_.try_emplace(path, paths_.size());
        if (is_new) paths_.push_back(path);
        return known->second;
    }

    // The same for all points, so that they can be set beside each other: what holds today.
    Problems settle_policies() {
        FoundInputs found;
        for (std::size_t i = 0; i < paths_.size(); ++i) {
            Input input;
            input.path = (history_.top / paths_[i]).string();
            input.order = i;
            found.inputs.push_back(std::move(input));
        }
        Options chosen = options_;
        chosen.operands = {history_.top.string()};
        Problems notes;
        Result<Project> project = Project::open(chosen, found, notes, streams_.cache_folder);
        if (!project) return project.error();
        if (!options_.quiet) tell(streams_, notes);
        project_.emplace(*std::move(project));
        policies_.assign(paths_.size(), nullptr);
        for (const Input& input : found.inputs) policies_[input.order] = input.policy;
        return {};
    }

    // A blob that stands in many places is read once, if it is the same kind of document and the same holds for it.
    std::size_t text_number(const DocumentThen& standing) {
        const std::string& path = paths_[standing.path];
        const auto [known, is_new] = known_texts_.try_emplace(
            {standing.blob, policies_[standing.path], fs::path(path).extension().string()}, texts_.size());
        if (is_new) texts_.push_back({standing.blob, path, standing.size, policies_[standing.path]});
        return known->second;
    }

    Problems read_texts() {
        for (const std::vector<DocumentThen>& point : points_) {
            std::vector<std::size_t>& numbers = stand_.emplace_back();
            for (const DocumentThen& standing : point) {
                if (policies_[standing.path] != nullptr) numbers.push_back(text_number(standing));
            }
        }
        figures_.resize(texts_.size());
        Progress progress(streams_, !options_.quiet, texts_.size());
        Problems problems;
        OrderedJobs<Task, Answer> jobs;
        jobs.next = [&]() -> std::optional<Task> { return next(problems); };
        jobs.work = [this](Task task) { return read(std::move(task)); };
        std::size_t done = 0;
        jobs.take = [&](Answer answer) {
            figures_[answer.text] = answer.told;
            progress.set_done(++done);
            progress.show();
            return !streams_.is_interrupted();
        };
        jobs.wait = [&progress] { progress.show(); };
        jobs.run(threads_for(options_.jobs, texts_.size()));
        progress.clear();
        return problems;
    }

    std::optional<Task> next(Problems& problems) {
        if (streams_.is_interrupted() || !problems.empty()) return std::nullopt;
        if (next_in_batch_ == batch_.size() && !fill_batch(problems)) return std::nullopt;
        const std::size_t text = begin_of_batch_ + next_in_batch_;
        return Task{text, std::move(batch_[next_in_batch_++])};
    }

    bool fill_batch(Problems& problems) {
        begin_of_batch_ += batch_.size();
        batch_.clear();
        next_in_batch_ = 0;
        std::vector<std::string> names;
        std::size_t size = 0;
        for (std::size_t i = begin_of_batch_; i < texts_.size() && names.size() < batch_blobs; ++i) {
            size += texts_[i].size;
            if (size > batch_bytes && !names.empty()) break;
            names.push_back(texts_[i].blob);
        }
        if (names.empty()) return false;
        Result<std::vector<BlobBytes>> bytes = bytes_of(history_.top, names);
        if (bytes) batch_ = *std::move(bytes);
        else problems = bytes.error();
        return problems.empty();
    }

    [[nodiscard]] Answer read(Task task) const {
        const Text& text = texts_[task.text];
        Answer answer{task.text, {}};
        answer.told.is_unreadable = true;
        if (!task.blob.is_there) return answer;
        static_cast<void>(trouble_of(text.path, [&] {
            const Checked checked = Checker(*text.policy, false).check(task.blob.bytes, text.path);
            if (checked.has_problem) return;
            answer.told.is_unreadable = false;
            answer.told.figures = figures_of(record_of(checked, *text.policy->setup->lexicon, {}));
        }));
        return answer;
    }

    Problems write() {
        Trend trend;
        trend.title = options_.operands.front();
        trend.note = note();
        trend.language = project_->here().setup->lexicon->language;
        const bool is_to_terminal = options_.output.empty() || options_.output == "-";
        trend.color = wants_color(options_.color == "auto" && !is_to_terminal ? "never" : options_.color, streams_);
        trend.width = streams_.width;
        for (std::size_t i = 0; i < stand_.size(); ++i) trend.points.push_back(point(i));
        Result<Output> output = open_report(options_.output, options_.format, streams_);
        if (!output) return output.error();
        output->write(trend_format_named(options_.format.empty() ? "text" : options_.format)->write(trend));
        return output->finish();
    }

    TrendPoint point(std::size_t number) {
        TrendPoint point;
        point.day = history_.points[number].day;
        for (const std::size_t text : stand_[number]) {
            add(point.figures, figures_[text].figures);
            if (figures_[text].is_unreadable) ++point.unreadable;
        }
        has_unreadable_ = has_unreadable_ || point.unreadable > 0;
        return point;
    }

    [[nodiscard]] std::string note() const {
        const std::size_t taken = history_.points.size();
        std::string words = counted(taken, "point", "points") + " of " + counted(history_.commits, "commit", "commits");
        if (taken < history_.commits)
            words += options_.every > 0 ? ", each " + std::to_string(options_.every) + "th and the last" : ", spread evenly; --every N says which";
        return words + ". Read with the words and the settings of today.";
    }

    const Options& options_;
    Streams& streams_;
    History history_;
    PathFilter filter_;
    std::map<std::string, bool> is_read_;
    std::map<std::string, std::size_t> numbers_;
    std::vector<std::string> paths_;
    std::vector<std::vector<DocumentThen>> points_;
    std::optional<Project> project_;
    std::vector<const Policy*> policies_;  // of each path; null: left out
    std::map<std::tuple<std::string, const Policy*, std::string>, std::size_t> known_texts_;
    std::vector<Text> texts_;
    std::vector<std::vector<std::size_t>> stand_;  // the texts at each point
    std::vector<TextFigures> figures_;             // of each text
    std::vector<BlobBytes> batch_;
    std::size_t begin_of_batch_ = 0;
    std::size_t next_in_batch_ = 0;
    bool has_unreadable_ = false;
};

}  // namespace

int run_trend(const Options& options, Streams& streams) {
    std::error_code failure;
    Result<History> history = read_history(fs::current_path(failure), options.operands.front(), options.every, most_points);
    if (!history) {
        tell(streams, history.error());
        return exit_failed;
    }
    return TrendRun(options, streams, *std::move(history)).perform();
}

}  // namespace kith
