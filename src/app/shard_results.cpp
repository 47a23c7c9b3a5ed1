// SPDX-License-Identifier: Apache-2.0
#include "app/shard_results.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <limits>
#include <sstream>
#include <system_error>

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
    while (std::getline(lines, line)) {
        ++place.line;
        const bool is_cut = lines.eof();  // no line end: the run that wrote it was stopped, or it is the last line
        if (line.find_first_not_of(" \t\r") != std::string::npos) note(line, place, is_cut, problems);
        place.begin += static_cast<std::streamoff>(line.size()) + 1;
    }
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
    const std::optional<ShardMark> mark = read_shard_line(line);
    const std::optional<Problem> slip = mark             ? note_mark(*mark)
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
    known_.push_back({record->order, record->path, place});
    has_salted_ = has_salted_ || (record->no_text && !record->findings.empty());
    return note_kind("jsonl");
}

std::optional<Problem> ShardResults::note_share(const std::string& line, const LinePlace& place) {
    const Result<SharedPiece> shared = read_share(line);
    if (!shared) return shared.error().front();
    known_.push_back({shared->order, shared->path, place});
    return note_kind(shared->report);
}

std::optional<Problem> ShardResults::note_mark(const ShardMark& mark) {
    shares_[mark.shard.count].insert(mark.shard.index);
    return note_kind(mark.report);
}

Problems ShardResults::missing_shares() const {
    constexpr std::size_t most_named = 10;
    Problems problems;
    for (const auto& [count, shares] : shares_) {
        std::vector<std::string> missing;
        for (std::size_t i = 1; i <= count && missing.size() < most_named; ++i) {
            if (shares.count(i) == 0) missing.push_back(std::to_string(i) + '/' + std::to_string(count));
        }
        if (missing.empty()) continue;
        const std::string example = "kith check --shard " + missing.front();
        const std::size_t others = count - shares.size() - missing.size();
        if (others > 0) missing.push_back(std::to_string(others) + " more");
        const std::string is = missing.size() == 1 ? "share " + missing.front() + " is" : "shares " + listed(missing, "and") + " are";
        problems.push_back(file_problem({}, "missing-share", is + " not among these results",
                                        example + " writes it; --incomplete joins what is there"));
    }
    return problems;
}

// Results and shares of a report do not mix.
std::optional<Problem> ShardResults::note_kind(const std::string& kind) {
    if (kind_.empty()) kind_ = kind;
    if (kind_ == kind) return std::nullopt;
    return file_problem({}, "bad-result", "this is " + kind + ", and what stands before it is " + kind_,
                        "join what was written with one and the same --format");
}

}  // namespace kith
