// SPDX-License-Identifier: Apache-2.0
#include "document/table_counter.hpp"

#include <algorithm>

namespace kith {
namespace {

constexpr int most_columns = 64;    // beyond them nobody asks what a column is called
constexpr int most_rows = 100000;

std::size_t index_of(int column) { return static_cast<std::size_t>(column - 1); }

}  // namespace

void TableCounter::begin_table() {
    open_.emplace_back();
    open_.back().cell.table = ++tables_;
}

void TableCounter::begin_row(bool is_head) {
    if (open_.empty()) return;
    Table& table = open_.back();
    for (std::size_t i = index_of(table.next_column); table.cell.row > 0 && i < table.covered.size(); ++i) {
        if (table.covered[i] > 0) --table.covered[i];  // what the last row did not come to
    }
    ++table.cell.row;
    table.cell.column = 0;
    table.is_head_row = is_head;
    table.next_column = 1;
}

void TableCounter::begin_cell(bool is_head, int columns, int rows) {
    if (open_.empty()) return;
    Table& table = open_.back();
    if (table.cell.row == 0) begin_row();
    int column = table.next_column;
    while (index_of(column) < table.covered.size() && table.covered[index_of(column)] > 0) --table.covered[index_of(column++)];
    table.cell.column = std::min(column, most_columns);
    table.cell.is_head = is_head || table.is_head_row;
    table.next_column = table.cell.column + std::clamp(columns, 1, most_columns);
    if (rows <= 1) return;
    table.covered.resize(std::max(table.covered.size(), index_of(table.next_column)));
    for (int covered = table.cell.column; covered < table.next_column; ++covered) table.covered[index_of(covered)] = std::min(rows - 1, most_rows);
}

void TableCounter::widen(int columns) {
    if (!open_.empty()) open_.back().next_column += std::clamp(columns, 1, most_columns) - 1;
}

void TableCounter::make_row_head() {
    if (!open_.empty()) open_.back().is_head_row = true;
}

void TableCounter::end_table() {
    if (!open_.empty()) open_.pop_back();
}

Cell TableCounter::here() const { return open_.empty() || open_.back().cell.column == 0 ? Cell() : open_.back().cell; }

}  // namespace kith
