// SPDX-License-Identifier: Apache-2.0
// What fingerprints are mixed with under --no-text, so that reports of two repositories cannot be joined: the same for
// every checkout of one repository, worktrees and submodules too (its address, however it is reached), else for one folder (its path). It is no secret, and no more than that is promised.
#pragma once

#include <string>

namespace kith {

[[nodiscard]] std::string repository_salt();

}  // namespace kith
