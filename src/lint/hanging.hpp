// SPDX-License-Identifier: Apache-2.0
// What stands around and leaned on the words that are taken away, so that it would hang in the air or say something untrue:
// "has contact with his dad and with his nan" (sees ... and with), "her sibling, Josh" (her brother or sister, Josh), "is
// wheelchair-bound since" (uses ... since). Pure; thread-safe.
#pragma once

#include "lint/fitting.hpp"

namespace kith {

[[nodiscard]] bool leaves_hanging(const Fitting& fitting);

}  // namespace kith
