// SPDX-License-Identifier: Apache-2.0
// Where somebody else's words stand: stretches in quotation marks (straight, curly, low and angle marks; single
// ones where they are no apostrophes), quotations that go on over several paragraphs, and block quotes. Pure.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "text/span.hpp"

namespace kith {

// The quoted stretches of one of a document's segments, in order, none overlapping, marks included. A mark that is never
// closed quotes nothing, unless the next paragraph opens with the same mark again. Linear in the segment.
[[nodiscard]] std::vector<TextSpan> quotes_in(const std::vector<Segment>& segments, std::size_t index);
// Those of every segment.
[[nodiscard]] std::vector<std::vector<TextSpan>> find_quotes(const std::vector<Segment>& segments);

}  // namespace kith
