// SPDX-License-Identifier: Apache-2.0
// The lexicon that kith carries, ready to lint with. Reading it for each input would be all the time there is.
#pragma once

#include "lexicon/entry.hpp"
#include "lint/linter.hpp"

namespace kith::fuzz {

[[nodiscard]] const Lexicon& builtin();
[[nodiscard]] const Linter& linter();

}  // namespace kith::fuzz
