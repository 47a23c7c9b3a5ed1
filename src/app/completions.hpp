// SPDX-License-Identifier: Apache-2.0
// kith completions: a script that teaches bash, zsh or fish the commands and options, made from their tables.
// Answers an exit code.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_completions(const Options& options, Streams& streams);

}  // namespace kith
