// SPDX-License-Identifier: Apache-2.0
#include "lint/linter.hpp"

#include <algorithm>
#include <optional>

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

// They come nearly sorted, and a finding is large: most often only looking is needed.
void sort_findings(LintResult& result) {
    const auto stands_before = [](const Finding& a, const Finding& b) { return a.at != b.at ? a.at < b.at : a.id() < b.id(); };
    if (std::is_sorted(result.findings.begin(), result.findings.end(), stands_before)) return;
    std::stable_sort(result.findings.begin(), result.findings.end(), stands_before);
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
    Linting linting(*this, options);
    LintResult result = linting.lint(document, 0, document.segments.size());
    linting.conclude([&document](std::size_t) { return Linting::Part{&document, 0}; },
                     [&result](const Linting::Part&, Finding finding) { result.findings.push_back(std::move(finding)); });
    sort_findings(result);
    return result;
}

std::vector<std::string> Linter::forms() const {
    std::vector<std::string> forms = parts_->forms.spelled(
        [this](const Form& form) { return form.role == FormRole::term && parts_->is_wanted(form); });
    std::sort(forms.begin(), forms.end());
    return forms;
}

struct Linting::State {
    const CompiledLexicon& compiled;
    LintOptions options;
    Fingerprints fingerprints = {};
    std::optional<RuleRun> run = {};     // once the audience is known
    LintResult audience = {};            // nothing but that
    std::size_t linted = 0;              // segments
    std::vector<TextRange> said = {};    // where terms speak, by segments of the document

    // Whether a term speaks at these very words: then it has said it better.
    [[nodiscard]] bool is_said(TextRange at) const {
        const auto first = std::partition_point(said.begin(), said.end(), [at](const TextRange& one) { return one.segment < at.segment; });
        const auto last = std::partition_point(first, said.end(), [at](const TextRange& one) {
            return one.segment == at.segment && one.span.begin <= at.span.begin;
        });
        return std::any_of(first, last, [at](const TextRange& one) { return at.span.end <= one.span.end; });
    }
};

namespace {

// Of each segment of the range the number of its words, where it need not be linted.
Linting::KeptOut words_kept_out(const Document& part, std::pair<std::size_t, std::size_t> range, const Opening& opening, Gate& gate) {
    Linting::KeptOut kept_out(range.second - range.first);
    for (std::size_t i = range.first; i < range.second; ++i) {
        const OpeningSegment* const known = i < opening.segments.size() ? &opening.segments[i] : nullptr;
        if (known != nullptr && known->words && !gate.lets_everything_in()) kept_out[i - range.first] = known->words;
        else if ((known == nullptr || !known->read) && !gate.lets_in(part.segments[i], i)) kept_out[i - range.first] = gate.words();
    }
    return kept_out;
}

}  // namespace

Linting::Linting(const Linter& linter, const LintOptions& options)
    : state_(std::make_unique<State>(State{*linter.parts_, options})) {}

Linting::~Linting() = default;

Linting::KeptOut Linting::look_ahead(const Document& part, std::size_t first, std::size_t last) const {
    FieldContext context(state_->compiled.fields, part.segments);
    Gate gate(state_->compiled, state_->audience.audience, state_->options, context);
    return words_kept_out(part, {first, last}, {}, gate);
}

LintResult Linting::lint(const Document& part, std::size_t first, std::size_t last, const KeptOut* looked) {
    State& state = *state_;
    const CompiledLexicon& compiled = state.compiled;
    FieldContext context(compiled.fields, part.segments);
    const bool is_whole = state.linted == 0 && first == 0 && last == part.segments.size();
    DocumentHits hits(compiled.rules);
    Opening opening;
    if (!state.run) {
        state.audience.audience = state.options.audience;
        if (state.options.audience == Audience::any) {
            opening = read_opening(compiled, part, context, is_whole ? &hits : nullptr);
            take_guess(std::move(opening.guess), state.audience);
        }
        state.run.emplace(compiled.rules, state.audience.audience);
    }
    LintResult result = state.audience;
    const std::size_t base = state.linted - first;
    state.run->go_on(part.segments, base);
    DangerContext danger(compiled, part.segments);
    ColumnContext columns(compiled, part.segments);
    Gate gate(compiled, state.audience.audience, state.options, context, is_whole ? &hits : nullptr, opening.segments.size());
    // All are asked about before any is linted: what rules of whole documents count is known then.
    const KeptOut kept_out = looked != nullptr ? *looked : words_kept_out(part, {first, last}, opening, gate);
    for (std::size_t i = first; i < last; ++i) {
        if (kept_out[i - first] && !hits.wants(i, state.audience.audience)) {
            result.words += *kept_out[i - first];
            continue;
        }
        const bool is_read = i < opening.segments.size() && opening.segments[i].read;
        ReadSegment read = is_read ? *std::move(opening.segments[i].read) : read_segment(compiled, part.segments[i]);
        lint_segment(compiled, {part.segments, i, context, danger, columns, *state.run, std::move(read)}, state.options, state.fingerprints, result);
    }
    sort_findings(result);
    for (const Finding& finding : result.findings) {
        if (finding.entry != nullptr) state.said.push_back({finding.at.segment + base, finding.at.span});
    }
    state.linted += last - first;
    return result;
}

void Linting::conclude(const std::function<Part(std::size_t segment)>& part_with,
                       const std::function<void(const Part& part, Finding finding)>& take) {
    State& state = *state_;
    if (!state.run) return;
    LastConcluded last;
    for (const RuleRun::Concluded& concluded : state.run->conclude()) {
        const DocumentMatch& match = concluded.match;
        if (is_about_words(*concluded.rule) && state.is_said({match.segment, match.span})) continue;
        const Part part = part_with(match.segment);
        if (part.document == nullptr) continue;
        std::optional<Finding> finding = document_finding(state.compiled, *part.document, part.base, concluded,
                                                          state.audience.audience, state.options, state.fingerprints, last);
        if (finding) take(part, *std::move(finding));
    }
}

}  // namespace kith
