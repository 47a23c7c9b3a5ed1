// SPDX-License-Identifier: Apache-2.0
#include "app/margin.hpp"

#include "lint/fixes.hpp"
#include "report/remarks.hpp"

namespace kith {

Markup markup_of(const Checked& checked, const Marker& marker, const Lexicon& lexicon, Margin margin, const std::string& date) {
    Markup markup;
    markup.date = date;
    if (margin.remarks) {
        const Together together(checked.result.findings);
        for (const Finding& finding : checked.result.findings) {
            if (together.goes_with_another(finding)) continue;
            const Segment& segment = checked.document.segments[finding.at.segment];
            markup.remarks.push_back({finding.at.segment, finding.at.span,
                                      remark_on(finding, together.with(finding), segment, marker.stands_on_words(segment), lexicon)});
        }
    }
    if (margin.replacements) {
        for (const Fix& fix : safe_fixes(checked.result.findings)) {
            markup.replacements.push_back({fix.at.segment, fix.at.span, fix.text});
        }
    }
    if (!markup.remarks.empty() || !markup.replacements.empty()) markup.opening = opening_remark();
    return markup;
}

}  // namespace kith
