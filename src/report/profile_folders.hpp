// SPDX-License-Identifier: Apache-2.0
// The heat-map of a profile: folder by shift, prompts and strengths for a thousand words each. It is there to learn from,
// so nothing in it may point at a person: folders of fewer than fewest_documents documents are told together, and a figure that
// fewer than fewest_documents documents stand behind is withheld, with a second one in its column where it could be worked out from
// the others. Values in, values out.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "report/folder_figures.hpp"
#include "report/profile.hpp"

namespace kith {

inline constexpr std::size_t fewest_documents = 5;

struct HeatCell {
    bool is_withheld = false;
    std::size_t tenths = 0;  // for a thousand words, in tenths, rounded; 0 where withheld
};

struct HeatRow {
    std::string folder;       // empty: the smaller folders together
    std::size_t folders = 1;  // how many
    std::size_t documents = 0;
    std::size_t words = 0;
    std::array<HeatCell, shift_names.size()> prompts;
    std::array<HeatCell, shift_names.size()> strengths;
};

// No rows where there are not two of them.
struct HeatMap {
    std::vector<HeatRow> rows;    // by name, the smaller folders last
    std::size_t folders = 0;      // that were looked at
    std::size_t most_tenths = 0;  // the largest figure shown
};

class Folders {
public:
    // Rows are the first folders in which the ways to the documents part.
    explicit Folders(const std::vector<std::string>& paths);

    void add(const std::string& path, const Profile& profile);
    void add(const std::string& path, const FolderFigures& figures);
    [[nodiscard]] std::string row_of(const std::string& path) const;
    [[nodiscard]] HeatMap heat_map() const;

private:
    std::vector<std::string> shared_;  // the folders that every path begins with
    std::map<std::string, FolderFigures> figures_;
};

}  // namespace kith
