// SPDX-License-Identifier: Apache-2.0
#include "lint/gate.hpp"

#include <algorithm>

namespace kith {

namespace {

// As far as cues reach (cues.cpp), and the longest form more.
constexpr std::size_t longest_form = 16;
constexpr std::size_t phrase_reach = 24 + longest_form;
constexpr std::size_t far_reach = 400 + longest_form;

// Some rules look at segments without any of their words.
struct EverySegment {
    bool all = false;
    std::string only_with;  // characters one of which a segment has to hold
};

EverySegment every_segment(const RuleSet& rules, const std::vector<bool>& active) {
    EverySegment every;
    for (const std::size_t rule : rules.always_sentence()) every.all = every.all || active[rule];
    for (const std::size_t rule : rules.always_segment()) {
        if (!active[rule]) continue;
        const std::string_view only_with = rule_shape(rules.rules()[rule].text->kind)->only_with;
        every.all = every.all || only_with.empty();
        every.only_with += only_with;
    }
    return every;
}

}  // namespace

SpeakingNeed speaking_need(const Entry& entry, const ListIndex& lists) {
    if (entry.otherwise != Level::fine || entry.weighs_field) return {};
    SpeakingNeed need{{}, phrase_reach};
    for (const Cue& cue : entry.harms) {
        const std::vector<std::vector<std::string>> groups = PhraseMatcher::word_groups(cue.pattern, lists);
        if (groups.empty()) return {};
        need.words.insert(need.words.end(), groups.front().begin(), groups.front().end());
        if (cue.pattern.scope != Pattern::Scope::phrase) need.reach = far_reach;
    }
    return need;
}

Gate::Gate(const CompiledLexicon& compiled, Audience audience, const LintOptions& options)
    : compiled_(compiled), met_(compiled.rules.rules().size()) {
    for (const Rule& rule : compiled.rules.rules()) active_.push_back(rule.is_for(audience));
    EverySegment every = every_segment(compiled.rules, active_);
    is_open_ = options.decisions || every.all;
    only_with_ = std::move(every.only_with);
}

// A balance of a paragraph wants several of its words; what reads whole documents wants all of them.
bool Gate::counts(const Form& form) {
    if (form.role != FormRole::trigger) return true;
    const Trigger& trigger = compiled_.rules.triggers()[form.owner];
    if (trigger.use == Trigger::Use::sign || !active_[trigger.owner]) return false;
    const RuleText& rule = *compiled_.rules.rules()[trigger.owner].text;
    if (trigger.use == Trigger::Use::ask || rule.scope == RuleScope::document) return true;
    if (rule.kind != "balance") return true;  // other kinds count something else than their words
    if (met_[trigger.owner]++ == 0) touched_.push_back(trigger.owner);
    return met_[trigger.owner] >= static_cast<std::size_t>(std::max(1, rule.at_least));
}

bool Gate::lets_in(const Segment& segment) {
    if (is_open_) return true;
    for (const std::size_t rule : touched_) met_[rule] = 0;
    touched_.clear();
    scan_.read(segment.text);
    if (scan_.text().find_first_of(only_with_) != std::string_view::npos) return true;
    return compiled_.forms.may_find(scan_, [this](const Form& form) { return counts(form); });
}

}  // namespace kith
