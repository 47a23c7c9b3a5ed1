// SPDX-License-Identifier: Apache-2.0
// Word files and OpenDocument texts in memory, opened by a test that looks into them.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace kith::test {

// By its name in the formats table, "docx" or "odt". A Problem fails the test.
[[nodiscard]] Document opened(std::string_view format, const std::string& bytes);

// An entry of the package, unpacked; empty where there is none.
[[nodiscard]] std::string part_in(const std::string& bytes, const std::string& name);

// What stands in an entry between the first of one tag and the first of another: "<w:body>", "</w:body>".
[[nodiscard]] std::string between(const std::string& bytes, const std::string& name, const std::string& open, const std::string& shut);

}  // namespace kith::test
