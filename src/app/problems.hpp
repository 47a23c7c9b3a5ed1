// SPDX-License-Identifier: Apache-2.0
// Making the Problems of this layer: words of the command line that do not fit, files that cannot be read or written, and
// what is thrown while one input is worked on, so that it troubles no other.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/problem.hpp"

namespace kith {

[[nodiscard]] Problem usage(std::string message, std::string expected);
// "not-writable"; `path` empty or "-" is standard output, `error` an errno.
[[nodiscard]] Problem not_writable(const std::string& path, int error);
[[nodiscard]] Problem file_problem(std::string file, std::string code, std::string message, std::string expected = {});

// Does `work` and answers what it throws as a Problem of the input `file`: "too-large" where memory ran out, "unexpected"
// where kith itself slipped. Empty where nothing was thrown.
[[nodiscard]] std::optional<Problem> trouble_of(const std::string& file, const std::function<void()>& work);

}  // namespace kith
