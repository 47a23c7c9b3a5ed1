// SPDX-License-Identifier: Apache-2.0
// Finds the kith.yaml that holds for a document: the nearest one from its folder up to the root of its repository; outside of
// any repository, up to the folder that was named on the command line. Each file is read once. One thread at a time.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "app/configuration.hpp"
#include "app/files_then.hpp"

namespace kith {

class Configurations {
public:
    // `named`: the one file that holds for all; empty: look for it.
    // `files`: as they are to be taken.
    explicit Configurations(std::string named, FilesThen files = {}) : named_(std::move(named)), files_then_(std::move(files)) {}

    // For the documents in `folder`, which is absolute and below or equal to `asked`. Null: there is none, or it is among the problems.
    const Configuration* of(const std::filesystem::path& folder, const std::filesystem::path& asked);

    // The one whose baseline holds there: that of the nearest file which names one, from `of` upward. Null: none does. What is wrong in
    // a file above is none of its problems.
    const Configuration* with_baseline(const std::filesystem::path& folder, const std::filesystem::path& asked);

    // Whether the one that holds there cannot be read.
    [[nodiscard]] bool is_broken(const std::filesystem::path& folder, const std::filesystem::path& asked);

    // What is wrong in the files that hold for any document met so far.
    [[nodiscard]] const Problems& problems() const { return problems_; }
    // Files that were meant to be one, and are not read since they are called otherwise.
    [[nodiscard]] const Problems& notes() const { return notes_; }
    // Those that hold for any, and could be read.
    [[nodiscard]] std::vector<const Configuration*> all() const;

private:
    struct File {
        std::unique_ptr<const Configuration> configuration;  // null: it cannot be read
        Problems problems;
        bool holds = false;
    };

    File& read(const std::filesystem::path& file);
    // Null: there is none.
    File* nearest(const std::filesystem::path& folder, const std::filesystem::path& asked);
    void look_for_misnamed(const std::filesystem::path& folder);

    std::string named_;
    FilesThen files_then_;
    std::map<std::filesystem::path, File> files_;
    std::map<std::pair<std::filesystem::path, std::filesystem::path>, File*> folders_;  // folder, top
    std::map<std::pair<std::filesystem::path, std::filesystem::path>, const Configuration*> baselines_;  // the same
    Problems problems_;
    Problems notes_;
    std::set<std::string> misnamed_;
};

// The shorter way to name a file from here.
[[nodiscard]] std::string near_name(const std::filesystem::path& file);

}  // namespace kith
