// SPDX-License-Identifier: Apache-2.0
// What came of one document in a run of kith check, while it waits for its turn to be told.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include "app/changes.hpp"
#include "app/check_baselines.hpp"
#include "app/part_check.hpp"
#include "app/walk.hpp"
#include "report/reporter.hpp"

namespace kith {

struct CheckAnswer {
    Piece piece;
    Problems problems;
    Totals totals;
    std::size_t bytes = 0;
    bool fails = false;             // a finding at or above the level of its document
    Changes::Unveiled unveiled = Changes::Unveiled::nothing;
    std::set<std::string> keepers;  // what said that words are kept
    Beside beside;
    std::optional<Checked> held;    // until the documents before it are decided
    std::string path;
};

// To a document read in parts, called `path`.
[[nodiscard]] CheckAnswer answer_of(PartChecked checked, const std::string& path, const Input& input, const RecordReport& report);

// In bytes, about.
[[nodiscard]] std::size_t weight_of(const CheckAnswer& answer);

}  // namespace kith
