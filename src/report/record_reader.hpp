// SPDX-License-Identifier: Apache-2.0
// Reads the JSON lines that `kith check -f jsonl` wrote back into records, so that results of several runs can be joined. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "report/record.hpp"

namespace kith {

// Problems: "bad-json" with the column, "bad-result" where the line is JSON but no result of this version of the format.
Result<DocumentRecord> read_record(std::string_view line);

// What the last line of a run says that told of a part of its documents only: why. Empty where the line is another.
[[nodiscard]] std::string read_cut_short(std::string_view line);

}  // namespace kith
