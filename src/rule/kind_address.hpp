// SPDX-License-Identifier: Apache-2.0
// Rule kind `address`: a letter that talks about its reader as somebody else. Behind "Dear Jay," it looks for Jay in the third
// person and for the words of `others` ("the young person"). It speaks once a letter; without a greeting there is no letter.
#pragma once

#include <vector>

#include "rule/rule.hpp"

namespace kith {

void look_for_reader(const Rule& rule, const RuleParagraph& paragraph, RuleNotes& notes);
[[nodiscard]] std::vector<DocumentMatch> reader_of_document(const Rule& rule, const RuleNotes& notes,
                                                            Audience audience);

}  // namespace kith
