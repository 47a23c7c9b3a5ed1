// SPDX-License-Identifier: Apache-2.0
// kith profile: how documents stand towards the people in them, told in the format asked for. A profile fails nobody: the
// exit code is 0 unless something could not be read or done.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_profile(const Options& options, Streams& streams);

}  // namespace kith
