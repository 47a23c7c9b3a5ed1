// SPDX-License-Identifier: Apache-2.0
// kith check: finds, in files, folders and standard input, and tells in the format asked for. Answers an exit code.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_check(const Options& options, Streams& streams);

}  // namespace kith
