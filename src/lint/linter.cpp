// SPDX-License-Identifier: Apache-2.0
#include "lint/linter.hpp"

#include <algorithm>
#include <bit>
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
    struct LeftOut {
        std::size_t segment = 0;  // of the document
        std::uint64_t rules = 0;  // as in Look; 0: it was read since
    };
    std::vector<LeftOut> left_out = {};

    // Finds out whom the document is for, by its first part, where nobody has said so.
    Opening open(const Document& part, FieldContext& context, DocumentHits* hits) {
        Opening opening;
        audience.audience = options.audience;
        if (options.audience == Audience::any) {
            opening = read_opening(compiled, part, context, hits);
            take_guess(std::move(opening.guess), audience);
        }
        run.emplace(compiled.rules, audience.audience);
        return opening;
    }

    // Notes a segment that is not to be read unless one of its rules would speak. Where there are many, they are read after all: a text of
    // nothing else must not fill the memory.
    [[nodiscard]] bool may_leave_out(const Look& look, std::size_t segment) {
        constexpr std::size_t most = std::size_t{1} << 16U;
        if (look.left_out == 0) return true;
        if (left_out.size() == most) return false;
        left_out.push_back({segment, look.left_out});
        return true;
    }

    // `base`: how many segments of the document stand before the part.
    void note_said(const LintResult& result, std::size_t base) {
        for (const Finding& finding : result.findings) {
            if (finding.entry != nullptr) said.push_back({finding.at.segment + base, finding.at.span});
        }
    }

    // Of a segment in which nothing speaks by itself: what rules of whole documents count there.
    void read_for_rules(const Document& part, std::size_t segment, std::size_t base) {
        FieldContext context(compiled.fields, part.segments);
        DangerContext danger(compiled, part.segments);
        ColumnContext columns(compiled, part.segments);
        run->go_on(part.segments, base);
        LintResult nothing = audience;
        lint_segment(compiled, {part.segments, segment, context, danger, columns, *run, read_segment(compiled, part.segments[segment]), false},
                     options, fingerprints, nothing);
    }

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

Look look_at(const Document& part, std::size_t segment, const Opening& opening, Gate& gate) {
    const OpeningSegment* const known = segment < opening.segments.size() ? &opening.segments[segment] : nullptr;
    if (known != nullptr && known->words && !gate.lets_everything_in()) return {Look::Wants::nothing, *known->words};
    if (known != nullptr && known->read) return {};
    if (!gate.lets_in(part.segments[segment], segment)) return {Look::Wants::nothing, gate.words(), gate.left_out()};
    return {gate.may_entries_speak() ? Look::Wants::all : Look::Wants::rules};
}

void look_at_all(const Document& part, std::pair<std::size_t, std::size_t> range, const Opening& opening, Gate& gate, Linting::Looks& looks) {
    for (std::size_t i = range.first; i < range.second; ++i) looks.push_back(look_at(part, i, opening, gate));
}

}  // namespace

Linting::Linting(const Linter& linter, const LintOptions& options)
    : state_(std::make_unique<State>(State{*linter.parts_, options})) {}

Linting::~Linting() = default;

Linting::Looks Linting::look_ahead(const Document& part, std::size_t first, std::size_t last, const std::function<bool()>& is_enough) const {
    constexpr std::size_t some = 64;  // segments between two questions
    FieldContext context(state_->compiled.fields, part.segments);
    Gate gate(state_->compiled, state_->audience.audience, state_->options, context);
    gate.leave_out_silencers();
    Looks looks;
    for (std::size_t at = first; at < last && !is_enough(); at = first + looks.size()) look_at_all(part, {at, std::min(at + some, last)}, {}, gate, looks);
    return looks;
}

LintResult Linting::lint(const Document& part, std::size_t first, std::size_t last, const Looks* looked) {
    State& state = *state_;
    const CompiledLexicon& compiled = state.compiled;
    FieldContext context(compiled.fields, part.segments);
    const bool is_whole = state.linted == 0 && first == 0 && last == part.segments.size();
    DocumentHits hits(compiled.rules);
    Opening opening = state.run ? Opening() : state.open(part, context, is_whole ? &hits : nullptr);
    LintResult result = state.audience;
    const std::size_t base = state.linted - first;
    state.run->go_on(part.segments, base);
    DangerContext danger(compiled, part.segments);
    ColumnContext columns(compiled, part.segments);
    Gate gate(compiled, state.audience.audience, state.options, context, is_whole ? &hits : nullptr, opening.segments.size());
    if (!is_whole) gate.leave_out_silencers();
    // All are asked about before any is linted: what rules of whole documents count is known then.
    Looks looks = looked != nullptr ? *looked : Looks();
    looks.reserve(last - first);
    look_at_all(part, {first + looks.size(), last}, opening, gate, looks);
    for (std::size_t i = first; i < last; ++i) {
        const Look& look = looks[i - first];
        if (look.wants == Look::Wants::nothing && state.may_leave_out(look, base + i) && !hits.wants(i, state.audience.audience)) {
            result.words += look.words;
            continue;
        }
        const bool is_read = i < opening.segments.size() && opening.segments[i].read;
        ReadSegment read = is_read ? *std::move(opening.segments[i].read) : read_segment(compiled, part.segments[i]);
        const bool may_entries_speak = look.wants == Look::Wants::all;
        lint_segment(compiled, {part.segments, i, context, danger, columns, *state.run, std::move(read), may_entries_speak}, state.options,
                     state.fingerprints, result);
    }
    sort_findings(result);
    state.note_said(result, base);
    state.linted += last - first;
    return result;
}

// What was left out could only have kept the rule silent, so no more of it is read than that takes, or twice as much: the rule is
// asked again each time that the number of segments has doubled, as asking it costs what it has noted.
void Linting::read_left_out(std::size_t rule, const PartWith& part_with) {
    State& state = *state_;
    std::size_t read = 0;
    for (State::LeftOut& one : state.left_out) {
        if ((one.rules & Gate::bit_of(rule)) == 0) continue;
        one.rules = 0;
        const Part part = part_with(one.segment);
        if (part.document == nullptr) return;
        state.read_for_rules(*part.document, one.segment - part.base, part.base);
        if (std::has_single_bit(++read) && state.run->conclude(rule).empty()) return;
    }
}

void Linting::conclude(const std::function<Part(std::size_t segment)>& part_with,
                       const std::function<void(const Part& part, Finding finding)>& take) {
    State& state = *state_;
    if (!state.run) return;
    LastConcluded last;
    for (const RuleRun::Concluded& concluded : state.run->conclude()) read_left_out(concluded.place, part_with);
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
