// SPDX-License-Identifier: Apache-2.0
#include "app/check_answer.hpp"

namespace kith {

std::size_t weight_of(const CheckAnswer& answer) {
    std::size_t weight = sizeof(CheckAnswer) + answer.piece.text.size();
    if (answer.held) {
        weight += sizeof(Checked) + answer.held->document.text.size();
        for (const Segment& segment : answer.held->document.segments) weight += sizeof(Segment) + segment.text.size();
    }
    for (const ReportItem& item : answer.piece.items) weight += sizeof(ReportItem) + item.text.size();
    return weight;
}

}  // namespace kith
