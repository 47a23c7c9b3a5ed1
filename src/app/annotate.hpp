// SPDX-License-Identifier: Apache-2.0
// `kith annotate FILE -o OUT`: a copy of a document with kith's remarks in it, and `--clear`, which takes them out again.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_annotate(const Options& options, Streams& streams);

}  // namespace kith
