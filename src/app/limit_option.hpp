// SPDX-License-Identifier: Apache-2.0
// The value of --limit: which limit of the table in document/limits.hpp is raised, and to what. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "document/limits.hpp"

namespace kith {

// "depth=512", "unpacked=1GB": a whole number, with kB, MB or GB where bytes are counted. A slip is a problem "usage", and so is
// less than kith gives by itself or more than it can.
[[nodiscard]] std::optional<Problem> raise_limit(const std::string& written, Limits& limits);

// What a value may begin with: "input=" ...
[[nodiscard]] std::vector<std::string_view> limit_names();

}  // namespace kith
