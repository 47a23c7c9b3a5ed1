// SPDX-License-Identifier: Apache-2.0
// kith merge: joins what several runs of `kith check -f jsonl` found into one report, in the order in which one run would have
// told it: by the numbers that --shard gives, else by path. Only the places of results are kept in memory.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_merge(const Options& options, Streams& streams);

}  // namespace kith
