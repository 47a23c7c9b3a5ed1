// SPDX-License-Identifier: Apache-2.0
// Counts the tables, rows and columns of a document while a reader goes through it, tables in cells of others included. Ends that
// stand nowhere and rows outside a table are looked over: web pages have them. Memory grows with open tables and their columns.
#pragma once

#include <vector>

#include "document/document.hpp"

namespace kith {

class TableCounter {
public:
    void begin_table();
    void begin_row(bool is_head = false);
    // `columns` and `rows`: how many it covers, from 1; wilder numbers are cut.
    void begin_cell(bool is_head = false, int columns = 1, int rows = 1);
    // What is known of the open cell only once it is open.
    void widen(int columns);
    void make_row_head();
    void end_table();

    // Of the innermost open table; no cell where there is none, or before its first.
    [[nodiscard]] Cell here() const;

private:
    struct Table {
        Cell cell;
        bool is_head_row = false;
        int next_column = 1;
        std::vector<int> covered;  // by column, from 0: in how many further rows a cell from above reaches
    };

    std::vector<Table> open_;
    int tables_ = 0;
};

}  // namespace kith
