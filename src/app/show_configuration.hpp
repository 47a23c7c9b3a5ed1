// SPDX-License-Identifier: Apache-2.0
// kith config [PATH]: what holds for a document, and where each value came from.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_config(const Options& options, Streams& streams);

}  // namespace kith
