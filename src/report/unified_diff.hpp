// SPDX-License-Identifier: Apache-2.0
// What changed in a text file, as a unified diff that `git apply` and `patch` take: lines end with \n alone, so that CR LF goes
// along as it is; a last line without an end is marked. Pure; linear where changes lie apart.
#pragma once

#include <string>
#include <string_view>

namespace kith {

// `path` as git names it: from the top of the working tree, "/" between. Empty where the texts are the same.
[[nodiscard]] std::string unified_diff(const std::string& path, std::string_view before, std::string_view after);

}  // namespace kith
