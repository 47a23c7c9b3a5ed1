// SPDX-License-Identifier: Apache-2.0
// Reading files, pipes and standard input whole, with a named Problem for whatever goes wrong: "not-found",
// "is-folder", "not-allowed", "too-large", "unreadable". Thread-safe.
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kith {

// `limit` in bytes; a file that is larger is not read at all, a pipe no further. Who waits for a pipe or a device stops once
// `interrupted` is set, or where that is null once a signal comes; the problem is of no interest then.
Result<std::string> read_file(const std::string& path, std::size_t limit, const std::atomic<bool>* interrupted = nullptr);

// Of a file that kith looks for by itself: what is no regular file is "unreadable", and never waited for.
Result<std::string> read_regular_file(const std::string& path, std::size_t limit);

// Reads to the end of a stream that stands for `name`.
Result<std::string> read_stream(std::istream& in, const std::string& name, std::size_t limit);

// The same, each piece handed to `take` as it comes; the problem, or nothing.
[[nodiscard]] std::optional<Problem> read_pieces(std::istream& in, const std::string& name, std::size_t limit,
                                                 const std::function<void(std::string_view piece)>& take);

// Whether anything of this name stands there, as far as it can be told.
[[nodiscard]] bool is_there(const std::filesystem::path& path);

// The same, and also where nobody may look.
[[nodiscard]] bool may_be_there(const std::filesystem::path& path);

// The problem that stands behind an errno of opening or reading `path`.
[[nodiscard]] Problem reading_problem(const std::string& path, int error);

}  // namespace kith
