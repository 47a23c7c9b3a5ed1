// SPDX-License-Identifier: Apache-2.0
// kith extract: the text of a document as kith reads it, with positions, and what it could not read.
// Answers an exit code.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_extract(const Options& options, Streams& streams);

}  // namespace kith
