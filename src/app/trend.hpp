// SPDX-License-Identifier: Apache-2.0
// `kith trend`: what was counted along a repository's history, by shift.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_trend(const Options& options, Streams& streams);

}  // namespace kith
