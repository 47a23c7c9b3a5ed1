// SPDX-License-Identifier: Apache-2.0
#include "lint/linter.hpp"

#include <algorithm>

#include "lint/compile.hpp"
#include "lint/quotes.hpp"
#include "lint/segment_linter.hpp"

namespace kith {

class Linter::Parts : public CompiledLexicon {
public:
    using CompiledLexicon::CompiledLexicon;
};

Linter::Linter(const Lexicon& lexicon, const LinterOptions& options)
    : parts_(std::make_unique<const Parts>(lexicon, options)) {}

Linter::~Linter() = default;

LintResult Linter::lint(const Document& document, const LintOptions& options) const {
    LintResult result;
    const auto quotes = find_quotes(document.segments);
    Fingerprints fingerprints;
    for (std::size_t i = 0; i < document.segments.size(); ++i) {
        lint_segment(*parts_, {document.segments[i], i, quotes[i]}, options, fingerprints, result);
    }
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.at != b.at ? a.at < b.at : a.id() < b.id(); });
    return result;
}

std::vector<std::string> Linter::forms() const {
    std::vector<std::string> forms = parts_->forms.term_forms();
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

}  // namespace kith
