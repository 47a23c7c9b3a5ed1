// SPDX-License-Identifier: Apache-2.0
// Where a report goes: as with Output, but never over somebody's letter, which a slip of the keyboard names behind -o.
#pragma once

#include <string>
#include <string_view>

#include "app/output.hpp"
#include "app/streams.hpp"
#include "base/result.hpp"

namespace kith {

// `format`: the report's name, may be empty. Problems: those of Output::open(), and "holds-a-letter" where a file stands there whose name is that of
// a document: one no report of this format fits into (a Word file, a PDF, an e-mail, and for a page also plain text), or one that holds no report of kith's
// (see earlier_report.hpp).
[[nodiscard]] Result<Output> open_report(const std::string& path, std::string_view format, Streams& streams);

}  // namespace kith
