// SPDX-License-Identifier: Apache-2.0
// Zip packages for the fuzz targets. Made-up bytes hardly ever get past the check sums of a zip, so the package is made here, by
// libzip, and what may be broken is the parts that kith reads itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith::fuzz {

struct Part {
    std::string name;
    std::string_view content;
};

[[nodiscard]] std::string made_package(const std::vector<Part>& parts);

// The parts that a text holds, each behind a line "=== NAME". What stands before the first such line is left out, and so is a
// part whose name was there before.
[[nodiscard]] std::vector<Part> parts_in(std::string_view text);

}  // namespace kith::fuzz
