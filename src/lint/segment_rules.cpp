// SPDX-License-Identifier: Apache-2.0
#include "lint/segment_rules.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "lint/rule_finding.hpp"

namespace kith {

namespace {

class RuleSpeaker {
public:
    RuleSpeaker(const CompiledLexicon& compiled, const SegmentInput& input, const LintOptions& options, SegmentFacts& facts,
                Fingerprints& fingerprints, LintResult& result)
        : compiled_(compiled), input_(input), options_(options), facts_(facts), fingerprints_(fingerprints), result_(result),
          analysis_(input.read.analysis) {}

    void run() {
        const std::function<const TokenStream&(const Sentence&)> stream =
            [this](const Sentence& sentence) -> const TokenStream& { return facts_.stream_of(sentence); };
        const bool is_warm = !result_.strengths.empty() && result_.strengths.back().at.segment == input_.index;
        const SegmentForRules segment{input_.index, analysis_, compiled_.lists, input_.read.occurrences, is_warm, stream};
        for (const RuleRun::Spoken& spoken : input_.rules.look_at(segment)) speak(*spoken.rule, spoken.match);
    }

private:
    void speak(const Rule& rule, const RuleMatch& match) {
        const Sentence& sentence = analysis_.sentence_of(match.at.first);
        const TextRange at = facts_.range_of(match.at);
        if (is_elsewhere(sentence, match.at)) return;
        if (facts_.is_talked_about(sentence, match.at)) return;
        if (!facts_.address_at(at.span).empty()) return;  // code, an e-mail address and the like
        std::vector<std::pair<std::string, std::string>> slots = match.facts;
        for (const auto& [name, words] : match.slots) slots.emplace_back(name, facts_.words_at(facts_.range_of(words)));
        Finding finding =
            make_rule_finding(rule, input_.rules.audience(), at, facts_.words_at(at), facts_.is_quoted(at.span), slots);
        finding.voice = facts_.voice_at(sentence, match.at);
        finding.evidence = match.evidence;
        finding.fingerprint = fingerprints_.next(finding.id(), facts_.hash_of(sentence));
        if (finding.level >= options_.min_level) result_.findings.push_back(std::move(finding));
    }

    // "She was placed fourth in the final": rules are about people's lives, and silent where the words around speak of other things.
    bool is_elsewhere(const Sentence& sentence, TokenRange at) {
        const View view(analysis_, compiled_.lists, sentence, facts_.stream_of(sentence), facts_.capitals_in(sentence), at, {});
        return facts_.has(Mechanism::field) &&
               !FieldGauge(input_.context, input_.index, view).reaches(FieldWeight::plainly_elsewhere + 1);
    }

    const CompiledLexicon& compiled_;
    const SegmentInput& input_;
    const LintOptions& options_;
    SegmentFacts& facts_;
    Fingerprints& fingerprints_;
    LintResult& result_;
    const Analysis& analysis_;
};

}  // namespace

void speak_by_rules(const CompiledLexicon& compiled, const SegmentInput& input, const LintOptions& options, SegmentFacts& facts,
                    Fingerprints& fingerprints, LintResult& result) {
    RuleSpeaker(compiled, input, options, facts, fingerprints, result).run();
}

}  // namespace kith
