// SPDX-License-Identifier: Apache-2.0
// What kith writes into the margin of a copy, and what it would change there: the findings of a document as remarks and
// replacements. Pure, but that the day and hour are given.
#pragma once

#include <string>
#include <vector>

#include "document/markers.hpp"
#include "document/markup.hpp"
#include "document/threads.hpp"
#include "lexicon/entry.hpp"
#include "report/reporter.hpp"

namespace kith {

struct Margin {
    bool remarks = true;         // one for each finding
    std::vector<Replacement> replacements = {};  // what `kith fix` would put in; none where no change is asked for
    std::vector<Answered> answered = {};  // remarks that stand there already and stay
};

// `checked` was read without a problem. The opening remark stands in front where there is anything at all.
[[nodiscard]] Markup markup_of(const Checked& checked, const Marker& marker, const Lexicon& lexicon, const Margin& margin,
                               const std::string& date);

}  // namespace kith
