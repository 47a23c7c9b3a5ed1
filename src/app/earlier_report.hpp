// SPDX-License-Identifier: Apache-2.0
// Which files of text or HTML hold a report that kith wrote: the next one may take its place, where a letter stays.
#pragma once

#include <string_view>

namespace kith {

// By signs that every report carries and no letter does. `text`: all of the file, or its beginning and its end with a line end between. Where it is not sure,
// it is none. Pure; linear.
[[nodiscard]] bool is_report(std::string_view text);

}  // namespace kith
