// SPDX-License-Identifier: Apache-2.0
// The list of findings that several formats are, with commas between. It keeps to the most items that the readers of a format
// take, and remembers what it left out.
#pragma once

#include <cstddef>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "report/record.hpp"

namespace kith {

class ItemList {
public:
    explicit ItemList(std::size_t most = std::numeric_limits<std::size_t>::max()) : most_(most) {}

    // The next items as they stand in the list.
    std::string take(std::vector<ReportItem> items);

    [[nodiscard]] std::size_t left_out() const { return left_out_; }
    [[nodiscard]] const std::set<std::string>& ids() const { return ids_; }  // of all that was written

private:
    std::size_t most_;
    std::size_t written_ = 0;
    std::size_t left_out_ = 0;
    std::set<std::string> ids_;
};

}  // namespace kith
