// SPDX-License-Identifier: Apache-2.0
// Reads the JSON lines that `kith check -f jsonl` wrote back into records, so that results of several runs can be joined. Pure.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "report/record.hpp"

namespace kith {

// Problems: "bad-json" with the column, "bad-result" where the line is JSON but no result of this version of the format.
Result<DocumentRecord> read_record(std::string_view line);

}  // namespace kith
