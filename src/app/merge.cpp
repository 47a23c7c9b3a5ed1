// SPDX-License-Identifier: Apache-2.0
#include "app/merge.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <map>
#include <memory>
#include <optional>

#include "app/baselines.hpp"
#include "app/checker.hpp"
#include "app/files.hpp"
#include "app/lexicons.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/report_options.hpp"
#include "app/share.hpp"
#include "report/phrases.hpp"
#include "report/record_reader.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

// Where one result stands.
struct LinePlace {
    std::size_t file = 0;
    std::streamoff begin = 0;
    int line = 0;
};

struct Known {
    std::size_t order = 0;
    std::string path;
    LinePlace place;
};

// Folders before what else begins with their name, as a walk through them meets them.
bool path_comes_before(const std::string& a, const std::string& b) {
    const auto rank = [](char c) { return c == '/' ? 0 : static_cast<int>(static_cast<unsigned char>(c)); };
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [&rank](char x, char y) { return rank(x) < rank(y); });
}

bool comes_before(const Known& a, const Known& b) {
    return a.order != b.order ? a.order < b.order : path_comes_before(a.path, b.path);
}

// The lines of several files, by their places.
class Results {
public:
    explicit Results(const std::vector<std::string>& names) : names_(names) {}

    // Reads every line once, to know what it is of.
    Problems open() {
        Problems problems;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            // The first byte asked for finds out what a folder or a forbidden file would hide until later.
            errno = 0;
            files_.emplace_back(names_[i], std::ios::binary);
            files_.back().peek();
            if (errno != 0) problems.push_back(reading_problem(names_[i], errno));
            files_.back().clear();
            look_through(i, problems);
        }
        std::stable_sort(known_.begin(), known_.end(), comes_before);
        return problems;
    }

    [[nodiscard]] const std::vector<Known>& known() const { return known_; }
    // What the lines are: "jsonl", or a report of which they are shares; empty where there are none.
    [[nodiscard]] const std::string& kind() const { return kind_; }
    // Whether fingerprints were salted, as --no-text does.
    [[nodiscard]] bool has_salted() const { return has_salted_; }

    std::string line_at(const LinePlace& place) {
        std::string line;
        std::ifstream& file = files_[place.file];
        file.clear();
        file.seekg(place.begin);
        std::getline(file, line);
        return line;
    }

private:
    void look_through(std::size_t file, Problems& problems) {
        std::string line;
        LinePlace place{file, 0, 0};
        while (std::getline(files_[file], line)) {
            ++place.line;
            const bool is_cut = files_[file].eof();  // no line end: the run that wrote it was stopped, or it is the last line
            if (line.find_first_not_of(" \t\r") != std::string::npos) note(line, place, is_cut, problems);
            if (!is_cut) place.begin = files_[file].tellg();
        }
    }

    void note(const std::string& line, const LinePlace& place, bool is_cut, Problems& problems) {
        const std::optional<Problem> slip = is_share(line) ? note_share(line, place) : note_record(line, place);
        if (!slip) return;
        Problem problem = *slip;
        problem.file = names_[place.file];
        problem.line = place.line;
        if (is_cut) problem.expected = "the run that wrote this may have been stopped; run it again";
        problems.push_back(std::move(problem));
    }

    std::optional<Problem> note_record(const std::string& line, const LinePlace& place) {
        const Result<DocumentRecord> record = read_record(line);
        if (!record) return record.error().front();
        known_.push_back({record->order, record->path, place});
        has_salted_ = has_salted_ || (record->no_text && !record->findings.empty());
        return note_kind("jsonl");
    }

    std::optional<Problem> note_share(const std::string& line, const LinePlace& place) {
        const Result<SharedPiece> shared = read_share(line);
        if (!shared) return shared.error().front();
        known_.push_back({shared->order, shared->path, place});
        return note_kind(shared->report);
    }

    // Results and shares of a report do not mix.
    std::optional<Problem> note_kind(const std::string& kind) {
        if (kind_.empty()) kind_ = kind;
        if (kind_ == kind) return std::nullopt;
        return file_problem({}, "bad-result", "this is " + kind + ", and what stands before it is " + kind_,
                            "join what was written with one and the same --format");
    }

    std::string kind_;
    bool has_salted_ = false;
    const std::vector<std::string>& names_;
    std::vector<std::ifstream> files_;
    std::vector<Known> known_;
};

class Merge {
public:
    Merge(const Options& options, Streams& streams, const Lexicon& lexicon)
        : options_(options),
          streams_(streams),
          lexicon_(lexicon),
          told_(report_options(options, options.fail_on.empty() ? std::string(name_of(Level::rethink)) : options.fail_on, streams)),
          results_(options.operands) {}

    int perform() {
        Problems problems = results_.open();
        if (problems.empty()) problems = settle_format();
        if (problems.empty() && !options_.baseline.empty()) problems = open_baseline();
        if (!problems.empty()) return fail(problems);
        const Reporter* const reporter = reporter_named(format_);
        report_ = options_.update_baseline ? reporter_named("jsonl")->make(lexicon_, told_) : reporter->make(lexicon_, told_);
        Result<Output> output = Output::open(options_.output, streams_);
        if (!output) return fail(output.error());
        write(report_->begin(), *output);
        for (std::size_t i = 0; i < results_.known().size() && !output->is_broken(); ++i) take(i, *output);
        if (baseline_) totals_.gone = baseline_->figures().gone;
        write(report_->end(totals_), *output);
        problems = output->finish();
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
        if (needs_documents && !are_shares) {
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
        told_.has_baseline = true;
        for (std::size_t i = 0; i < results_.known().size(); ++i) {
            if (!is_told_later(i)) places_[baseline_->path_for(results_.known()[i].path)] = i;
        }
        return {};
    }

    // Documents that are not among the results and still stand somewhere are kept as they were.
    Problems write_baseline() {
        return baseline_->write(streams_, [](const std::string&) { return true; });
    }

    void tell_notes() {
        if (baseline_) {
            const BaselineFigures figures = baseline_->figures();
            const std::string words = options_.update_baseline ? written_words(figures) : baseline_words(figures, true);
            streams_.err << wrap(words, streams_.width, "", "");
        }
        for (const std::string& note : report_->notes()) streams_.err << wrap(note, streams_.width, "", "");
    }

    // Of two results of one document, as when a job was tried again, the later one counts.
    [[nodiscard]] bool is_told_later(std::size_t at) const {
        const std::vector<Known>& known = results_.known();
        return at + 1 < known.size() && !known[at].path.empty() && known[at].path == known[at + 1].path;
    }

    void take(std::size_t at, Output& output) {
        if (is_told_later(at)) return;
        const std::string line = results_.line_at(results_.known()[at].place);
        if (results_.kind() == "jsonl") take_record(read_record(line).value(), output);
        else take_share(read_share(line).value(), output);
    }

    void take_share(SharedPiece shared, Output& output) {
        count(shared.totals, shared.fail_on);
        output.write(report_->take(std::move(shared.piece)));
    }

    void take_record(DocumentRecord record, Output& output) {
        record.order = 0;
        Totals totals;
        if (baseline_) totals.known = leave_out_known(record);
        if (!options_.fail_on.empty()) record.fail_on = options_.fail_on;
        if (options_.no_text) record = without_text(std::move(record), lexicon_, told_.salt);
        if (record.problem) tell(streams_, {*record.problem});
        add(totals, totals_of(record));
        count(totals, record.fail_on);
        write(report_->take(static_cast<RecordReport&>(*report_).piece_of(record)), output);
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
            const DocumentRecord other = read_record(results_.line_at(results_.known()[place->second].place)).value();
            found = keys_of(other);
            return !other.problem;
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
    std::map<std::string, std::size_t> places_;  // of results, by the absolute paths of their documents
    Results results_;
    Totals totals_;
    bool fails_ = false;
};

}  // namespace

int run_merge(const Options& options, Streams& streams) {
    Problems notes;
    const Result<Lexicon> lexicon = load_sound(options.lexicon, notes);
    if (!lexicon) {
        tell(streams, lexicon.error());
        return exit_failed;
    }
    if (!options.quiet) tell(streams, notes);
    const bool has_no_name = options.update_baseline && options.baseline.empty();
    if (has_no_name) tell(streams, {usage("--update-baseline does not know which file to write", "say --baseline FILE")});
    if (has_no_name) return exit_failed;
    return Merge(options, streams, *lexicon).perform();
}

}  // namespace kith
