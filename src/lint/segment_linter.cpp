// SPDX-License-Identifier: Apache-2.0
#include "lint/segment_linter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "document/html.hpp"
#include "lint/candidates.hpp"
#include "lint/done_to.hpp"
#include "lint/halves.hpp"
#include "lint/message.hpp"
#include "lint/placeholders.hpp"
#include "lint/protect.hpp"
#include "lint/reachable.hpp"
#include "lint/segment_rules.hpp"
#include "lint/suggest.hpp"

namespace kith {

namespace {

// One entry's say in a candidate, once its sense is decided.
struct Opinion {
    const Form* form = nullptr;
    const ReadyEntry* entry = nullptr;
    Sense sense;
};

class SegmentLinter {
public:
    SegmentLinter(const CompiledLexicon& compiled, const SegmentInput& input, const LintOptions& options,
                  Fingerprints& fingerprints, LintResult& result)
        : compiled_(compiled),
          input_(input),
          options_(options),
          fingerprints_(fingerprints),
          result_(result),
          analysis_(input.read.analysis),
          facts_(compiled, input),
          audience_(find_audience(compiled.lexicon, input.rules.audience())) {}

    void run() {
        for (const Token& token : analysis_.tokens) {
            if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++result_.words;
        }
        const std::vector<Occurrence>& occurrences = input_.read.occurrences;
        if (input_.may_entries_speak && has_terms(occurrences)) {
            for (const Candidate& candidate : choose_candidates(analysis_, occurrences)) look_at(candidate);
            halves_.leave(result_.findings);
        }
        speak_by_rules(compiled_, input_, options_, facts_, fingerprints_, result_);
    }

private:
    static bool has_terms(const std::vector<Occurrence>& occurrences) {
        return std::any_of(occurrences.begin(), occurrences.end(), [](const Occurrence& found) {
            return found.form->role == FormRole::term || found.form->role == FormRole::legal;
        });
    }

    // Most words are fine where they stand, so their sense is decided first. What else would set them aside is only asked of the
    // others, or where every decision is to be told.
    void look_at(const Candidate& candidate) {
        const Sentence& sentence = analysis_.sentence_of(candidate.words.first);
        const Capitals capitals = facts_.capitals_in(sentence);
        std::optional<Opinion> winner;
        const bool sense_first = !candidate.legal && !options_.decisions;
        if (sense_first) {
            winner = choose_opinion(candidate, sentence, capitals);
            if (!winner) return;
        }
        const std::string_view aside = set_aside_by(candidate, sentence, capitals);
        if (!aside.empty()) return decide_protected(candidate, aside);
        if (candidate.legal) return report_legal(candidate, sentence);
        if (!sense_first) winner = choose_opinion(candidate, sentence, capitals);
        if (winner) speak(*winner, candidate.words, sentence, capitals);
    }

    // Why the words are none to speak about, whatever their sense; empty: nothing of the kind.
    std::string_view set_aside_by(const Candidate& candidate, const Sentence& sentence, Capitals capitals) {
        const std::string_view protection = facts_.protection_at(facts_.span_of(candidate.words));
        if (!protection.empty()) return protection;
        const bool names = !candidate.legal && facts_.has(Mechanism::names);
        if (names && is_part_of_name(analysis_, compiled_.lists, sentence, candidate.words, capitals)) return "a name, by its capitals";
        if (names && is_noun(candidate) && is_part_of_post(analysis_, compiled_.lists, sentence, candidate.words)) return "what a job is called";
        if (!candidate.legal && is_how_to_reach(analysis_, compiled_.lists, input_.segments, input_.index, candidate.words)) return "how to reach somebody";
        const bool mentions = facts_.has(Mechanism::mentions);
        if (mentions && facts_.is_talked_about(sentence, candidate.words)) return "a word talked about";
        return {};
    }

    bool is_noun(const Candidate& candidate) const {
        return std::all_of(candidate.forms.begin(), candidate.forms.end(), [this](const Form* form) {
            return compiled_.lexicon.entries[form->owner].term.kind == WordKind::noun;
        });
    }

    void decide_protected(const Candidate& candidate, std::string_view what) {
        for (const Form* form : candidate.forms) note(candidate.words, *form, Level::fine, what, {});
    }

    void report_legal(const Candidate& candidate, const Sentence& sentence) {
        const Form& form = *candidate.forms.front();
        const Entry& entry = compiled_.lexicon.entries[form.owner];
        note(candidate.words, form, Level::notice, "a legal term", {});
        if (entry.level == Level::strength) return;
        Finding finding = begin_finding(candidate.words, entry, Level::notice);
        finding.evidence = {"a legal term, kept as it is"};
        finish_finding(std::move(finding), sentence, candidate.words, Setting::term_of_art, true);
    }

    // The entry that speaks of the candidate; none where the words are fine.
    std::optional<Opinion> choose_opinion(const Candidate& candidate, const Sentence& sentence, Capitals capitals) {
        std::optional<Opinion> winner;
        for (const Form* form : candidate.forms) {
            const ReadyEntry& ready = compiled_.entry(form->owner);
            const View view = view_of(candidate.words, *form, sentence, capitals);
            const SensePlace place{input_.context, input_.index, compiled_.mechanisms, options_.decisions};
            Opinion opinion{form, &ready, decide_sense(ready, view, facts_.text(), place)};
            note(candidate.words, *form, opinion.sense.level, opinion.sense.step, opinion.sense.evidence);
            if (opinion.sense.level == Level::fine) continue;
            if (!winner || speaks_over(opinion, *winner)) winner = std::move(opinion);
        }
        return winner;
    }

    // Among entries that share a headword the one whose cue found harm speaks, the longer cue first; pack order breaks ties.
    static bool speaks_over(const Opinion& a, const Opinion& b) { return a.sense.weight > b.sense.weight; }

    View view_of(TokenRange words, const Form& form, const Sentence& sentence, Capitals capitals) {
        TokenRange inner;
        if (form.inner_last > 0 && words.size() >= form.inner_last)
            inner = {words.first + form.inner_first, words.first + form.inner_last};
        return {analysis_, compiled_.lists, sentence, facts_.stream_of(sentence), capitals, words, inner, form.inflection, &facts_.expressions_of(sentence)};
    }

    void speak(const Opinion& opinion, TokenRange words, const Sentence& sentence, Capitals capitals) {
        const Entry& entry = *opinion.entry->entry;
        if (opinion.sense.level == Level::strength) {
            const TextRange at = facts_.range_of(words);
            result_.strengths.push_back({at, &entry, facts_.words_at(at)});
            return;
        }
        Finding finding =
            begin_finding(words, entry, entry.status == Status::contested ? Level::notice : opinion.sense.level);
        finding.evidence = opinion.sense.evidence;
        const View view = view_of(words, *opinion.form, sentence, capitals);
        finding.suggestions = make_suggestions(*opinion.entry, *opinion.form, view, facts_.segment());
        leave_to_reader(finding, view);
        const Setting setting = soften(finding, sentence, words);
        finish_finding(std::move(finding), sentence, words, setting, opinion.sense.by_cue);
    }

    // Beside a law that is cited, or for an audience that needs the word, less is asked for; near harm something else.
    Setting soften(Finding& finding, const Sentence& sentence, TokenRange words) {
        const bool lawful = facts_.has(Mechanism::law) && finding.level > Level::notice && facts_.is_of_law(sentence);
        if (lawful) finding.level = Level::notice;
        const Level before = finding.level;
        finding.level = level_for(audience_, *finding.entry, before);
        const bool kept = finding.level < before;
        if (lawful || kept) never_by_program(finding);
        if (give_way_to_harm(finding, words)) return Setting::beside_harm;
        if (lawful) return Setting::beside_law;
        return kept && audience_->keeps_law ? Setting::court_paper : Setting::none;
    }

    // Near harm an entry may have another thing to say than how to say it kindly; nor are somebody's own loving words for such time.
    bool give_way_to_harm(Finding& finding, TokenRange words) {
        const BesideHarm& beside = finding.entry->beside_harm;
        if (beside.why.empty() || !facts_.has(Mechanism::danger)) return false;
        std::optional<std::string> near = input_.danger.near(analysis_, input_.index, words);
        if (!near) return false;
        finding.level = Level::notice;
        finding.why = beside.why;
        finding.ask = beside.ask;
        finding.evidence.push_back(*std::move(near));
        finding.suggestions.clear();
        return true;
    }

    // What was done to somebody meanwhile may be harm that no list names: nothing is put over it by itself, and nobody's loving words.
    void leave_to_reader(Finding& finding, const View& view) const {
        if (finding.entry->beside_harm.why.empty() || !facts_.has(Mechanism::danger)) return;
        const DoneTo done = done_to_somebody(Surroundings(view, facts_.segment()));
        if (done == DoneTo::nobody) return;
        never_by_program(finding);
        if (done == DoneTo::otherwise) std::erase_if(finding.suggestions, [](const Suggestion& one) { return one.own; });
    }

    Finding begin_finding(TokenRange words, const Entry& entry, Level level) const {
        Finding finding;
        finding.at = facts_.range_of(words);
        finding.entry = &entry;
        finding.level = level;
        finding.text = facts_.words_at(finding.at);
        finding.why = entry.why;
        finding.ask = entry.ask;
        return finding;
    }

    // No program puts a suggestion in place; a person may.
    static void never_by_program(Finding& finding) {
        for (Suggestion& suggestion : finding.suggestions) suggestion.safe = false;
    }

    // What a program may not write over: the words of a form, which somebody's program reads as they are, what is kept out of the
    // text, and an insertion in brackets.
    bool is_kept_from_programs(const Suggestion& suggestion) {
        return facts_.segment().place.part == form_part || !facts_.address_at(suggestion.replaces).empty() || is_in_brackets(facts_.text(), suggestion.replaces);
    }

    void finish_finding(Finding finding, const Sentence& sentence, TokenRange words, Setting setting, bool by_cue) {
        finding.quoted = facts_.is_quoted(finding.at.span);
        if (finding.quoted) finding.level = Level::notice;
        if (finding.quoted) finding.suggestions.clear();  // nobody's own words are rewritten
        finding.voice = facts_.voice_at(sentence, words);
        if (finding.voice != Voice::writer) never_by_program(finding);
        for (Suggestion& one : finding.suggestions) one.safe = one.safe && !is_kept_from_programs(one);
        const bool is_own = !finding.suggestions.empty() && finding.suggestions.front().own;
        finding.message = is_own ? own_words_message(finding, facts_.text(), compiled_.own_words.person)
                                 : message_for(finding, facts_.text(), setting, by_cue);
        finding.fingerprint = fingerprints_.next(finding.id(), facts_.hash_of(sentence));
        if (finding.level < options_.min_level) return;
        if (!finding.quoted && setting != Setting::term_of_art) halves_.add(finding, sentence.first, result_.findings.size());
        result_.findings.push_back(std::move(finding));
    }

    void note(TokenRange words, const Form& form, Level outcome, std::string_view step,
              std::vector<std::string> evidence) {
        if (!options_.decisions) return;
        const TextRange at = facts_.range_of(words);
        result_.decisions.push_back({at, &compiled_.lexicon.entries[form.owner], facts_.words_at(at), outcome,
                                     std::string(step), std::move(evidence)});
    }

    const CompiledLexicon& compiled_;
    const SegmentInput& input_;
    const LintOptions& options_;
    Fingerprints& fingerprints_;
    LintResult& result_;
    const Analysis& analysis_;
    SegmentFacts facts_;
    const AudienceText* audience_;
    Halves halves_;
};

}  // namespace

void lint_segment(const CompiledLexicon& compiled, const SegmentInput& input, const LintOptions& options,
                  Fingerprints& fingerprints, LintResult& result) {
    SegmentLinter(compiled, input, options, fingerprints, result).run();
}

}  // namespace kith
