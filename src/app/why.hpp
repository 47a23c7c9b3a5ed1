// SPDX-License-Identifier: Apache-2.0
// kith why: what was decided about the words at one place of a document, and which cue decided it.
// Answers an exit code.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_why(const Options& options, Streams& streams);

}  // namespace kith
