// SPDX-License-Identifier: Apache-2.0
#include "report/profile_folders.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kith {
namespace {

using Figures = std::array<FolderFigures::Counted, shift_names.size()>;
using Cells = std::array<HeatCell, shift_names.size()>;

// The folders on the way to a document, "a/b/" for "a/b/letter.txt"; empty names ("//") and "." are no folders.
std::vector<std::string> folders_of(const std::string& path) {
    std::vector<std::string> folders;
    std::size_t at = 0;
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', at)) {
        const std::string name = path.substr(at, slash - at);
        const bool is_root = slash == 0;
        if (is_root || (!name.empty() && name != ".")) folders.push_back(name);
        at = slash + 1;
    }
    return folders;
}

Cells cells_of(const Figures& figures, std::size_t words) {
    Cells cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i].is_withheld = figures[i].documents > 0 && figures[i].documents < fewest_documents;
        if (!cells[i].is_withheld) cells[i].tenths = (figures[i].count * 10'000 + words / 2) / words;
    }
    return cells;
}

struct NamedFigures {
    std::string folder;
    std::size_t folders = 1;
    FolderFigures figures;
};

// Folders too small to be told alone go together, and the next smallest with them until they are enough.
std::vector<NamedFigures> with_small_joined(std::vector<NamedFigures> rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const NamedFigures& a, const NamedFigures& b) {
        return a.figures.documents < b.figures.documents;
    });
    NamedFigures together;
    together.folders = 0;
    auto alone = rows.begin();
    for (; alone != rows.end(); ++alone) {
        const bool is_small = alone->figures.documents < fewest_documents;
        const bool is_needed = together.folders > 0 && together.figures.documents < fewest_documents;
        if (!is_small && !is_needed) break;
        kith::add(together.figures, alone->figures);
        ++together.folders;
    }
    rows.erase(rows.begin(), alone);
    std::sort(rows.begin(), rows.end(),
              [](const NamedFigures& a, const NamedFigures& b) { return a.folder < b.folder; });
    if (together.figures.documents >= fewest_documents) rows.push_back(std::move(together));
    return rows;
}

// Figures are rounded to a tenth for a thousand words: over many words that hides more documents than are withheld.
bool hides_by_rounding(const std::vector<HeatRow>& rows) {
    std::size_t words = 0;
    for (const HeatRow& row : rows) words += row.words;
    return words / 20'000 >= fewest_documents;
}

// Where one figure alone is withheld in a column, the next smallest is withheld too, so that the sum does not give it away; where
// there is no other figure, the whole column is.
void withhold_second(std::vector<HeatRow>& rows, Cells HeatRow::*cells) {
    if (hides_by_rounding(rows)) return;
    for (std::size_t column = 0; column < shift_names.size(); ++column) {
        HeatCell* least = nullptr;
        std::size_t withheld = 0;
        for (HeatRow& row : rows) {
            HeatCell& cell = (row.*cells)[column];
            withheld += cell.is_withheld ? 1 : 0;
            if (!cell.is_withheld && cell.tenths > 0 && (least == nullptr || cell.tenths < least->tenths))
                least = &cell;
        }
        if (withheld == 1 && least != nullptr) *least = {true, 0};
        if (withheld == 1 && least == nullptr) {
            for (HeatRow& row : rows) (row.*cells)[column] = {true, 0};
        }
    }
}

}  // namespace

Folders::Folders(const std::vector<std::string>& paths) {
    if (paths.empty()) return;
    shared_ = folders_of(paths.front());
    for (const std::string& path : paths) {
        const std::vector<std::string> folders = folders_of(path);
        const auto end = std::mismatch(shared_.begin(), shared_.end(), folders.begin(), folders.end()).first;
        shared_.erase(end, shared_.end());
    }
}

std::string Folders::row_of(const std::string& path) const {
    const std::vector<std::string> folders = folders_of(path);
    return folders.size() > shared_.size() ? folders[shared_.size()] : "";
}

void Folders::add(const std::string& path, const Profile& profile) {
    if (profile.words == 0) return;
    FolderFigures figures;
    figures.documents = profile.documents;
    figures.words = profile.words;
    for (std::size_t i = 0; i < shift_names.size(); ++i) {
        const Facet& shift = profile.shifts[i];
        figures.prompts[i] = {shift.prompts.count, shift.prompts.documents};
        figures.strengths[i] = {shift.strengths.count, shift.strengths.documents};
    }
    add(path, figures);
}

void Folders::add(const std::string& path, const FolderFigures& figures) {
    if (figures.words > 0) kith::add(figures_[row_of(path)], figures);
}

HeatMap Folders::heat_map() const {
    HeatMap map;
    map.folders = figures_.size();
    std::vector<NamedFigures> named;
    for (const auto& [folder, figures] : figures_) named.push_back({folder.empty() ? "./" : folder, 1, figures});
    named = with_small_joined(std::move(named));
    if (named.size() < 2) return map;
    for (const NamedFigures& one : named) {
        const FolderFigures& figures = one.figures;
        map.rows.push_back({one.folder, one.folders, figures.documents, figures.words,
                            cells_of(figures.prompts, figures.words), cells_of(figures.strengths, figures.words)});
    }
    withhold_second(map.rows, &HeatRow::prompts);
    withhold_second(map.rows, &HeatRow::strengths);
    for (const HeatRow& row : map.rows) {
        for (const HeatCell& cell : row.prompts) map.most_tenths = std::max(map.most_tenths, cell.tenths);
        for (const HeatCell& cell : row.strengths) map.most_tenths = std::max(map.most_tenths, cell.tenths);
    }
    return map;
}

}  // namespace kith
