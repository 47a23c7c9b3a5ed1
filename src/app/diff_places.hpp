// SPDX-License-Identifier: Apache-2.0
// Where the paths of a diff count from: one that was made in a folder below the top may count from there. Looks at the files, and asks git.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/changed_lines.hpp"
#include "base/problem.hpp"

namespace kith {

class DiffPlaces {
public:
    // `top` of the repository, and the folder where kith runs; both absolute.
    DiffPlaces(std::filesystem::path top, std::filesystem::path here) : top_(std::move(top)), here_(std::move(here)), has_two_(here_ != top_) {}

    // Makes all paths count from the top.
    void place(Diff& diff);

    // Once placed: that none of its documents is here; empty where one is, or it speaks of none.
    [[nodiscard]] std::optional<Problem> nothing_here() const;
    // What is worth saying of single ones.
    void tell(Problems& notes) const;

private:
    [[nodiscard]] std::string below(const std::string& path) const { return (here_ / path).lexically_relative(top_).generic_string(); }
    [[nodiscard]] bool is_doubtful(const std::string& path) const;
    [[nodiscard]] std::pair<bool, bool> where(const std::string& path, const ChangedFile& file) const;
    void ask_git(const Diff& diff);
    [[nodiscard]] Problem nowhere() const;

    std::filesystem::path top_;
    std::filesystem::path here_;
    bool has_two_;
    bool is_relative_ = false;
    bool has_document_ = false;
    std::map<std::string, std::string> blobs_;  // by the paths from the top
    std::vector<std::string> nowhere_;
    std::vector<std::string> unclear_;
};

}  // namespace kith
