// SPDX-License-Identifier: Apache-2.0
// Who does what a verb says, and whom it is done to: the noun phrases that stand as agent and patient of an occurrence,
// found by walking over auxiliaries, adverbs, "to" after another verb, relative pronouns, brackets and clauses between
// commas. A shallow reading, by word lists and endings and without a parse (after Abney 1991, "Parsing by chunks"): where the
// sentence is too tangled it answers nothing. Pure; thread-safe.
#pragma once

#include "lint/cues.hpp"

namespace kith {

// `View::occurrence` must be a verb, or a phrase that opens with one.
[[nodiscard]] Roles find_roles(const View& view);

}  // namespace kith
