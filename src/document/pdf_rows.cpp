// SPDX-License-Identifier: Apache-2.0
#include "document/pdf_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "text/utf8.hpp"

namespace kith {
namespace {

// The columns of one row: level, page, paragraph, block, line, word, left, top, width, height, confidence, text.
using Cells = std::array<std::string_view, 12>;
enum Column { level = 0, page = 1, paragraph = 2, block = 3, left = 6, top = 7, width = 8, height = 9, words = 11 };

bool split_row(std::string_view line, Cells& cells) {
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) return false;
        cells.at(i) = line.substr(0, tab);
        line.remove_prefix(tab + 1);
    }
    cells.back() = line;
    return true;
}

template <typename Number>
Number number(std::string_view digits) {
    Number value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<PdfRow::Level> level_of(const Cells& cells) {
    if (cells[level] == "1") return PdfRow::Level::page;
    if (cells[level] == "4") return PdfRow::Level::line;
    const bool is_word = cells[level] == "5" && !cells[words].empty() && is_valid_utf8(cells[words]);
    return is_word ? std::optional(PdfRow::Level::word) : std::nullopt;
}

}  // namespace

std::vector<PdfRow> read_pdf_rows(std::string_view tsv) {
    std::vector<PdfRow> rows;
    Cells cells;
    for (std::size_t at = 0; at < tsv.size();) {
        const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
        const bool is_row = split_row(tsv.substr(at, end - at), cells);
        at = end + 1;
        const std::optional<PdfRow::Level> of = is_row ? level_of(cells) : std::nullopt;
        if (!of) continue;
        const auto left_edge = number<double>(cells[left]);
        const auto top_edge = number<double>(cells[top]);
        rows.push_back({*of, number<int>(cells[page]), cells[paragraph], cells[block], left_edge, top_edge, left_edge + number<double>(cells[width]),
                        top_edge + number<double>(cells[height]), cells[words]});
    }
    return rows;
}

}  // namespace kith
