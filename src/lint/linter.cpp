// SPDX-License-Identifier: Apache-2.0
#include "lint/linter.hpp"

#include <algorithm>

#include "lint/compile.hpp"
#include "lint/gate.hpp"
#include "lint/opening.hpp"
#include "lint/rule_finding.hpp"
#include "lint/segment_linter.hpp"

namespace kith {

namespace {

void take_guess(AudienceGuess guess, LintResult& result) {
    result.audience = guess.audience;
    result.audience_guessed = guess.audience != Audience::any;
    result.audience_signs = std::move(guess.signs);
}

}  // namespace

class Linter::Parts : public CompiledLexicon {
public:
    using CompiledLexicon::CompiledLexicon;
};

Linter::Linter(const Lexicon& lexicon, const LinterOptions& options)
    : parts_(std::make_unique<const Parts>(lexicon, options)) {}

Linter::~Linter() = default;

LintResult Linter::lint(const Document& document, const LintOptions& options) const {
    LintResult result;
    Fingerprints fingerprints;
    FieldContext context(parts_->fields, document.segments);
    Opening opening;
    result.audience = options.audience;
    if (options.audience == Audience::any) {
        opening = read_opening(*parts_, document);
        take_guess(std::move(opening.guess), result);
    }
    RuleRun run(parts_->rules, result.audience, document.segments);
    Gate gate(*parts_, result.audience, options, context);
    for (std::size_t i = 0; i < document.segments.size(); ++i) {
        if (i >= opening.segments.size() && !gate.lets_in(document.segments[i], i)) {
            result.words += gate.words();
            continue;
        }
        ReadSegment read =
            i < opening.segments.size() ? std::move(opening.segments[i]) : read_segment(*parts_, document.segments[i]);
        lint_segment(*parts_, {document.segments, i, context, run, std::move(read)}, options, fingerprints,
                     result);
    }
    add_document_findings(*parts_, document, run, options, fingerprints, result);
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.at != b.at ? a.at < b.at : a.id() < b.id(); });
    return result;
}

std::vector<std::string> Linter::forms() const {
    std::vector<std::string> forms = parts_->forms.spelled(
        [this](const Form& form) { return form.role == FormRole::term && parts_->is_wanted(form); });
    std::sort(forms.begin(), forms.end());
    return forms;
}

}  // namespace kith
