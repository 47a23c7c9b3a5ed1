// SPDX-License-Identifier: Apache-2.0
// Which of the places found by HarmWords name harm in a document as a whole. Pure; thread-safe.
#pragma once

#include <vector>

#include "lint/harm_words.hpp"

namespace kith {

// The places that name harm in a document, the plainest first: those that need no other, and signs as their company; or signs of two
// different kinds, of which one is told of somebody. All injuries are of one kind: they may come of a fall. Empty where it takes more.
// Among the equally plain, what is told as a fact stands before what somebody alleges.
[[nodiscard]] std::vector<HarmPlace> named_harm(std::vector<HarmPlace> places);

}  // namespace kith
