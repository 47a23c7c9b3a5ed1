// SPDX-License-Identifier: Apache-2.0
// The lines of several files of results, by their places: what `kith merge` joins. Files are read again for each line, one open
// at a time, however many they are; what can be read only once, such as a pipe, is held in memory. Not thread-safe.
#pragma once

#include <cstddef>
#include <fstream>
#include <ios>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/shard.hpp"
#include "base/result.hpp"

namespace kith {

// Where one result stands.
struct LinePlace {
    std::size_t file = 0;
    std::streamoff begin = 0;
    int line = 0;
};

struct KnownResult {
    std::size_t order = 0;  // of a share; else 0
    std::string path;
    LinePlace place;
    std::size_t hash = 0;   // of the line
};

class ShardResults {
public:
    // `names` must outlive it.
    explicit ShardResults(const std::vector<std::string>& names) : names_(names) {}

    // Reads every line once, to know what it is of. Problems: those of read_file, and "bad-result".
    Problems open();

    // In the order in which a single run tells them.
    [[nodiscard]] const std::vector<KnownResult>& known() const { return known_; }
    // What the lines are: "jsonl", or a report of which they are shares; empty where there are none.
    [[nodiscard]] const std::string& kind() const { return kind_; }
    // Shares that one run did not make, or one document told of in two ways: "other-run". Empty where they belong together.
    [[nodiscard]] Problems strangers() const;
    // What is not there of the run that the results are of, each with its file where that is known: "missing-share", "missing-lines"
    // and "cut-short". Empty where all is.
    [[nodiscard]] Problems missing() const;
    // The folders that the run of the shares looked through, as they were named there; none where that is not told, or shares are missing.
    [[nodiscard]] std::vector<std::string> folders() const;
    // The baselines that the documents of the run go by, as they were named there.
    [[nodiscard]] std::vector<std::string> baselines() const;
    // Whether fingerprints were salted, as --no-text does.
    [[nodiscard]] bool has_salted() const { return has_salted_; }

    // Another than before, or an empty one, where the file has changed since.
    [[nodiscard]] std::string line_at(const LinePlace& place);
    // That it has.
    [[nodiscard]] Problem changed(const LinePlace& place) const;

private:
    std::optional<Problem> look_through(std::size_t file, Problems& problems);
    std::optional<Problem> hold(std::size_t file, Problems& problems);
    void look_through(std::size_t file, std::istream& lines, Problems& problems);
    void note(const std::string& line, const LinePlace& place, bool is_cut, Problems& problems);
    std::optional<Problem> note_record(const std::string& line, const LinePlace& place);
    std::optional<Problem> note_share(const std::string& line, const LinePlace& place);
    std::optional<Problem> note_mark(const ShardMark& mark, const LinePlace& place);
    [[nodiscard]] Problems unfinished() const;
    void tell_contradictions(Problems& problems) const;
    void tell_missing(std::size_t count, Problems& problems) const;
    void tell_unequal(std::size_t count, Problems& problems) const;
    std::optional<Problem> note_kind(const std::string& kind);

    const std::vector<std::string>& names_;
    std::map<std::size_t, std::string> held_;  // by file
    std::ifstream file_;                       // the one that was asked for last
    std::size_t open_ = static_cast<std::size_t>(-1);
    std::string kind_;
    // A share that was written twice, as when a job was tried again, is what it was the last time.
    struct NotedShare {
        ShardMark mark;
        LinePlace place;
    };
    std::map<std::size_t, std::map<std::size_t, NotedShare>> shares_;  // by how many there are, and which of them
    std::map<std::size_t, std::size_t> unended_;  // by file, how many results of shares stand in it behind which no mark came
    struct CutShort {
        std::string words;
        int line = 0;
    };
    std::map<std::size_t, CutShort> cut_short_;   // by file, what a run that was stopped says behind which no mark came
    std::vector<std::size_t> blank_;              // files without a line
    bool has_salted_ = false;
    std::vector<KnownResult> known_;
};

}  // namespace kith
