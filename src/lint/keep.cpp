// SPDX-License-Identifier: Apache-2.0
#include "lint/keep.hpp"

#include <utility>

namespace kith {

void set_aside(LintResult& result, const std::function<std::optional<KeepReason>(const Finding&)>& reason_of) {
    std::vector<Finding> open;
    open.reserve(result.findings.size());
    for (Finding& finding : result.findings) {
        if (std::optional<KeepReason> reason = reason_of(finding)) {
            result.kept.push_back({std::move(finding), *std::move(reason)});
        } else {
            open.push_back(std::move(finding));
        }
    }
    result.findings = std::move(open);
}

}  // namespace kith
