// SPDX-License-Identifier: Apache-2.0
#include "app/merge.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "app/baselines.hpp"
#include "app/checker.hpp"
#include "app/files.hpp"
#include "app/inputs.hpp"
#include "app/lexicons.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/report_options.hpp"
#include "app/report_output.hpp"
#include "app/repository.hpp"
#include "app/shard_results.hpp"
#include "app/share.hpp"
#include "report/phrases.hpp"
#include "report/record_reader.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

class Merge {
public:
    Merge(const Options& options, Streams& streams, const Lexicon& lexicon)
        : options_(options),
          streams_(streams),
          lexicon_(lexicon),
          told_(report_options(options, options.fail_on.empty() ? std::string(name_of(Level::rethink)) : options.fail_on, streams)),
          results_(options.operands) {}

    int perform() {
        Problems problems = clash();
        if (problems.empty()) problems = results_.open();
        if (problems.empty()) problems = results_.strangers();
        if (problems.empty()) problems = look_for_missing();
        if (problems.empty()) problems = settle_format();
        if (problems.empty() && !options_.baseline.empty()) problems = open_baseline();
        if (!problems.empty()) return fail(problems);
        const Reporter* const reporter = reporter_named(format_);
        report_ = options_.update_baseline ? reporter_named("jsonl")->make(lexicon_, told_) : reporter->make(lexicon_, told_);
        Result<Output> output = open_report(options_.output, format_, streams_);
        if (!output) return fail(output.error());
        write(report_->begin(), *output);
        for (std::size_t i = 0; i < results_.known().size() && !output->is_broken(); ++i) take(i, *output);
        if (baseline_) totals_.gone = baseline_->figures(stays()).gone;
        write(report_->end(totals_), *output);
        problems = changed_.empty() ? output->finish() : changed_;
        if (problems.empty() && options_.update_baseline) problems = write_baseline();
        if (!problems.empty()) return fail(problems);
        if (!options_.quiet) tell_notes();
        return exit_code_of(totals_, fails_ && !options_.update_baseline);
    }

private:
    int fail(const Problems& problems) {
        tell(streams_, problems);
        return exit_failed;
    }

    // Empty where nothing is missing, or that is fine; it is told all the same.
    Problems look_for_missing() {
        Problems missing = results_.missing();
        const auto is_loss = [](const Problem& problem) { return !problem.warning; };
        if (!options_.incomplete && std::any_of(missing.begin(), missing.end(), is_loss)) return missing;
        for (Problem& problem : missing) {
            if (is_loss(problem)) totals_.cut_short = "Not all results are here, so this tells of a part of the documents only.";
            problem.warning = true;
        }
        if (!options_.quiet) tell(streams_, missing);
        return {};
    }

    // A share that the report was written over would be lost.
    [[nodiscard]] Problems clash() const {
        std::vector<Input> shares;
        for (const std::string& path : options_.operands) shares.push_back({path, std::nullopt, 0, nullptr});
        const std::optional<Problem> clash = output_over_input(options_.output, shares);
        return clash ? Problems{*clash} : Problems{};
    }

    void write(const std::string& text, Output& output) const {
        if (!options_.update_baseline) output.write(text);
    }

    // The one that was asked for, else what the shares are of, else JSON lines.
    Problems settle_format() {
        const bool are_shares = !results_.kind().empty() && results_.kind() != "jsonl";
        format_ = !options_.format.empty() ? options_.format : are_shares ? results_.kind() : "jsonl";
        if (are_shares && format_ != results_.kind()) {
            return {usage("these are shares of -f " + results_.kind() + ", and no other report can be made of them",
                          "leave --format away, or check again with -f jsonl")};
        }
        const std::unique_ptr<Report> report = reporter_named(format_)->make(lexicon_, told_);
        const bool needs_documents = dynamic_cast<RecordReport*>(report.get()) == nullptr;
        if (needs_documents && !are_shares && !results_.known().empty()) {
            return {usage("-f " + format_ + " shows the documents themselves, and these results do not hold those",
                          "write the shares with kith check --shard I/N -f " + format_ + ", and join those")};
        }
        const bool asks_for_less = options_.no_text || !options_.baseline.empty() || options_.update_baseline;
        if (are_shares && asks_for_less) {
            return {usage("nothing can be taken out of shares of -f " + format_,
                          "--no-text is for kith check; a baseline needs shares written with -f jsonl")};
        }
        return {};
    }

    Problems open_baseline() {
        if (results_.has_salted()) {
            return {usage("results made with --no-text hold salted fingerprints, which no baseline knows",
                          "check without --no-text, and give it to kith merge")};
        }
        Result<std::unique_ptr<BaselineRun>> run = BaselineRun::open(options_.baseline, "--baseline", options_.update_baseline);
        if (!run) return std::move(run).error();
        baseline_ = *std::move(run);
        std::vector<std::string> folders = results_.folders();
        for (std::string& folder : folders) folder = canonical_folder(folder).string();
        is_of_part_ = !baseline_->is_all_in(folders);
        told_.has_baseline = true;
        for (std::size_t i = 0; i < results_.known().size(); ++i) {
            if (!is_told_later(i)) places_[baseline_->path_for(results_.known()[i].path)] = i;
        }
        return options_.update_baseline ? look_for_misuse() : Problems{};
    }

    [[nodiscard]] Problems look_for_misuse() const {
        const std::vector<std::string> baselines = results_.baselines();
        const std::string own = real_path(options_.baseline);
        const bool is_among = baselines.size() >= most_baselines_named || std::any_of(baselines.begin(), baselines.end(), [&own](const std::string& name) { return real_path(name) == own; });
        if (baselines.size() < 2 || !is_among) return look_for_documents();
        return {usage("the documents of these results go by several baselines, " + listed(baselines, "and") + ", and kith merge would write all of them into one",
                      "kith check --update-baseline, in one run over the folder, writes each")};
    }

    // Paths count from where the shares were written; read from elsewhere they would be written down as those of other documents.
    [[nodiscard]] Problems look_for_documents() const {
        const bool is_one_here = places_.empty() || std::any_of(places_.begin(), places_.end(), [](const auto& place) {
            const std::filesystem::path path(place.first);
            return path.filename() == "-" || is_there(path);
        });
        if (is_one_here) return {};
        return {usage("none of the documents in these results is here, so the baseline is left as it is",
                      "call kith merge in the folder in which the shares were written")};
    }

    // What a part does not hold may have moved to a document of another share. Of a document that is there, and that no result speaks of,
    // nothing is known.
    Problems write_baseline() { return baseline_->write(streams_, stays()); }

    [[nodiscard]] BaselineRun::Stays stays() const {
        return [this](const std::string& path, bool) { return is_of_part_ || (places_.count(path) == 0 && is_there(path)); };
    }

    void tell_notes() {
        if (const std::vector<std::string> all = results_.baselines(); baseline_ && all.size() > 1) {
            streams_.err << wrap("The documents go by several baselines, " + listed(all, "and") + "; " + options_.baseline + " was asked about all of them.\n", streams_.width, "", "");
        }
        if (baseline_) {
            BaselineFigures figures = baseline_->figures(stays());
            figures.is_of_part = is_of_part_;
            const std::string words = options_.update_baseline ? written_words(figures) : baseline_words(figures, true);
            streams_.err << wrap(words, streams_.width, "", "");
        }
        for (const std::string& note : report_->notes()) streams_.err << wrap(note, streams_.width, "", "");
    }

    // Of two results of one document, as when a job was tried again, the later one counts.
    [[nodiscard]] bool is_told_later(std::size_t at) const {
        const std::vector<KnownResult>& known = results_.known();
        return at + 1 < known.size() && !known[at].path.empty() && known[at].path == known[at + 1].path;
    }

    void take(std::size_t at, Output& output) {
        if (is_told_later(at)) return;
        const LinePlace& place = results_.known()[at].place;
        const std::string line = results_.line_at(place);
        const bool is_taken = results_.kind() == "jsonl" ? take_record(read_record(line), output) : take_share(read_share(line), output);
        if (!is_taken) changed_.push_back(results_.changed(place));
    }

    // False where there is nothing to take, though there was when the file was looked through.
    bool take_share(Result<SharedPiece> read, Output& output) {
        if (!read) return false;
        SharedPiece& shared = *read;
        count(shared.totals, shared.fail_on);
        output.write(report_->take(std::move(shared.piece)));
        return true;
    }

    bool take_record(Result<DocumentRecord> read, Output& output) {
        if (!read) return false;
        DocumentRecord& record = *read;
        record.order = 0;
        Totals totals;
        if (baseline_) totals.known = leave_out_known(record);
        if (!options_.fail_on.empty()) record.fail_on = options_.fail_on;
        if (options_.no_text) record = without_text(std::move(record), lexicon_, told_.salt);
        if (record.problem) tell(streams_, {*record.problem});
        add(totals, totals_of(record));
        count(totals, record.fail_on);
        write(report_->take(static_cast<RecordReport&>(*report_).piece_of(record)), output);
        return true;
    }

    void count(const Totals& totals, const std::string& fail_on) {
        const std::string& level = !options_.fail_on.empty() || fail_on.empty() ? told_.fail_on : fail_on;
        fails_ = fails_ || count_from(totals, level) > 0;
        add(totals_, totals);
    }

    std::size_t leave_out_known(DocumentRecord& record) {
        if (record.problem) baseline_->note_unread(record.path);
        if (record.problem) return 0;
        const std::vector<KnownKey> keys = keys_of(record);
        std::vector<KnownAs> standings = baseline_->sort(record.path, keys, [this](const std::string& path, std::vector<KnownKey>& found) {
            const auto place = places_.find(path);
            if (place == places_.end()) return false;
            const Result<DocumentRecord> other = read_record(results_.line_at(results_.known()[place->second].place));
            if (!other) return false;
            found = keys_of(*other);
            return !other->problem;
        });
        baseline_->decide(keys, standings);
        if (options_.update_baseline) baseline_->note(record.path, keys);
        std::size_t at = 0;
        return std::erase_if(record.findings, [&](const FindingRecord&) { return standings[at++] == KnownAs::known; });
    }

    [[nodiscard]] std::vector<KnownKey> keys_of(const DocumentRecord& record) const {
        std::vector<KnownKey> keys;
        for (const FindingRecord& finding : record.findings) keys.push_back(key_of(finding, lexicon_));
        return keys;
    }

    const Options& options_;
    Streams& streams_;
    const Lexicon& lexicon_;
    ReportOptions told_;
    std::string format_;
    std::unique_ptr<Report> report_;
    std::unique_ptr<BaselineRun> baseline_;
    bool is_of_part_ = true;  // the results are not all that the baseline speaks of
    std::map<std::string, std::size_t> places_;  // of results, by the absolute paths of their documents
    ShardResults results_;
    Problems changed_;  // files that are no longer what they were
    Totals totals_;
    bool fails_ = false;
};

}  // namespace

int run_merge(const Options& options, Streams& streams) {
    Problems notes;
    const Result<std::shared_ptr<const Lexicon>> lexicon = share_sound(options.lexicon, streams.cache_folder, notes);
    if (!lexicon) {
        tell(streams, lexicon.error());
        return exit_failed;
    }
    if (!options.quiet) tell(streams, notes);
    const bool has_no_name = options.update_baseline && options.baseline.empty();
    if (has_no_name) tell(streams, {usage("--update-baseline does not know which file to write", "say --baseline FILE")});
    if (has_no_name) return exit_failed;
    return Merge(options, streams, **lexicon).perform();
}

}  // namespace kith
