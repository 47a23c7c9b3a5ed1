// SPDX-License-Identifier: Apache-2.0
// What `kith fix` would put in place in the end, told in places of the document as it stands. Where two suggestions touch, fix puts
// one in, looks again, and puts in what is left of the other: in a copy with tracked changes the two are one change.
#pragma once

#include <vector>

#include "app/checker.hpp"
#include "document/markup.hpp"
#include "document/threads.hpp"

namespace kith {

// `checked` was read without a problem, by this checker; `answered`: what stands in its margin. In the order of the document, none
// overlapping another. Each round of fixes takes one more look at the whole document.
[[nodiscard]] std::vector<Replacement> settled_replacements(const Checker& checker, const Checked& checked, const std::vector<Answered>& answered);

}  // namespace kith
