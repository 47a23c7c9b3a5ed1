// SPDX-License-Identifier: Apache-2.0
// kith explain: an entry or a rule as a kind colleague would tell it, found by its id or by any form of its words.
// Answers an exit code.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_explain(const Options& options, Streams& streams);

}  // namespace kith
