// SPDX-License-Identifier: Apache-2.0
// Making the Problems of this layer: words of the command line that do not fit, and files that cannot be read or written.
#pragma once

#include <string>

#include "base/problem.hpp"

namespace kith {

[[nodiscard]] Problem usage(std::string message, std::string expected);
[[nodiscard]] Problem file_problem(std::string file, std::string code, std::string message, std::string expected = {});

}  // namespace kith
