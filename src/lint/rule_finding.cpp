// SPDX-License-Identifier: Apache-2.0
#include "lint/rule_finding.hpp"

#include <algorithm>

#include "lint/message.hpp"
#include "lint/quotes.hpp"

namespace kith {

namespace {

// The sentence that holds a stretch, as fingerprints see it.
std::uint64_t sentence_hash(const Analysis& analysis, TextSpan span) {
    const auto token = std::partition_point(analysis.tokens.begin(), analysis.tokens.end(),
                                            [span](const Token& one) { return one.span.end <= span.begin; });
    if (token == analysis.tokens.end()) return 0;
    return Fingerprints::hash_of(analysis,
                                 analysis.sentence_of(static_cast<std::size_t>(token - analysis.tokens.begin())));
}

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

bool is_about_words(const Rule& rule) { return rule.text->kind == "acronym" || rule.text->kind == "address"; }

std::optional<Finding> document_finding(const CompiledLexicon& compiled, const Document& part, std::size_t base,
                                        const RuleRun::Concluded& concluded, Audience audience, const LintOptions& options,
                                        Fingerprints& fingerprints, LastConcluded& last) {
    const DocumentMatch& match = concluded.match;
    const TextRange at{match.segment - base, match.span};
    const Segment& segment = part.segments[at.segment];
    if (last.segment != match.segment)
        last = {match.segment, analyse(segment.text, compiled.abbreviations), quotes_in(part.segments, at.segment)};
    const bool quoted = is_within(last.quotes, at.span);
    Finding finding = make_rule_finding(*concluded.rule, audience, at, segment.text.substr(at.span.begin, at.span.size()), quoted,
                                        match.facts);
    finding.evidence = match.evidence;
    finding.fingerprint = fingerprints.next(finding.id(), sentence_hash(last.analysis, at.span));
    if (finding.level < options.min_level) return std::nullopt;
    return finding;
}

}  // namespace kith
