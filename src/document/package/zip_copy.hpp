// SPDX-License-Identifier: Apache-2.0
// Makes a copy of a zip held in memory with some entries changed, added or left out. Every other entry is copied as it is packed, bit
// for bit, and the order of entries stays; new ones come last. What is written carries the date Word gives its own parts
// (1 January 1980), so that the same input makes the same bytes. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kith {

struct ZipEntry {
    std::string name;
    std::string bytes;  // unpacked
};

// Without the entries named in `left_out`. Names are compared without regard to case, as Zip does. Problems: "truncated", "damaged", "unwritable".
Result<std::string> copy_zip(std::string_view bytes, const std::string& file, const std::vector<ZipEntry>& entries, const std::vector<std::string>& left_out = {});

}  // namespace kith
