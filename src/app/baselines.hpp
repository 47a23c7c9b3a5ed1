// SPDX-License-Identifier: Apache-2.0
// The baselines of a run: read beforehand, asked about every document, and written anew where that was asked for. Documents are
// called by their path from the folder of the baseline, wherever kith runs. A document that is not part of the run is read only where
// something may have moved out of it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "app/brought_lines.hpp"
#include "app/known.hpp"
#include "app/streams.hpp"
#include "base/result.hpp"
#include "report/record.hpp"

namespace kith {

// What a baseline did in a run.
struct BaselineFigures {
    std::string name;
    std::size_t fresh = 0;
    std::size_t known = 0;
    std::size_t gone = 0;
    std::size_t passed_by = 0;  // in documents that are there and were not checked beside it
    std::size_t unmet = 0;  // not met in documents that were read, and perhaps moved to one that was not
    std::size_t twice = 0;  // that it tells of under an old name of a document as well
    bool is_of_part = false;
};

// What is known beforehand of the documents that a baseline may speak of.
struct DocumentsNow {
    std::function<bool(const std::string& path)> is_there = {};  // by absolute path: these need not be looked for
    std::map<std::string, std::string> renames = {};             // where git's history does not tell, by absolute paths
};

// One baseline. Its functions may be called by many threads, but for decide() and what comes after.
class BaselineRun {
public:
    // The findings that a document holds now, by the path that sort() was given; false: it could not be read.
    using Look = std::function<bool(const std::string& path, std::vector<KnownKey>& keys)>;

    // `from`: what named it ("kith.yaml:3", "--baseline"); `may_be_missing`: it is about to be written. What it knows of documents that
    // are called otherwise now is known under their new name.
    static Result<std::unique_ptr<BaselineRun>> open(const std::string& file, const std::string& from, bool may_be_missing, const DocumentsNow& now = {});

    // The standings of all findings of a document, which is called as on the command line. Where one may have moved here, `look` is
    // asked about the documents it may come from.
    [[nodiscard]] std::vector<KnownAs> sort(const std::string& path, const std::vector<KnownKey>& keys, const Look& look);

    // Document after document, in the order of the run: turns every `perhaps` into an answer. Those from `first` on count.
    void decide(const std::vector<KnownKey>& keys, std::vector<KnownAs>& standings, std::size_t first = 0);

    // For what is written: all findings of a document that was read, and (by any thread) one that could not be.
    void note(const std::string& path, const std::vector<KnownKey>& keys);
    void note_unread(const std::string& path);

    // What it held before the change that the run is about; after that, weigh_brought() answers for documents that are decided.
    void compare(const std::vector<BaselineLine>& then) { brought_ = std::make_unique<BroughtLines>(then, lines_); }
    // `path`: as path_for() has it.
    void weigh_brought(const std::string& path, const std::vector<KnownKey>& keys, const std::vector<KnownAs>& standings, std::size_t first);
    // Null: it was not compared.
    [[nodiscard]] const BroughtLines* brought() const { return brought_.get(); }

    // The absolute path that `look` is asked with, of a document called as on the command line.
    [[nodiscard]] std::string path_for(const std::string& path) { return path_of(name_of(path)); }

    // Where the file stands; absolute.
    [[nodiscard]] const std::string& folder() const { return folder_; }

    // Whether it knows nothing.
    [[nodiscard]] bool is_empty() const { return lines_.empty(); }

    // Whether documents are not where it speaks of them, so that git was asked what they are called now.
    [[nodiscard]] bool is_missing_any() const { return is_missing_any_; }

    // Whether a document is the baseline itself.
    [[nodiscard]] bool is_itself(const std::string& path) { return name_of(path) == own_name_; }

    // Whether a run over these folders (absolute) sees all it may speak of: its own folder, or a repository, and every document of its lines.
    [[nodiscard]] bool is_all_in(const std::vector<std::string>& folders) const;

    // Whether what was not met in a document is to stay, by its absolute path; not asked about one that could not be read.
    using Stays = std::function<bool(const std::string& path, bool was_read)>;
    // Once all documents are through.
    [[nodiscard]] BaselineFigures figures(const Stays& stays);
    // Writes it. Of what stays, that goes which was found elsewhere by now.
    Problems write(Streams& streams, const Stays& stays);

private:
    BaselineRun(std::string file, std::string folder, std::vector<BaselineLine> lines);
    [[nodiscard]] std::string name_of(const std::string& path);
    [[nodiscard]] std::string path_of(const std::string& name) const;
    void settle_places(const std::string& likeness, const Look& look);
    void settle(const std::string& name, const Look& look);
    [[nodiscard]] std::vector<BaselineLine> staying(const Stays& stays) const;

    std::string file_;
    std::string folder_;  // absolute
    std::string own_name_;
    bool is_missing_any_ = false;
    std::vector<BaselineLine> lines_;
    KnownFindings findings_;
    std::mutex mutex_;                            // guards `folders_`, `read_`, `settled_` and `unread_`
    std::map<std::string, std::string> folders_;  // of documents, as they are named and from the folder of the baseline
    BaselineFigures figures_;
    std::unique_ptr<BroughtLines> brought_;
    std::vector<BaselineLine> written_;
    std::set<std::string> read_;
    std::set<std::string> settled_;  // likenesses, all of whose places are
    std::set<std::string> unread_;
};

[[nodiscard]] KnownKey key_of(const Finding& finding);
[[nodiscard]] KnownKey key_of(const FindingRecord& finding, const Lexicon& lexicon);

// "Beside kith.baseline, 1 finding is new, 120 are known and left out, and 4 are gone."
// `tells_gone`: all that can be found was looked for. Of a part of the documents it is told what was not met.
[[nodiscard]] std::string baseline_words(const BaselineFigures& figures, bool tells_gone);
// "kith.baseline is written. Of what was found, 3 findings are new in it, 120 were known and 4 that are gone were taken out."
[[nodiscard]] std::string written_words(const BaselineFigures& figures);

}  // namespace kith
