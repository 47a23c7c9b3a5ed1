// SPDX-License-Identifier: Apache-2.0
// Plain text too long to be in memory as a whole, read and checked part by part: what is kept of it is its record. The record is the same,
// byte for byte, as that of a check of the whole.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include "app/part_source.hpp"
#include "app/policy.hpp"
#include "report/packed_findings.hpp"
#include "report/record.hpp"

namespace kith {

struct PartSizes {
    std::size_t least = std::size_t{4} << 20;  // bytes of a file from which on it is read in parts
    std::size_t part = std::size_t{1} << 20;
    bool is_read_ahead = false;  // each part by a second thread while the one before it is linted; the record is the same
};

struct PartChecked {
    DocumentRecord record;    // without its findings
    PackedFindings findings;
    Totals totals;
    std::size_t bytes = 0;
    std::set<std::string> keepers;  // what said that words are kept
};

// Nothing where the text has to be read as a whole, or refused: it is short, or longer than the limit, not plain text in UTF-8 without a byte order mark,
// has words of kith's own in it ("kith: keep"), or cannot be read at all; and where what is skipped is to be told as well. `path` is what it is called.
[[nodiscard]] std::optional<PartChecked> check_in_parts(const PartSource& source, const std::string& path, const Policy& policy,
                                                        const ReportOptions& options, PartSizes sizes = {});
// The same of a file; nothing for what is no regular one.
[[nodiscard]] std::optional<PartChecked> check_in_parts(const std::string& path, const Policy& policy,
                                                        const ReportOptions& options, PartSizes sizes = {});

}  // namespace kith
