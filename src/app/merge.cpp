// SPDX-License-Identifier: Apache-2.0
#include "app/merge.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <memory>
#include <optional>

#include "app/checker.hpp"
#include "app/files.hpp"
#include "app/lexicons.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/report_options.hpp"
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
        const Result<DocumentRecord> record = read_record(line);
        if (record) {
            known_.push_back({record->order, record->path, place});
            return;
        }
        Problem problem = record.error().front();
        problem.file = names_[place.file];
        problem.line = place.line;
        if (is_cut) problem.expected = "the run that wrote this may have been stopped; run it again";
        problems.push_back(std::move(problem));
    }

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
          told_(report_options(options, options.fail_on, streams)),
          report_(reporter_of(options).make(lexicon, told_)),
          results_(options.operands) {}

    int perform() {
        auto* const report = dynamic_cast<RecordReport*>(report_.get());
        if (report == nullptr) return fail({needs_documents()});
        const Problems problems = results_.open();
        if (!problems.empty()) return fail(problems);
        Result<Output> output = Output::open(options_.output, streams_);
        if (!output) return fail(output.error());
        output->write(report->begin());
        for (std::size_t i = 0; i < results_.known().size() && !output->is_broken(); ++i) take(i, *report, *output);
        output->write(report->end(totals_));
        const Problems slips = output->finish();
        if (!slips.empty()) return fail(slips);
        if (!options_.quiet) {
            for (const std::string& note : report->notes()) streams_.err << wrap(note, streams_.width, "", "");
        }
        return exit_code_of(totals_, count_from(totals_, options_.fail_on) > 0);
    }

private:
    int fail(const Problems& problems) {
        tell(streams_, problems);
        return exit_failed;
    }

    [[nodiscard]] Problem needs_documents() const {
        const std::string format(reporter_of(options_).name);
        return usage("-f " + format + " shows the documents themselves, and results do not hold those",
                     "choose another format, or say kith check -f " + format + " DOCUMENT...");
    }

    // Of two results of one document, as when a job was tried again, the later one counts.
    [[nodiscard]] bool is_told_later(std::size_t at) const {
        const std::vector<Known>& known = results_.known();
        return at + 1 < known.size() && !known[at].path.empty() && known[at].path == known[at + 1].path;
    }

    void take(std::size_t at, RecordReport& report, Output& output) {
        if (is_told_later(at)) return;
        DocumentRecord record = read_record(results_.line_at(results_.known()[at].place)).value();
        record.order = 0;
        if (options_.no_text) record = without_text(std::move(record), lexicon_, told_.salt);
        if (record.problem) tell(streams_, {*record.problem});
        add(totals_, totals_of(record));
        output.write(report.take(report.piece_of(record)));
    }

    const Options& options_;
    Streams& streams_;
    const Lexicon& lexicon_;
    ReportOptions told_;
    std::unique_ptr<Report> report_;
    Results results_;
    Totals totals_;
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
    Options chosen = options;
    if (chosen.format.empty()) chosen.format = "jsonl";
    if (chosen.fail_on.empty()) chosen.fail_on = name_of(Level::rethink);
    return Merge(chosen, streams, *lexicon).perform();
}

}  // namespace kith
