// SPDX-License-Identifier: Apache-2.0
// What is settled before the first document of a run is read: which kith.yaml holds for which document, what of it
// the command line overrules, which documents it leaves out, and the lexicons that are needed. Immutable once open; what it hands out
// points into it.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/layer_cache.hpp"
#include "app/policy.hpp"
#include "app/spots.hpp"
#include "app/walk.hpp"

namespace kith {

class Project {
public:
    // Gives every input of `found` its policy, and takes away those that a kith.yaml leaves out. `notes` takes what is worth saying.
    // `cache_folder` is where lexicons with layers may be kept for the next run; empty: nowhere.
    static Result<Project> open(const Options& options, FoundInputs& found, Problems& notes, const std::string& cache_folder);

    // For one document, left out or not; "-" and an empty path stand in the current folder. here() is what holds for it.
    static Result<Project> open_at(const Options& options, const std::string& path, Problems& notes, const std::string& cache_folder);
    [[nodiscard]] const Policy& here() const { return *policies_.front(); }
    // The document, from the folder of the configuration that holds for it.
    [[nodiscard]] const std::string& path_here() const { return path_here_; }

    // The baselines of folders that were looked through, also where none of their documents is there any more: each, and what names it.
    [[nodiscard]] const std::map<std::string, std::string>& baselines_below() const { return baselines_below_; }

    // What nothing was found for, where all that a kith.yaml speaks of was looked at: patterns without a document, words kept
    // that nobody wrote. `used`: what the words that were kept say of it, KeepReason::said; without
    // `has_read_all`, as of a share, nobody can say that a word is kept no more.
    [[nodiscard]] Problems idle(const std::set<std::string>& used, bool has_read_all) const;

private:
    Project(const Options& options, bool is_for_the_writer, const std::string& cache_folder);

    const Policy* policy_at(const Spot& spot);
    void assign(FoundInputs& found, Problems& notes);
    void find_baselines(const FoundInputs& found);
    void count(const std::vector<WrittenGlob>& globs, std::string_view path);
    void count_all(const Spot& spot);
    Problems make_ready(Problems& notes);
    Problems make_ready(Policy& policy, Problems& notes);
    Result<std::shared_ptr<const Lexicon>> lexicon_for(const Policy& policy, Problems& notes);
    Problems read_own_rules(Policy& policy, const Lexicon& lexicon);
    Problems choose_setup(Policy& policy, const std::shared_ptr<const Lexicon>& lexicon);
    void tell_expired(Problems& notes) const;
    void find_whole(const FoundInputs& found);

    Options options_;
    bool is_for_the_writer_;  // what comes of it, so that somebody's own words may be spoken
    std::string today_;
    std::string path_here_;
    std::unique_ptr<Spots> spots_;
    LayerCache layers_;
    std::vector<std::unique_ptr<Policy>> policies_;
    std::map<std::vector<const void*>, const Policy*> known_;  // by what is beside a document and what of its configuration covers it
    std::map<std::vector<std::string>, std::shared_ptr<const Lexicon>> lexicons_;  // by paths
    std::map<std::vector<std::string>, std::shared_ptr<const Setup>> setups_;
    std::map<std::vector<std::string>, std::shared_ptr<const OwnRules>> own_rules_;
    std::set<const Configuration*> checked_;  // whose names are known
    std::set<const WrittenGlob*> met_;                         // patterns that covered something
    std::map<std::string, std::string> baselines_below_;
    std::set<const Configuration*> whole_;                     // whose folder was looked through
};

}  // namespace kith
