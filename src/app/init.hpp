// SPDX-License-Identifier: Apache-2.0
// kith init: a commented kith.yaml to begin with, and a file for continuous integration. Nothing is ever written over.
#pragma once

#include <string_view>
#include <vector>

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_init(const Options& options, Streams& streams);

// The values of --ci.
[[nodiscard]] std::vector<std::string_view> ci_choices();

}  // namespace kith
