// SPDX-License-Identifier: Apache-2.0
// Headings that a Markdown document itself links to: "[see](#our-plan)" goes to "## Our plan" by its words, so that other words
// would leave the link behind. Each renderer makes its addresses in its own way (GitHub keeps two hyphens where others keep one),
// so letters and digits alone are compared: rather one heading too many than a link that is broken. Pure; O(n log n).
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.hpp"

namespace kith {

// Their segments, ascending.
[[nodiscard]] std::vector<std::size_t> linked_headings(const Document& document);

// `other` is the document with other words in the same blocks: does every link to a heading go where it went?
[[nodiscard]] bool keeps_heading_links(const Document& one, const Document& other);

}  // namespace kith
