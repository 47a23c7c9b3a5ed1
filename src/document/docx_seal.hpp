// SPDX-License-Identifier: Apache-2.0
// The seal of a copy (see seal.hpp) in a Word file: a custom property of the document. The part for these is made where there is none, and taken away with the
// seal; properties of others stay as they are. Thread-safe. Facts: ECMA-376 part 1, section 15.2.12.2, and part 4.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/limits.hpp"

namespace kith {

// Empty where it carries none that can be read.
[[nodiscard]] std::string docx_seal(std::string_view bytes, const std::string& file, const Limits& limits);

// With this one instead of any other; a signed document gets none. Problems: those of Zip and read_xml(), "unusual-encoding", "unwritable".
Result<std::string> sealed_docx(std::string_view bytes, const std::string& file, const Limits& limits, const std::string& seal);

// Without. The same bytes where there was none. Problems: as above.
Result<std::string> unsealed_docx(std::string_view bytes, const std::string& file, const Limits& limits);

}  // namespace kith
