// SPDX-License-Identifier: Apache-2.0
#include "lint/gate.hpp"

#include <algorithm>

namespace kith {

namespace {

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
        const std::string_view only_with = rule_shapes[rules.outlines()[rule].kind].only_with;
        every.all = every.all || only_with.empty();
        every.only_with += only_with;
    }
    return every;
}

}  // namespace

Gate::Gate(const CompiledLexicon& compiled, Audience audience, const LintOptions& options)
    : compiled_(compiled), met_(compiled.rules.outlines().size()) {
    for (std::size_t i = 0; i < met_.size(); ++i) active_.push_back(compiled.rules.speaks(i, audience));
    EverySegment every = every_segment(compiled.rules, active_);
    is_open_ = options.decisions || every.all;
    only_with_ = std::move(every.only_with);
}

bool Gate::counts(const Form& form, std::size_t first) {
    if (form.role == FormRole::trigger) return counts(compiled_.rules.triggers()[form.owner], first);
    if (!compiled_.is_wanted(form)) return false;
    return form.role != FormRole::term || compiled_.needs.is_met(compiled_.speaking_needs[form.owner], scan_.words(), first);
}

// A balance of a paragraph wants several of its words; what reads whole documents wants all of them.
bool Gate::counts(const Trigger& trigger, std::size_t first) {
    if (trigger.use == Trigger::Use::sign || !active_[trigger.owner]) return false;
    if (trigger.use == Trigger::Use::ask) return compiled_.needs.is_met(trigger.need, scan_.words(), first);
    const RuleOutline& rule = compiled_.rules.outlines()[trigger.owner];
    if (rule.scope == RuleScope::document) return true;
    if (rule_shapes[rule.kind].kind != "balance") return true;  // other kinds count something else than their words
    if (met_[trigger.owner]++ == 0) touched_.push_back(trigger.owner);
    return met_[trigger.owner] >= std::max(1U, rule.at_least);
}

bool Gate::lets_in(const Segment& segment) {
    if (is_open_) return true;
    for (const std::size_t rule : touched_) met_[rule] = 0;
    touched_.clear();
    scan_.read(segment.text);
    if (scan_.text().find_first_of(only_with_) != std::string_view::npos) return true;
    return compiled_.forms.may_find(scan_, [this](const Form& form, std::size_t first) { return counts(form, first); });
}

}  // namespace kith
