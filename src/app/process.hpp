// SPDX-License-Identifier: Apache-2.0
// Running another program and reading what it writes. No shell is involved, so words mean what they say. Thread-safe.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace kith {

struct Finished {
    int exit = 0;
    std::string out;
};

// `words`: the program, found on the PATH, and its arguments. What it says on its standard error is not shown. Problem "no-program" where it
// cannot be started.
Result<Finished> run_process(const std::vector<std::string>& words);

}  // namespace kith
