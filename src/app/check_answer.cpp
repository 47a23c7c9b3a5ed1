// SPDX-License-Identifier: Apache-2.0
#include "app/check_answer.hpp"

#include <utility>

#include "app/checker.hpp"

namespace kith {

CheckAnswer answer_of(PartChecked checked, const std::string& path, const Input& input, const RecordReport& report) {
    checked.record.order = input.order;
    checked.record.fail_on = input.policy->fail_on.value;
    CheckAnswer answer;
    answer.bytes = checked.bytes;
    answer.totals = checked.totals;
    answer.fails = count_from(answer.totals, input.policy->fail_on.value) > 0;
    answer.keepers = std::move(checked.keepers);
    answer.path = path;
    answer.piece = report.piece_of_many(std::move(checked.record), PackedFindings::blocks(std::move(checked.findings)));
    return answer;
}

std::size_t weight_of(const CheckAnswer& answer) {
    std::size_t weight = sizeof(CheckAnswer) + answer.piece.text.size() + answer.piece.rest_weight;
    if (answer.held) {
        weight += sizeof(Checked) + answer.held->document.text.size();
        for (const Segment& segment : answer.held->document.segments) weight += sizeof(Segment) + segment.text.size();
    }
    for (const ReportItem& item : answer.piece.items) weight += sizeof(ReportItem) + item.text.size();
    return weight;
}

}  // namespace kith
