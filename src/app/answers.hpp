// SPDX-License-Identifier: Apache-2.0
// What somebody answered with "keep" in a document that kith has written remarks into: the words are set aside. A remark that stands
// on its words is about whatever is said there, also when the sentence around them has changed and another entry speaks of them;
// one that names their place (a header, a note) is about one finding there: the same words, in the nearest paragraph. Without a
// lexicon, only the entry that the remark was about. Pure.
#pragma once

#include <vector>

#include "document/markers.hpp"
#include "document/markup.hpp"
#include "lexicon/entry.hpp"
#include "report/reporter.hpp"

namespace kith {

void keep_answered(Checked& checked, const std::vector<Answered>& given, const Marker& marker, const Lexicon* lexicon);

}  // namespace kith
