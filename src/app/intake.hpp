// SPDX-License-Identifier: Apache-2.0
// What comes in on standard input, taken in so that a long plain text is not in memory as a whole: a file that stands there is read where it
// lies, and of a pipe a locked copy is made (locked_copy.hpp). For one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "app/part_source.hpp"
#include "app/streams.hpp"
#include "base/result.hpp"
#include "document/limits.hpp"

namespace kith {

// All of it, called `name`. `least`: bytes of plain text from which on a copy is made, in `folder`; where none can be, or `folder` is empty,
// all of it stays in memory. Holds as long as the streams do. Problems: those of read_input.
Result<std::unique_ptr<PartSource>> take_in(Streams& streams, const std::string& name, const Limits& limits, std::size_t least,
                                            const std::string& folder);

}  // namespace kith
