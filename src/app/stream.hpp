// SPDX-License-Identifier: Apache-2.0
// kith check --stream: one JSON object a line in, {"id": any, "text": "...", "format": "text|markdown", "audience": "child|family|professional|court|public"}, one JSON line out
// for each, in input order and in bounded memory. A line that is no such object is answered with its number and an error, and
// the run goes on. Blank lines are passed over; other members are ignored.
#pragma once

#include "app/options.hpp"
#include "app/streams.hpp"

namespace kith {

int run_stream(const Options& options, Streams& streams);

}  // namespace kith
