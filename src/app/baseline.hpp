// SPDX-License-Identifier: Apache-2.0
// The file of a baseline: what was known of a set of documents on the day it was written. A line a finding: path, entry and
// fingerprint, with tabs between; sorted, each line once, so that git can join the lines of two branches. Paths count from the
// folder of the file; a line end or a backslash in one stands as \n, \r or \\. Lines that begin with # and have no tab are remarks,
// but for the first, which says what this is. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kith {

struct BaselineLine {
    std::string path;
    std::string id;
    std::string fingerprint;  // as in lint/fingerprint.hpp
    friend auto operator<=>(const BaselineLine&, const BaselineLine&) = default;
};

// In any order, lines that stand twice once. `name` is the file in problems: "no-baseline" (another file, a later version),
// "bad-baseline" with the line.
Result<std::vector<BaselineLine>> read_baseline(std::string_view text, const std::string& name);

[[nodiscard]] std::string baseline_text(std::vector<BaselineLine> lines);

}  // namespace kith
