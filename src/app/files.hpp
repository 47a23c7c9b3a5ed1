// SPDX-License-Identifier: Apache-2.0
// Reading files, pipes and standard input whole, with a named Problem for whatever goes wrong: "not-found",
// "is-folder", "not-allowed", "too-large", "unreadable". Thread-safe.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

#include "base/result.hpp"

namespace kith {

// `limit` in bytes; a file that is larger is not read at all, a pipe no further.
Result<std::string> read_file(const std::string& path, std::size_t limit);

// Reads to the end of a stream that stands for `name`.
Result<std::string> read_stream(std::istream& in, const std::string& name, std::size_t limit);

// The problem that stands behind an errno of opening or reading `path`.
[[nodiscard]] Problem reading_problem(const std::string& path, int error);

}  // namespace kith
