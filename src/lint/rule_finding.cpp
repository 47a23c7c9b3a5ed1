// SPDX-License-Identifier: Apache-2.0
#include "lint/rule_finding.hpp"

#include <algorithm>

#include "lint/message.hpp"
#include "lint/quotes.hpp"

namespace kith {

namespace {

// The sentence of a segment that holds a stretch of it, as fingerprints see it. Read again: there are few such findings.
std::uint64_t sentence_hash(const CompiledLexicon& compiled, const Segment& segment, TextSpan span) {
    const Analysis analysis = analyse(segment.text, compiled.abbreviations);
    const auto token = std::find_if(analysis.tokens.begin(), analysis.tokens.end(),
                                    [span](const Token& one) { return one.span.end > span.begin; });
    if (token == analysis.tokens.end()) return 0;
    return Fingerprints::hash_of(analysis,
                                 analysis.sentence_of(static_cast<std::size_t>(token - analysis.tokens.begin())));
}

// Whether a term among the first findings speaks at these very words: then it has said it better.
bool is_said(const std::vector<Finding>& findings, std::size_t first, TextRange at) {
    return std::any_of(findings.begin(), findings.begin() + static_cast<std::ptrdiff_t>(first),
                       [at](const Finding& finding) {
                           return finding.entry != nullptr && finding.at.segment == at.segment &&
                                  finding.at.span.begin <= at.span.begin && at.span.end <= finding.at.span.end;
                       });
}

// Letters and names; other rules of whole documents speak of more than the words they stand at.
bool is_about_words(const Rule& rule) { return rule.text->kind == "acronym" || rule.text->kind == "address"; }

}  // namespace

Finding make_rule_finding(const Rule& rule, Audience audience, TextRange at, std::string text, bool quoted,
                          const std::vector<std::pair<std::string, std::string>>& slots) {
    Finding finding;
    finding.at = at;
    finding.rule = rule.text;
    finding.level = quoted ? Level::notice : rule.level_for(audience);
    finding.text = std::move(text);
    finding.why = rule.text->why;
    finding.ask = rule.text->ask;
    finding.quoted = quoted;
    finding.message = fill_message(rule.text->message, slots);
    return finding;
}

bool is_within(const std::vector<TextSpan>& quotes, TextSpan span) {
    const auto after = std::upper_bound(quotes.begin(), quotes.end(), span.begin,
                                        [](std::size_t at, TextSpan quote) { return at < quote.begin; });
    return after != quotes.begin() && std::prev(after)->end >= span.end;
}

void add_document_findings(const CompiledLexicon& compiled, const Document& document, const RuleRun& run,
                           const LintOptions& options, Fingerprints& fingerprints, LintResult& result) {
    const std::size_t others = result.findings.size();
    for (const RuleRun::Concluded& concluded : run.conclude()) {
        const DocumentMatch& match = concluded.match;
        const bool said = is_about_words(*concluded.rule) && is_said(result.findings, others, {match.segment, match.span});
        if (said) continue;
        const Segment& segment = document.segments[match.segment];
        const bool quoted = is_within(quotes_in(document.segments, match.segment), match.span);
        Finding finding =
            make_rule_finding(*concluded.rule, run.audience(), {match.segment, match.span},
                              segment.text.substr(match.span.begin, match.span.size()), quoted, match.facts);
        finding.evidence = match.evidence;
        finding.fingerprint = fingerprints.next(finding.id(), sentence_hash(compiled, segment, match.span));
        if (finding.level >= options.min_level) result.findings.push_back(std::move(finding));
    }
}

}  // namespace kith
