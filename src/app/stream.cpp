// SPDX-License-Identifier: Apache-2.0
#include "app/stream.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <thread>

#include "app/checker.hpp"
#include "app/files.hpp"
#include "app/jobs.hpp"
#include "app/lexicons.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/project.hpp"
#include "app/report_output.hpp"
#include "app/salt.hpp"
#include "base/json.hpp"
#include "base/json_read.hpp"
#include "base/yaml.hpp"
#include "report/document_notes.hpp"
#include "report/json.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// A line holds a document and is held with it: the bytes, the text, the answer.
constexpr std::size_t share_of_a_line = 4;

struct Line {
    std::size_t number = 0;
    std::string text;
    bool is_too_long = false;
};

struct Answer {
    std::string json;
    Problems problems;
    Totals totals;
};

// Reads line by line; of a line that is too long only its end is looked for.
class LineReader {
public:
    LineReader(std::istream& in, const Limits& limits) : in_(in), longest_(limits.input_bytes / share_of_a_line) {}

    std::optional<Line> next() {
        try {
            Line line;
            do {
                line = Line{};
                if (!read(line)) return std::nullopt;
            } while (line.text.find_first_not_of(" \t\r") == std::string::npos && !line.is_too_long);
            return line;
        } catch (const std::ios_base::failure&) {
            error_ = errno != 0 ? errno : EIO;
            return std::nullopt;
        }
    }

    // Why reading stopped before the end; 0 where it did not. To be asked once no thread reads.
    [[nodiscard]] int error() const { return error_; }

private:
    bool read(Line& line) {
        std::streambuf& buffer = *in_.rdbuf();
        constexpr int end = std::char_traits<char>::eof();
        int c = buffer.sbumpc();
        if (c == end) return false;
        line.number = ++number_;
        for (; c != end && c != '\n'; c = buffer.sbumpc()) {
            if (line.text.size() < longest_) {
                line.text += static_cast<char>(c);
            } else {
                line.is_too_long = true;
            }
        }
        if (line.is_too_long) line.text = std::string();
        return true;
    }

    std::istream& in_;
    std::size_t longest_;
    std::size_t number_ = 0;
    int error_ = 0;
};

struct Record {
    std::string id_json = "null";
    std::string text;
    const Format* format = nullptr;
    Audience audience = Audience::any;
    std::optional<Problem> problem;
    std::optional<Problem> slip;  // in a name; a note
};

std::vector<std::string_view> stream_formats() { return {"text", "markdown", "html"}; }

// The words of a member that is one of `known`; on a slip the record's problem is set.
std::optional<std::string> choose(const JsonMember& member, const std::vector<std::string_view>& known,
                                  Record& record) {
    const std::string name = member.text.value_or(member.json);
    if (std::find(known.begin(), known.end(), name) != known.end()) return name;
    const std::string_view near = nearest(name, known);
    const std::string hint = near.empty() ? "" : ", did you mean " + in_quotes(near) + "?";
    record.problem = file_problem({}, "bad-record",
                                  in_quotes(member.name) + " is " + listed({known.begin(), known.end()}, "or") + hint);
    return std::nullopt;
}

constexpr std::array<std::string_view, 4> record_members{"id", "text", "format", "audience"};

// A member of another name is the sender's own; if it may be a slip of one that is missed, that is said.
std::optional<Problem> slip_in(const std::vector<JsonMember>& members) {
    std::vector<std::string_view> missed(record_members.begin(), record_members.end());
    for (const JsonMember& member : members) std::erase(missed, std::string_view(member.name));
    for (const JsonMember& member : members) {
        const bool is_known = std::find(record_members.begin(), record_members.end(), member.name) != record_members.end();
        const std::string_view near = is_known ? std::string_view() : nearest(member.name, missed);
        if (near.empty()) continue;
        Problem slip = file_problem({}, "idle-member", "nothing reads " + in_quotes(member.name), "did you mean " + in_quotes(near) + "?");
        slip.warning = true;
        return slip;
    }
    return std::nullopt;
}

void read_member(const JsonMember& member, Record& record) {
    if (member.name == "id") record.id_json = member.json;
    if (member.name == "format") {
        if (const std::optional<std::string> name = choose(member, stream_formats(), record))
            record.format = format_named(*name);
    }
    if (member.name == "audience") {
        const std::vector<std::string_view> known(audience_names.begin() + 1, audience_names.end());
        if (const std::optional<std::string> name = choose(member, known, record))
            record.audience = audience_named(*name);
    }
}

Record read_record(const Line& line) {
    Record record;
    record.format = format_named("text");
    if (line.is_too_long) {
        record.problem = over_limit({}, "too-large", "this line is longer than kith reads at once", "input", "send smaller documents");
        return record;
    }
    std::vector<JsonMember> whole;
    const Result<std::vector<JsonMember>> members = read_json_object(line.text, &whole);
    if (!members) {
        record.problem = members.error().front();
        for (const JsonMember& member : whole) {
            if (member.name == "id") record.id_json = member.json;
        }
        return record;
    }
    bool has_text = false;
    record.slip = slip_in(*members);
    for (const JsonMember& member : *members) {
        read_member(member, record);
        if (member.name != "text" || !member.text) continue;
        has_text = true;
        record.text = *member.text;
    }
    if (!has_text && !record.problem)
        record.problem = file_problem({}, "bad-record", "there is no “text” with a string in it");
    return record;
}

std::string error_json(const Line& line, const Record& record, const Problem& problem) {
    JsonWriter json;
    json.begin_object().key("id").raw(record.id_json).member("line", line.number);
    json.key("error").begin_object().member("code", problem.code).member("message", problem.message).end_object();
    return json.end_object().take();
}

class StreamRun {
public:
    StreamRun(const Options& options, const Policy& policy)
        : lexicon_(*policy.setup->lexicon), checker_(policy, options.show_skipped), is_quiet_(options.quiet),
          is_whole_(options.packs.empty() && options.min_level.empty()) {
        report_.no_text = options.no_text;
        report_.show_skipped = options.show_skipped;
        if (options.no_text) report_.salt = repository_salt();
    }

    [[nodiscard]] Answer answer(const Line& line) const {
        Answer answer;
        Record record;
        const auto work = [&] {
            record = read_record(line);
            answer = answer_to(line, record);
        };
        if (const std::optional<Problem> trouble = trouble_of("-", work)) return refuse(line, record, *trouble);
        if (record.slip && !is_quiet_) answer.problems.push_back(at_line(line, *record.slip));
        return answer;
    }

private:
    [[nodiscard]] Answer answer_to(const Line& line, const Record& record) const {
        const std::string place = "line " + std::to_string(line.number);
        if (record.problem) return refuse(line, record, *record.problem);
        Checked checked = checker_.check(record.text, place, *record.format, record.audience);
        if (checked.has_problem) return refuse(line, record, checked.problem);
        checked.id_json = record.id_json;
        return {document_json(checked, lexicon_, report_) + '\n', remarks_on(checked), totals_of(checked)};
    }

    // As for files: what was recovered, and marks that keep nothing.
    [[nodiscard]] Problems remarks_on(const Checked& checked) const {
        if (is_quiet_) return {};
        Problems remarks = notes_of(checked, report_.no_text);
        if (is_whole_) remarks.insert(remarks.end(), checked.unused_marks.begin(), checked.unused_marks.end());
        return remarks;
    }

    static Answer refuse(const Line& line, const Record& record, const Problem& problem) {
        Totals totals;
        totals.unreadable = 1;
        return {error_json(line, record, problem) + '\n', {at_line(line, problem)}, totals};
    }

    static Problem at_line(const Line& line, const Problem& problem) {
        Problem told = file_problem("-", problem.code, problem.message, problem.expected);
        told.line = static_cast<int>(line.number);
        told.column = problem.column;
        told.warning = problem.warning;
        return told;
    }

    const Lexicon& lexicon_;
    Checker checker_;
    bool is_quiet_;
    bool is_whole_;  // what is not found is gone, and not only left out by the command line
    ReportOptions report_;
};

// A baseline knows findings by the path of their document.
void tell_of_baseline(const Policy& policy, Streams& streams) {
    if (policy.baseline.value.empty()) return;
    const std::string words = "A stream tells all that is found: its records have no path, so the baseline named in " + policy.baseline.from +
                              " leaves none of it out.\n";
    streams.err << wrap(words, streams.width, "", "");
}

}  // namespace

int run_stream(const Options& options, Streams& streams) {
    Problems notes;
    const Result<Project> project = Project::open_at(options, options.stdin_name, notes, streams.cache_folder);
    if (!project) {
        tell(streams, project.error());
        return exit_failed;
    }
    if (!options.quiet) {
        tell(streams, notes);
        tell_of_baseline(project->here(), streams);
    }
    Result<Output> output = open_report(options.output, options.format, streams);
    if (!output) {
        tell(streams, output.error());
        return exit_failed;
    }
    const StreamRun stream(options, project->here());
    LineReader reader(streams.in, options.limits);
    Totals totals;
    OrderedJobs<Line, Answer> jobs;
    jobs.next = [&] { return streams.is_interrupted() ? std::nullopt : reader.next(); };
    jobs.work = [&](const Line& line) { return stream.answer(line); };
    jobs.take = [&](const Answer& answer) {
        tell(streams, answer.problems);
        output->write(answer.json);
        output->flush();
        add(totals, answer.totals);
        return !output->is_broken() && !streams.is_interrupted();
    };
    jobs.run(options.jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.jobs);
    if (streams.is_interrupted()) return exit_interrupted;
    Problems problems = output->finish();
    if (reader.error() != 0) problems.push_back(reading_problem("-", reader.error()));
    tell(streams, problems);
    if (!problems.empty()) return exit_failed;
    if (totals.unreadable > 0) return exit_partly;
    return count_from(totals, project->here().fail_on.value) > 0 ? exit_found : exit_clean;
}

}  // namespace kith
