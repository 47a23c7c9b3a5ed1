// SPDX-License-Identifier: Apache-2.0
// How a Problem reads: the place, the sentence, the line with a caret, and what would have been right.
#include "base/problem.hpp"

#include <algorithm>
#include <cstddef>

#include "base/columns.hpp"

namespace kith {
namespace {

constexpr std::size_t shown_cells = 96;   // of a long line, so that it fits a terminal with its indent
constexpr std::size_t cells_before = 64;  // of these, at most so many before the caret

struct Cell {
    std::size_t begin;
    std::size_t length;
    std::size_t width;
};

// The cells of a line as far as the caret and one window beyond it.
std::vector<Cell> cells_of(std::string_view line, std::size_t caret) {
    std::vector<Cell> cells;
    const std::size_t wanted = caret + shown_cells + 1;
    for (std::size_t at = 0; at < line.size() && cells.size() < wanted;) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(line, at));
        cells.push_back({at, length, static_cast<std::size_t>(cell_width(line, at))});
        at += length;
    }
    return cells;
}

// C0 and C1 control characters would move the caret or colour the terminal; a bad byte would break it.
std::string shown(std::string_view line, const Cell& cell) {
    const std::string_view bytes = line.substr(cell.begin, cell.length);
    const auto lead = static_cast<unsigned char>(bytes.front());
    if (lead < 0x20 || lead == 0x7F) return " ";
    if (lead == 0xC2 && cell.length == 2 && static_cast<unsigned char>(bytes[1]) < 0xA0) return " ";
    if (lead >= 0x80 && cell.length == 1) return "?";
    return std::string(bytes);
}

std::string join(std::string_view line, const std::vector<Cell>& cells, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i < last; ++i) out += shown(line, cells[i]);
    return out;
}

std::string excerpt_with_caret(std::string_view line, int column) {
    const std::size_t caret = column > 0 ? static_cast<std::size_t>(column) - 1 : 0;
    const std::vector<Cell> cells = cells_of(line, caret);
    const std::size_t place = std::min(caret, cells.size());
    std::size_t first = 0;
    if (cells.size() > shown_cells && place > cells_before) first = place - cells_before;
    const std::size_t last = std::min(cells.size(), first + shown_cells);
    const std::string lead = first > 0 ? "..." : "";
    const std::string tail = last < cells.size() ? "..." : "";
    std::string out = "    " + lead + join(line, cells, first, last) + tail + "\n";
    if (column <= 0) return out;
    std::size_t indent = 4 + lead.size();
    for (std::size_t i = first; i < place; ++i) indent += cells[i].width;
    return out + std::string(indent, ' ') + "^\n";
}

std::string place_of(const Problem& problem) {
    std::string place = problem.file;
    if (problem.line > 0) {
        if (!place.empty()) place += ":";
        place += std::to_string(problem.line);
        if (problem.column > 0) place += ":" + std::to_string(problem.column);
    }
    if (problem.line == 0 && problem.column > 0)
        place += (place.empty() ? "column " : ": column ") + std::to_string(problem.column);
    return place.empty() ? place : place + ": ";
}

// File names and words of a file may hold anything; they must not steer the terminal either.
std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text, at));
        out += shown(text, {at, length, 1});
        at += length;
    }
    return out;
}

}  // namespace

std::string render(const Problem& problem) {
    std::string out = printable(place_of(problem) + problem.message) + "\n";
    if (!problem.excerpt.empty()) out += excerpt_with_caret(problem.excerpt, problem.column);
    if (!problem.expected.empty()) out += "  " + printable(problem.expected) + "\n";
    return out;
}

std::string render(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems) {
        if (!out.empty()) out += "\n";
        out += render(problem);
    }
    return out;
}

std::string_view line_of(std::string_view text, int line) {
    std::size_t begin = 0;
    for (int at = 1; at < line && begin != std::string_view::npos; ++at) {
        const std::size_t end = text.find('\n', begin);
        begin = end == std::string_view::npos ? end : end + 1;
    }
    if (line < 1 || begin == std::string_view::npos) return {};
    std::string_view found = text.substr(begin, text.find('\n', begin) - begin);
    if (!found.empty() && found.back() == '\r') found.remove_suffix(1);
    return found;
}

}  // namespace kith
