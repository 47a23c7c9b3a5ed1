// SPDX-License-Identifier: Apache-2.0
// What kith writes beside words in a copy of somebody's document, as a colleague would in the margin. Each remark ends with the
// name of its entry, by which kith knows it again. Pure.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "lexicon/entry.hpp"
#include "lint/finding.hpp"
#include "report/groups.hpp"

namespace kith {

// The paragraphs of one remark: what to think about, up to three wordings, why, a question, who asked, how to keep the word.
// Where it cannot stand on its words, it begins with them and their place. `with`: rules that speak at the same words.
[[nodiscard]] std::vector<std::string> remark_on(const Finding& finding, const Group& with, const Segment& segment, bool stands_on_words,
                                                 const Lexicon& lexicon);

// What a remark begins with that cannot stand on its words: "In the header, paragraph 1: Jay's «contact» with his mum".
[[nodiscard]] std::string words_and_place(const Finding& finding, const Segment& segment);

// The first remark of a copy: that it is not for sending.
[[nodiscard]] std::vector<std::string> opening_remark();

}  // namespace kith
