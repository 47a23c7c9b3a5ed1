// SPDX-License-Identifier: Apache-2.0
// What somebody answered in a document that kith has written remarks into, and the findings that each answer is about: after "keep"
// they are set aside. A remark that stands on its words is about whatever is said there, also when the sentence around them has
// changed and another entry speaks of them; where it stands on more than its words (all of a field), only about those it speaks of;
// one that names their place (a header, a note) about one finding there: the same words, in the nearest paragraph. Without a
// lexicon, only the entry that the remark was about. Pure.
#pragma once

#include <set>
#include <vector>

#include "document/markers.hpp"
#include "document/threads.hpp"
#include "lexicon/entry.hpp"
#include "report/reporter.hpp"

namespace kith {

// Those answered with "keep" alone.
void keep_answered(Checked& checked, const std::vector<Answered>& given, const Marker& marker, const Lexicon* lexicon);

// What was answered in any way, where the remark stays, so that it is not made a second time. Findings of `checked`.
[[nodiscard]] std::set<const Finding*> talked_about(const Checked& checked, const std::vector<Answered>& given, const Marker& marker, const Lexicon& lexicon);

}  // namespace kith
