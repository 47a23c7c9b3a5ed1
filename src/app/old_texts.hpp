// SPDX-License-Identifier: Apache-2.0
// What changed documents held before, as git remembers it. Documents are asked about one by one, and git about many at once, since each
// time it is started takes longer than a letter takes to check. Thread-safe once filled.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/changed_lines.hpp"

namespace kith {

struct OldText {
    std::string path;  // absolute
    std::string bytes;
};

class OldTexts {
public:
    // What it is called now, and git's name of what it held before in the repository `top`, are told.
    void add(const std::filesystem::path& top, const OldFile& file);

    // Of the document that has this absolute path now. Empty where git does not know it.
    [[nodiscard]] std::optional<OldText> of(const std::string& now);

private:
    struct Old {
        std::filesystem::path top;
        OldFile file;
    };
    void fetch_from(std::size_t first);

    std::vector<Old> all_;                       // in the order of the diff, which is about that of a run
    std::map<std::string, std::size_t> places_;  // in all_
    std::mutex mutex_;                           // guards what follows
    std::map<std::string, std::string> texts_;   // by path of today; those that were fetched last, and nobody asked for yet
    std::size_t held_ = 0;                       // bytes fetched since there were none
};

}  // namespace kith
