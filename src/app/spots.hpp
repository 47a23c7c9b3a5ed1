// SPDX-License-Identifier: Apache-2.0
// Where documents stand: which kith.yaml holds for each, and what is beside it. They need not be there. What it hands out points into it.
// One thread at a time.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/configurations.hpp"
#include "app/policy.hpp"

namespace kith {

class Spots {
public:
    // As for Configurations. Preferences are those of today, which a repository seldom holds.
    explicit Spots(const std::string& named, const FilesThen& files = {}) : configurations_(named, files) {}

    // `path`: as people call it; `folder`: where it stands, absolute; `asked`: the folder that was named, as for Configurations.
    Spot of(const std::filesystem::path& path, const std::filesystem::path& folder, const std::filesystem::path& asked);

    // The configuration whose baseline speaks of documents there; null: none does. No configuration comes to hold by that.
    [[nodiscard]] const Configuration* baseline_in(const std::filesystem::path& folder, const std::filesystem::path& asked) { return configurations_.with_baseline(folder, asked); }

    // Whether the kith.yaml that holds there cannot be read.
    [[nodiscard]] bool is_broken(const std::filesystem::path& folder, const std::filesystem::path& asked) { return configurations_.is_broken(folder, asked); }

    [[nodiscard]] const Configurations& configurations() const { return configurations_; }

private:
    const std::string* preferences_in(const std::filesystem::path& folder);

    Configurations configurations_;
    std::map<std::filesystem::path, std::string> beside_;  // the preferences in a folder; empty: none
};

}  // namespace kith
