// SPDX-License-Identifier: Apache-2.0
// Which build of kith this is.
#pragma once

#include <string>

namespace kith {

// The linker's hash over all of the program, the lexicon it carries included, in its bytes as they are; empty where it left none.
// The same source built in the same way has the same.
[[nodiscard]] std::string build_id();

}  // namespace kith
