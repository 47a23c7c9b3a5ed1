// SPDX-License-Identifier: Apache-2.0
// The whole program as a function: words of the command line in, exit code out, everything else through the streams.
#pragma once

#include <string>
#include <vector>

#include "app/streams.hpp"

namespace kith {

// `args` without the program's name. Never throws for what a user can do.
int run(const std::vector<std::string>& args, Streams& streams);

}  // namespace kith
