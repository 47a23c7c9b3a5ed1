// SPDX-License-Identifier: Apache-2.0
// One run of kith check over files: reads them on several threads, tells of each in its turn and of all at the end, writes the
// baseline where that is asked for, and stops cleanly when interrupted. One at a time.
#pragma once

#include "app/changes.hpp"
#include "app/check_baselines.hpp"
#include "app/inputs.hpp"
#include "app/options.hpp"
#include "app/project.hpp"
#include "app/shard.hpp"
#include "app/streams.hpp"

namespace kith {

// `changes` may be null: all lines count; so may `baselines`: nothing is known, and `share`: these are all documents of the run.
// Answers the exit code; what went wrong has been told.
[[nodiscard]] int check_files(const Options& options, Streams& streams, const Project& project, const FoundInputs& found,
                              const Changes* changes, const CheckBaselines* baselines, const ShardMark* share);

}  // namespace kith
