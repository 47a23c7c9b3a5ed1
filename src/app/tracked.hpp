// SPDX-License-Identifier: Apache-2.0
// The files that git tracks: its ignore files do not hold for them. git is asked once, when it is first needed; where it refuses, there
// are none, and that can be told. One thread at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/problem.hpp"

namespace kith {

class TrackedFiles {
public:
    // `top` of the repository; empty: there is none.
    explicit TrackedFiles(std::filesystem::path top) : top_(std::move(top)) {}

    // Paths from the top, without a slash at the end.
    [[nodiscard]] bool holds(const std::string& path);
    [[nodiscard]] bool holds_below(const std::string& folder);

    // Where git was asked and refused.
    [[nodiscard]] const std::optional<Problem>& trouble() const { return trouble_; }

private:
    const std::vector<std::string>& paths();

    std::filesystem::path top_;
    std::optional<std::vector<std::string>> paths_;  // in the order of their bytes, as git has them
    std::optional<Problem> trouble_;
};

}  // namespace kith
