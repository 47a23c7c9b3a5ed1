// SPDX-License-Identifier: Apache-2.0
// `kith fix PATH...`: what safe suggestions would change, as a diff; --write puts them in place; --interactive asks about each.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_fix(const Options& options, Streams& streams);

}  // namespace kith
