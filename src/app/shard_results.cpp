// SPDX-License-Identifier: Apache-2.0
#include "app/shard_results.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <functional>
#include <limits>
#include <sstream>
#include <system_error>
#include <utility>

#include "app/files.hpp"
#include "app/problems.hpp"
#include "app/share.hpp"
#include "report/phrases.hpp"
#include "report/record_reader.hpp"

namespace kith {
namespace {

// Folders before what else begins with their name, as a walk through them meets them.
bool path_comes_before(const std::string& a, const std::string& b) {
    const auto rank = [](char c) { return c == '/' ? 0 : static_cast<int>(static_cast<unsigned char>(c)); };
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [&rank](char x, char y) { return rank(x) < rank(y); });
}

bool comes_before(const KnownResult& a, const KnownResult& b) {
    return a.order != b.order ? a.order < b.order : path_comes_before(a.path, b.path);
}

std::string name_of(const Shard& shard) { return std::to_string(shard.index) + '/' + std::to_string(shard.count); }

// Empty where both may be of one run.
std::string difference(const ShardMark& one, const ShardMark& other) {
    if (one.run.program != other.run.program) return "kith " + other.run.program + " wrote it, and kith " + one.run.program + " the other";
    if (one.run.settings != other.run.settings) return "it was written with other words, another kith.yaml or other options, or is of other lines";
    if (one.run.documents == other.run.documents && one.of == other.of) return {};
    return "its documents are others than those of that run (" + std::to_string(other.of) + " and " + std::to_string(one.of) + " in all)";
}

}  // namespace

Problems ShardResults::open() {
    Problems problems;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        std::error_code failure;
        const bool is_read_again = std::filesystem::is_regular_file(names_[i], failure);
        const std::optional<Problem> trouble = is_read_again ? look_through(i, problems) : hold(i, problems);
        if (trouble) problems.push_back(*trouble);
    }
    std::stable_sort(known_.begin(), known_.end(), comes_before);
    return problems;
}

std::optional<Problem> ShardResults::look_through(std::size_t file, Problems& problems) {
    // The first byte asked for finds out what a forbidden file would hide until later.
    errno = 0;
    std::ifstream lines(names_[file], std::ios::binary);
    lines.peek();
    if (errno != 0) return reading_problem(names_[file], errno);
    lines.clear();
    look_through(file, lines, problems);
    return std::nullopt;
}

std::optional<Problem> ShardResults::hold(std::size_t file, Problems& problems) {
    Result<std::string> bytes = read_file(names_[file], std::numeric_limits<std::size_t>::max());
    if (!bytes) return bytes.error().front();
    const std::string& held = held_[file] = *std::move(bytes);
    std::istringstream lines(held);
    look_through(file, lines, problems);
    return std::nullopt;
}

void ShardResults::look_through(std::size_t file, std::istream& lines, Problems& problems) {
    std::string line;
    LinePlace place{file, 0, 0};
    bool is_blank = true;
    while (std::getline(lines, line)) {
        ++place.line;
        const bool is_cut = lines.eof();  // no line end: the run that wrote it was stopped, or it is the last line
        const bool has_words = line.find_first_not_of(" \t\r") != std::string::npos;
        is_blank = is_blank && !has_words;
        if (has_words) note(line, place, is_cut, problems);
        place.begin += static_cast<std::streamoff>(line.size()) + 1;
    }
    if (is_blank) blank_.push_back(file);
}

std::string ShardResults::line_at(const LinePlace& place) {
    if (const auto held = held_.find(place.file); held != held_.end()) {
        const auto begin = static_cast<std::size_t>(place.begin);
        return held->second.substr(begin, held->second.find('\n', begin) - begin);
    }
    if (open_ != place.file) {
        file_ = std::ifstream(names_[place.file], std::ios::binary);
        open_ = place.file;
    }
    std::string line;
    file_.clear();
    file_.seekg(place.begin);
    std::getline(file_, line);
    return line;
}

Problem ShardResults::changed(const LinePlace& place) const {
    Problem problem = file_problem(names_[place.file], "bad-result", "this changed while kith was reading it",
                                   "run kith merge again once it is whole");
    problem.line = place.line;
    return problem;
}

void ShardResults::note(const std::string& line, const LinePlace& place, bool is_cut, Problems& problems) {
    if (std::string words = read_cut_short(line); !words.empty()) {
        cut_short_[place.file] = {std::move(words), place.line};
        return;
    }
    const std::optional<ShardMark> mark = read_shard_line(line);
    const std::optional<Problem> slip = mark             ? note_mark(*mark, place)
                                        : is_share(line) ? note_share(line, place)
                                                         : note_record(line, place);
    if (!slip) return;
    Problem problem = *slip;
    problem.file = names_[place.file];
    problem.line = place.line;
    if (is_cut) problem.expected = "the run that wrote this may have been stopped; run it again";
    problems.push_back(std::move(problem));
}

std::optional<Problem> ShardResults::note_record(const std::string& line, const LinePlace& place) {
    const Result<DocumentRecord> record = read_record(line);
    if (!record) return record.error().front();
    known_.push_back({record->order, record->path, place, std::hash<std::string>()(line)});
    if (record->order > 0) ++unended_[place.file];
    has_salted_ = has_salted_ || (record->no_text && !record->findings.empty());
    return note_kind("jsonl");
}

std::optional<Problem> ShardResults::note_share(const std::string& line, const LinePlace& place) {
    const Result<SharedPiece> shared = read_share(line);
    if (!shared) return shared.error().front();
    known_.push_back({shared->order, shared->path, place, std::hash<std::string>()(line)});
    if (shared->order > 0) ++unended_[place.file];
    return note_kind(shared->report);
}

std::optional<Problem> ShardResults::note_mark(const ShardMark& mark, const LinePlace& place) {
    shares_[mark.shard.count][mark.shard.index] = {mark, place};
    unended_.erase(place.file);
    cut_short_.erase(place.file);
    return note_kind(mark.report);
}

Problems ShardResults::strangers() const {
    Problems problems;
    const NotedShare* first = nullptr;
    for (const auto& [count, shares] : shares_) {
        for (const auto& [index, share] : shares) {
            if (share.mark.of == 0) continue;
            if (first == nullptr) first = &share;
            const std::string differs = difference(first->mark, share.mark);
            if (differs.empty()) continue;
            Problem problem = file_problem(names_[share.place.file], "other-run",
                                           "share " + name_of(share.mark.shard) + " is of another run than share " + name_of(first->mark.shard) +
                                               " in " + names_[first->place.file] + ": " + differs,
                                           "write all shares with the same kith, the same words and options, and of the same documents");
            problem.line = share.place.line;
            problems.push_back(std::move(problem));
        }
    }
    if (problems.empty()) tell_contradictions(problems);
    return problems;
}

// What one run says of a document is the same however often it is tried, while the document is. Once for two files is enough.
void ShardResults::tell_contradictions(Problems& problems) const {
    std::set<std::pair<std::size_t, std::size_t>> told;
    for (std::size_t i = 1; i < known_.size(); ++i) {
        const KnownResult& one = known_[i - 1];
        const KnownResult& other = known_[i];
        const bool is_twice = other.order > 0 && one.order == other.order && one.path == other.path;
        if (!is_twice || one.hash == other.hash || !told.insert({one.place.file, other.place.file}).second) continue;
        Problem problem = file_problem(names_[other.place.file], "other-run",
                                       "this says something else of " + other.path + " than line " + std::to_string(one.place.line) + " of " +
                                           names_[one.place.file] + ", though both are of one share",
                                       "the document changed between the two; write all shares again, or leave the older one away");
        problem.line = other.place.line;
        problems.push_back(std::move(problem));
    }
}

Problems ShardResults::missing() const {
    Problems problems;
    for (const auto& [count, shares] : shares_) {
        if (shares.size() < count) tell_missing(count, problems);
        else tell_unequal(count, problems);
    }
    if (!problems.empty() || shares_.empty()) {
        const Problems open = unfinished();
        problems.insert(problems.end(), open.begin(), open.end());
    }
    for (const auto& [file, cut] : cut_short_) {
        problems.push_back(file_problem(names_[file], "cut-short", "this tells of a part of the documents only: " + cut.words,
                                        "write it again; --incomplete joins what is there"));
        problems.back().line = cut.line;
    }
    return problems;
}

std::vector<std::string> ShardResults::folders() const {
    const Problems lost = missing();
    const bool is_whole = std::all_of(lost.begin(), lost.end(), [](const Problem& problem) { return problem.warning; });
    if (!is_whole || shares_.size() != 1) return {};
    return shares_.begin()->second.begin()->second.mark.folders;
}

std::vector<std::string> ShardResults::baselines() const {
    if (shares_.empty() || shares_.begin()->second.empty()) return {};
    return shares_.begin()->second.begin()->second.mark.baselines;
}

// Where every share was stopped, nothing says how many there were.
Problems ShardResults::unfinished() const {
    Problems problems;
    for (const auto& [file, results] : unended_) {
        if (cut_short_.count(file) > 0) continue;  // it says so itself
        problems.push_back(file_problem(names_[file], "missing-share",
                                        "this share does not come to its end: the run that wrote it was stopped after " +
                                            counted(results, "document", "documents"),
                                        "write it again; --incomplete joins what is there"));
    }
    for (const std::size_t file : blank_) {
        Problem problem = file_problem(names_[file], "missing-share", "nothing stands in this file",
                                       "if it is of a share, that run was stopped before its first document; write it again");
        problem.warning = unended_.empty() && shares_.empty();
        problems.push_back(std::move(problem));
    }
    return problems;
}

void ShardResults::tell_missing(std::size_t count, Problems& problems) const {
    constexpr std::size_t most_named = 10;
    const auto& shares = shares_.at(count);
    std::vector<std::string> missing;
    for (std::size_t i = 1; i <= count && missing.size() < most_named; ++i) {
        if (shares.count(i) == 0) missing.push_back(name_of({i, count}));
    }
    const std::string example = "kith check --shard " + missing.front();
    const std::size_t others = count - shares.size() - missing.size();
    if (others > 0) missing.push_back(std::to_string(others) + " more");
    const std::string is = missing.size() == 1 ? "share " + missing.front() + " is" : "shares " + listed(missing, "and") + " are";
    problems.push_back(file_problem({}, "missing-share", is + " not among these results",
                                    example + " writes it; --incomplete joins what is there"));
}

// Which share a result is of follows from its path, in whichever file it stands by now.
void ShardResults::tell_unequal(std::size_t count, Problems& problems) const {
    std::map<std::size_t, std::set<std::size_t>> orders;
    for (const KnownResult& result : known_) {
        if (result.order > 0) orders[share_of(result.path, count)].insert(result.order);
    }
    for (const auto& [index, share] : shares_.at(count)) {
        const std::size_t there = orders[index].size();
        if (share.mark.of == 0 || there == share.mark.documents) continue;
        const bool is_few = there < share.mark.documents;
        Problem problem = file_problem(names_[share.place.file], is_few ? "missing-lines" : "other-run",
                                       "share " + name_of(share.mark.shard) + " is of " + counted(share.mark.documents, "document", "documents") +
                                           ", and the results of " + std::to_string(there) + " are here",
                                       is_few ? "lines of it were lost; write it again, or --incomplete joins what is there"
                                              : "lines of another run stand among them; write it again, into an empty file");
        problem.line = share.place.line;
        problems.push_back(std::move(problem));
    }
}

// Results and shares of a report do not mix.
std::optional<Problem> ShardResults::note_kind(const std::string& kind) {
    if (kind_.empty()) kind_ = kind;
    if (kind_ == kind) return std::nullopt;
    return file_problem({}, "bad-result", "this is " + kind + ", and what stands before it is " + kind_,
                        "join what was written with one and the same --format");
}

}  // namespace kith
