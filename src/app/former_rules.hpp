// SPDX-License-Identifier: Apache-2.0
// What held for a document where it stood before it was renamed, by the kith.yaml and .kithignore of today; those that moved together with
// it hold for the place they left. Reads them; one thread at a time.
#pragma once

#include <filesystem>
#include <map>
#include <string_view>
#include <utility>

#include "app/options.hpp"
#include "app/path_filter.hpp"
#include "app/spots.hpp"

namespace kith {

class FormerRules {
public:
    // `top`: of the repository.
    FormerRules(const Options& options, std::filesystem::path top) : top_(std::move(top)), filter_(top_), spots_(options.config) {}

    // A file that was renamed; both paths are absolute.
    void note_move(const std::filesystem::path& before, const std::filesystem::path& now);

    // Whether what stood at `before` was not checked there, or by other rules than hold at `now`.
    [[nodiscard]] bool differ(const std::filesystem::path& before, const std::filesystem::path& now);

private:
    [[nodiscard]] std::filesystem::path beside(const std::filesystem::path& before, std::string_view rules) const;
    [[nodiscard]] bool is_read(const std::filesystem::path& path) { return filter_.is_read(path.lexically_relative(top_).generic_string()); }
    [[nodiscard]] Spot spot_of(const std::filesystem::path& path) { return spots_.of(path, path.parent_path(), top_); }

    std::filesystem::path top_;
    PathFilter filter_;
    Spots spots_;
    std::map<std::filesystem::path, std::filesystem::path> rules_;  // files that hold rules and moved: from where, to where
};

}  // namespace kith
