// SPDX-License-Identifier: Apache-2.0
// Copies that `kith annotate` wrote, looked into and worked in by a test.
#pragma once

#include <string>

namespace kith::test {

// An entry of the package at `path`, unpacked; and put there instead of the old one.
[[nodiscard]] std::string part(const std::string& path, const std::string& name);
void put_part(const std::string& path, const std::string& name, const std::string& content);

// The text with the first `old` replaced, which must be there.
[[nodiscard]] std::string with(std::string text, const std::string& old, const std::string& by);

}  // namespace kith::test
