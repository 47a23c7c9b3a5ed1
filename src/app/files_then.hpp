// SPDX-License-Identifier: Apache-2.0
// Files as they were before a change: those that it touched hold what they held then, all others what they hold now. Thread-safe once filled.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace kith {

class FilesThen {
public:
    // `text`: what stood at this absolute path; none: no such file.
    void put(const std::filesystem::path& path, std::optional<std::string> text) { texts_.insert_or_assign(path, std::move(text)); }

    [[nodiscard]] bool is_empty() const { return texts_.empty(); }
    // Both go by what a link leads to, where the link itself was not touched.
    [[nodiscard]] bool is_there(const std::filesystem::path& path) const;
    // Problems: those of read_regular_file.
    [[nodiscard]] Result<std::string> read(const std::filesystem::path& path, std::size_t limit) const;

private:
    using Texts = std::map<std::filesystem::path, std::optional<std::string>>;
    [[nodiscard]] Texts::const_iterator find(const std::filesystem::path& path) const;

    Texts texts_;
};

}  // namespace kith
