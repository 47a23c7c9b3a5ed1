// SPDX-License-Identifier: Apache-2.0
#include "app/margin.hpp"

#include <algorithm>
#include <set>

#include "app/answers.hpp"
#include "report/remarks.hpp"

namespace kith {

Markup markup_of(const Checked& checked, const Marker& marker, const Lexicon& lexicon, const Margin& margin, const std::string& date) {
    Markup markup;
    markup.date = date;
    if (margin.remarks) {
        const Together together(checked.result.findings);
        const std::set<const Finding*> there = talked_about(checked, margin.answered, marker, lexicon);
        for (const Finding& finding : checked.result.findings) {
            if (together.goes_with_another(finding) || there.count(&finding) != 0) continue;
            const Segment& segment = checked.document.segments[finding.at.segment];
            markup.remarks.push_back({finding.at.segment, finding.at.span,
                                      remark_on(finding, together.with(finding), segment, marker.stands_on_words(segment), lexicon)});
        }
    }
    markup.replacements = margin.replacements;
    const bool is_opened = std::any_of(margin.answered.begin(), margin.answered.end(), [](const Answered& one) { return one.entry.empty(); });
    if (!is_opened && (!markup.remarks.empty() || !markup.replacements.empty())) markup.opening = opening_remark();
    return markup;
}

}  // namespace kith
