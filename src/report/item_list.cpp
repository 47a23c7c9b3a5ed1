// SPDX-License-Identifier: Apache-2.0
#include "report/item_list.hpp"

namespace kith {

std::string ItemList::take(std::vector<ReportItem> items) {
    std::string out;
    for (ReportItem& item : items) {
        if (written_ == most_) {
            ++left_out_;
            continue;
        }
        out += written_ == 0 ? "\n" : ",\n";
        out += item.text;
        ids_.insert(std::move(item.id));
        ++written_;
    }
    return out;
}

}  // namespace kith
