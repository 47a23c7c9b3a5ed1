// SPDX-License-Identifier: Apache-2.0
// How a set of documents came along: what was counted at several points of its history, by shift, and the formats that tell it. It
// tells of words and days, never of commits or of who wrote them; a figure that fewer than fewest_documents documents stand behind is
// withheld. Formats are pure functions from a finished trend to the whole text.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/folder_figures.hpp"

namespace kith {

struct TrendPoint {
    std::string day;  // "2026-11-22"
    FolderFigures figures;
    std::size_t unreadable = 0;
};

struct Trend {
    std::string title;  // "v1..main"
    std::string note;   // which points were taken, in a sentence
    std::vector<TrendPoint> points;  // the oldest first; at least one
    std::string language;
    bool color = false;
    std::size_t width = 80;
};

// "12", "0", or "few" where it is withheld.
[[nodiscard]] std::string trend_cell(const FolderFigures::Counted& counted);
[[nodiscard]] bool is_withheld(const FolderFigures::Counted& counted);

struct TrendFormat {
    std::string_view name;
    std::string_view summary;
    std::string (*write)(const Trend& trend);
};

[[nodiscard]] const std::array<TrendFormat, 3>& trend_formats();  // text, csv, html
[[nodiscard]] const TrendFormat* trend_format_named(std::string_view name);

}  // namespace kith
