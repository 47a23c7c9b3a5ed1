// SPDX-License-Identifier: Apache-2.0
#include "lint/gate.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "lint/rough_stream.hpp"
#include "lint/sure_stream.hpp"
#include "rule/kind_numbers.hpp"
#include "rule/kind_passive.hpp"
#include "rule/kind_question.hpp"

namespace kith {

namespace {

// Some rules look at segments without any of their words.
struct EverySegment {
    bool all = false;
    std::string only_with;  // characters one of which a segment has to hold
    std::vector<std::pair<char, std::uint32_t>> counted;  // of rules of whole documents that count them, where they are counted
};

EverySegment every_segment(const RuleSet& rules, const std::vector<bool>& active, bool are_counted) {
    EverySegment every;
    for (const std::size_t rule : rules.always_sentence()) every.all = every.all || active[rule];
    for (const std::uint32_t rule : rules.always_segment()) {
        if (!active[rule]) continue;
        const RuleOutline& outline = rules.outlines()[rule];
        const std::string_view only_with = rule_shapes[outline.kind].only_with;
        every.all = every.all || only_with.empty();
        if (!are_counted || !DocumentHits::counts(outline)) every.only_with += only_with;
        else for (const char mark : only_with) every.counted.emplace_back(mark, rule);
    }
    return every;
}

// How many words a pattern of the rule can match at most.
std::size_t longest_of(const Rule& rule, const ListIndex& lists) {
    std::size_t longest = 1;
    for (const Cue& cue : rule.text->match) {
        longest = std::max(longest, PhraseMatcher::longest_match(cue.pattern, 0, cue.pattern.items.size(), lists));
    }
    return longest;
}

template <class IsTaken>
std::vector<bool> rules_that(const RuleSet& rules, const IsTaken& is_taken) {
    std::vector<bool> taken;
    for (std::size_t i = 0; i < rules.outlines().size(); ++i) taken.push_back(is_taken(i));
    return taken;
}

bool speaks_to_anybody(const RuleSet& rules, std::size_t rule) {
    for (std::size_t i = 0; i < audience_names.size(); ++i) {
        if (rules.speaks(rule, static_cast<Audience>(i))) return true;
    }
    return false;
}

}  // namespace

Gate::Gate(const CompiledLexicon& compiled, FieldContext& context, DocumentHits* hits, std::vector<bool> active)
    : compiled_(compiled), context_(context), sentences_(compiled.abbreviations), bound_(compiled.fields), document_(hits),
      reaches_(active.size()), active_(std::move(active)), met_(active_.size()) {
    EverySegment every = every_segment(compiled.rules, active_, hits != nullptr);
    is_open_ = every.all;
    only_with_ = std::move(every.only_with);
    counted_marks_ = std::move(every.counted);
}

Gate::Gate(const CompiledLexicon& compiled, Audience audience, const LintOptions& options, FieldContext& context, DocumentHits* hits, std::size_t noted)
    : Gate(compiled, context, hits, rules_that(compiled.rules, [&](std::size_t rule) { return compiled.rules.speaks(rule, audience); })) {
    is_open_ = is_open_ || options.decisions;
    noted_ = noted;
}

// A rule that looks everywhere opens the gates of those it speaks to, and not this one.
Gate::Gate(const CompiledLexicon& compiled, FieldContext& context, DocumentHits* hits)
    : Gate(compiled, context, hits, rules_that(compiled.rules, [&](std::size_t rule) { return speaks_to_anybody(compiled.rules, rule); })) {
    is_open_ = false;
    wants_signs_ = true;
}

// Of an entry's form.
bool Gate::may_say(const Form& form, WordRange at) {
    if (!compiled_.is_wanted(form)) return false;
    return form.role != FormRole::term || may_speak(form, at);
}

// Whether the words around can weigh that much. What stands in other paragraphs is only looked at where it decides.
bool Gate::may_weigh(WordRange at, int quarters) {
    const int most = bound_.most(scan_, at, sentences_.round(scan_, at.first));
    if (most + FieldWeight::most_around < quarters) return false;
    return most - FieldWeight::most_around >= quarters || most + context_.around(index_) >= quarters;
}

bool Gate::may_speak(const Form& form, WordRange at) {
    if (compiled_.speaking[form.owner].always != 0) return true;
    return may_harm(form, at) && !is_surely_fine(form, at);
}

// As decide_sense would in step 3: whether a fine cue that touches the word surely matches, and no harms cue can cover what it matches.
// "In this case" was the first reason for which paragraphs of documentation were read closely.
bool Gate::is_surely_fine(const Form& form, WordRange at) {
    if (form.inner_last != 0) return false;
    const RoughPlace place{at, {}, form.inflection, sentences_.round(scan_, at.first)};
    const TokenStream sure = sure_stream(scan_, compiled_.lists, place);
    if (sure.items.size() < 2) return false;
    const ReadyEntry& entry = compiled_.entry(form.owner);
    const RoughView view(scan_, compiled_.lists, place);
    const TokenRange occurrence{at.first, at.last};
    return std::any_of(entry.fine.begin(), entry.fine.end(), [&](const auto& fine) {
        const std::optional<TokenRange> match = fine->match_surely(sure);
        return match && std::none_of(entry.harms.begin(), entry.harms.end(), [&](const auto& harm) {
            return harm->may_cover(*match, occurrence, compiled_.lists) && harm->may_match(view);
        });
    });
}

// As decide_sense would (steps 4 to 7), with every cue that may match taken for one that does.
bool Gate::may_harm(const Form& form, WordRange at) {
    const SpeakingOutline& outline = compiled_.speaking[form.owner];
    const bool has_field = compiled_.mechanisms.has(Mechanism::field);
    if (has_field && outline.weighs_field != 0 && may_weigh(at, outline.field * FieldWeight::one)) return true;
    if (!may_be_cued(form, at)) return false;
    return !has_field || outline.is_strength != 0 || may_weigh(at, FieldWeight::plainly_elsewhere + 1);
}

// First the words that a cue needs, which decide nearly always; then the words round the place as the cue would see them.
bool Gate::may_be_cued(const Form& form, WordRange at) {
    const bool is_inside = form.inner_last != 0;
    const WordRange inner = is_inside ? WordRange{at.first + form.inner_first, at.first + form.inner_last} : WordRange{};
    const auto needs = compiled_.speaking_needs[form.owner];
    std::optional<RoughView> view;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (!compiled_.needs.is_met(needs[i].need, scan_.words(), at, is_inside ? inner : at)) continue;
        if (needs[i].weighs_field != 0 && !may_weigh(at, needs[i].field * FieldWeight::one)) continue;
        if (!view) view.emplace(scan_, compiled_.lists, RoughPlace{at, inner, form.inflection, sentences_.round(scan_, at.first)});
        if (compiled_.entry(form.owner).harms[i]->may_match(*view)) return true;
    }
    return false;
}

// Of a rule of sentences whose words stand there.
bool Gate::may_match(std::uint32_t rule, WordRange at) {
    const Rule& asked = compiled_.rules.rule(rule);
    std::size_t& reach = reaches_[rule];
    if (reach == 0) reach = longest_of(asked, compiled_.lists);
    const TokenStream rough = rough_stream(scan_, compiled_.lists, words_round(scan_, at, reach));
    return std::any_of(asked.match.begin(), asked.match.end(), [&](const auto& pattern) { return pattern->find(rough).has_value(); });
}

// A balance of a paragraph wants several of its words; what reads whole documents wants all of them.
bool Gate::counts(const Trigger& trigger, WordRange at) {
    if (trigger.use == Trigger::Use::sign) signs_.push_back(&trigger);
    if (trigger.use == Trigger::Use::sign || !active_[trigger.owner]) return false;
    if (trigger.use == Trigger::Use::ask) {
        return compiled_.needs.is_met(trigger.need, scan_.words(), at) && may_match(trigger.owner, at);
    }
    const RuleOutline& rule = compiled_.rules.outlines()[trigger.owner];
    if (looks_everywhere(rule) || !may_count(trigger, at)) return false;
    if (rule.scope == RuleScope::document) return !note_hit(trigger) && !is_left_out(trigger);
    if (rule_shapes[rule.kind].kind != "balance") return true;
    if (met_[trigger.owner]++ == 0) touched_.push_back(trigger.owner);
    return met_[trigger.owner] >= std::max(1U, rule.at_least);
}

// What the kinds of rules ask of a word before they count it, as far as a scan shows that.
bool Gate::may_count(const Trigger& trigger, WordRange at) {
    const RuleOutline& rule = compiled_.rules.outlines()[trigger.owner];
    const std::string_view kind = rule_shapes[rule.kind].kind;
    if (kind == "passive") return may_be_passive(scan_, at, compiled_.lists);
    if (kind == "question") return trigger.use != Trigger::Use::match || may_be_tick(scan_, at);
    if (kind == "numbers" && rule.scope == RuleScope::paragraph) return may_have_figures(scan_, std::max(1U, rule.at_least));
    if (kind == "numbers") return trigger.use != Trigger::Use::match || may_be_row(kind_);
    return true;
}

bool Gate::is_left_out(const Trigger& trigger) {
    const bool can_only_silence = trigger.use == Trigger::Use::none || trigger.use == Trigger::Use::with;
    if (!leaves_out_ || !can_only_silence || !DocumentHits::counts(compiled_.rules.outlines()[trigger.owner])) return false;
    left_out_ |= bit_of(trigger.owner);
    return true;
}

// Whether the word is counted for the whole document.
bool Gate::note_hit(const Trigger& trigger) {
    if (document_ == nullptr || !DocumentHits::counts(compiled_.rules.outlines()[trigger.owner])) return false;
    hits_.push_back({trigger.owner, trigger.use == Trigger::Use::match});
    return true;
}

void Gate::note_marks() {
    for (const auto& [mark, rule] : counted_marks_) {
        for (std::size_t at = scan_.text().find(mark); at != std::string_view::npos; at = scan_.text().find(mark, at + 1))
            hits_.push_back({rule, true});
    }
}

// Who lets a segment in stops at the first reason; its other words count all the same.
void Gate::note_all() {
    hits_.clear();
    signs_.clear();
    are_signs_unsure_ = compiled_.forms.may_find(scan_, [this](const Form& form, WordRange) {
        if (form.role != FormRole::trigger) return false;
        const Trigger& trigger = compiled_.rules.triggers()[form.owner];
        if (trigger.use == Trigger::Use::sign) signs_.push_back(&trigger);
        else if (active_[trigger.owner]) static_cast<void>(note_hit(trigger));
        return false;
    });
    if (are_signs_unsure_ && document_ != nullptr) document_->give_up();
}

// The first reason of a rule will do, and any reason of an entry. Where only rules have one the words of entries need not be weighed again
// once the segment is analysed, so these are gone through to the end; but for whomever, where nothing is linted yet.
bool Gate::has_something() {
    const auto stands_there = [this](char c) {
        return scan_.text().find(c) != std::string_view::npos && (c != '?' || may_ask(scan_));
    };
    bool may_rules_speak = std::any_of(only_with_.begin(), only_with_.end(), stands_there);
    may_entries_speak_ = compiled_.forms.may_find(scan_, [&](const Form& form, WordRange at) {
        if (may_rules_speak && wants_signs_) return true;
        if (form.role != FormRole::trigger) return may_say(form, at);
        may_rules_speak = may_rules_speak || counts(compiled_.rules.triggers()[form.owner], at);
        return false;
    });
    return may_rules_speak || may_entries_speak_;
}

bool Gate::lets_in(const Segment& segment, std::size_t index) {
    if (is_open_) return true;
    for (const std::size_t rule : touched_) met_[rule] = 0;
    touched_.clear();
    signs_.clear();
    are_signs_unsure_ = false;
    hits_.clear();
    left_out_ = 0;
    kind_ = segment.kind;
    scan_.read(segment.text);
    sentences_.forget();
    bound_.forget();
    index_ = index;
    const bool is_let_in = has_something();
    const bool tells_hits = document_ != nullptr && index >= noted_;
    if (is_let_in && (tells_hits || wants_signs_)) note_all();
    if (tells_hits) note_marks();
    if (tells_hits) document_->add(index, hits_);
    return is_let_in;
}

}  // namespace kith
