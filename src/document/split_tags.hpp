// SPDX-License-Identifier: Apache-2.0
// Tags of templates that a blank line, a cell or a new paragraph divides: "{{#if", a paragraph later "contact}}". What stands between their
// ends, a comment's words too ("{{!--", "{#"), is no prose and goes into Segment::code; what stands between two whole tags is. Tags within
// one segment are known by lint/placeholders.hpp. Pure; linear in the text.
#pragma once

#include "document/document.hpp"

namespace kith {

void leave_split_tags_alone(Document& document);

}  // namespace kith
