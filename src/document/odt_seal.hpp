// SPDX-License-Identifier: Apache-2.0
// The seal of a copy (see seal.hpp) in an OpenDocument text: a property of its user in meta.xml, which is begun where a text has none.
// Thread-safe. Facts: OpenDocument 1.3 part 3, section 4.3.2.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/limits.hpp"

namespace kith {

// Empty where it carries none that can be read.
[[nodiscard]] std::string odt_seal(std::string_view bytes, const std::string& file, const Limits& limits);

// With this one instead of any other; a signed document gets none. Problems: those of Zip and read_xml(), "unusual-encoding", "unwritable".
Result<std::string> sealed_odt(std::string_view bytes, const std::string& file, const Limits& limits, const std::string& seal);

// Without. The same bytes where there was none. Problems: as above.
Result<std::string> unsealed_odt(std::string_view bytes, const std::string& file, const Limits& limits);

}  // namespace kith
