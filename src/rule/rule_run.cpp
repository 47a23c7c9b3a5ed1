// SPDX-License-Identifier: Apache-2.0
#include "rule/rule_run.hpp"

#include <algorithm>
#include <utility>

namespace kith {

namespace {

RuleList list_of(Trigger::Use use) {
    if (use == Trigger::Use::none) return RuleList::none;
    return use == Trigger::Use::with ? RuleList::with : RuleList::match;
}

}  // namespace

RuleRun::RuleRun(const RuleSet& rules, Audience audience)
    : rules_(rules), audience_(audience), notes_(rules.outlines().size()) {
    for (std::size_t i = 0; i < notes_.size(); ++i) active_.push_back(rules.speaks(i, audience));
}

// By rule, then by position; those of rules that have nothing to say here left out.
std::vector<RuleRun::Met> RuleRun::meet(const SegmentForRules& segment) const {
    std::vector<Met> met;
    for (const Occurrence& found : segment.occurrences) {
        if (found.form->role != FormRole::trigger) continue;
        const Trigger& trigger = rules_.triggers()[found.form->owner];
        if (trigger.use == Trigger::Use::sign || !active_[trigger.owner]) continue;
        const bool asks = trigger.use == Trigger::Use::ask;
        const std::size_t sentence = asks ? segment.analysis.sentence_of(found.first).first : 0;
        met.push_back({trigger.owner, sentence, {{found.first, found.last}, list_of(trigger.use)}, asks});
    }
    std::stable_sort(met.begin(), met.end(), [](const Met& a, const Met& b) { return a.rule < b.rule; });
    return met;
}

void RuleRun::ask_sentence(std::size_t rule, const Sentence& sentence, const SegmentForRules& segment,
                           std::vector<Spoken>& out) const {
    const Rule& asked = rules_.rule(rule);
    for (RuleMatch& match : asked.kind->sentence(asked, {segment.analysis, segment.stream(sentence)}))
        out.push_back({&asked, std::move(match)});
}

void RuleRun::ask_segment(std::size_t rule, const std::vector<RuleHit>& hits, const SegmentForRules& segment,
                          std::vector<Spoken>& out) {
    const Rule& asked = rules_.rule(rule);
    const RuleParagraph paragraph{*segments_,    base_ + segment.index, (*segments_)[segment.index], segment.analysis,
                                  segment.lists, hits,                  audience_,                   segment.is_warm,
                                  segment.stream};
    if (asked.text->scope == RuleScope::document) {
        asked.kind->look(asked, paragraph, notes_[rule]);
        if (notes_[rule].is_settled) active_[rule] = false;
        return;
    }
    for (RuleMatch& match : asked.kind->paragraph(asked, paragraph)) out.push_back({&asked, std::move(match)});
}

std::vector<RuleRun::Spoken> RuleRun::look_at(const SegmentForRules& segment) {
    std::vector<Spoken> out;
    for (const std::size_t rule : rules_.always_sentence()) {
        if (!active_[rule]) continue;
        for (const Sentence& sentence : segment.analysis.sentences) ask_sentence(rule, sentence, segment, out);
    }
    const std::vector<Met> met = meet(segment);
    for (const std::size_t rule : rules_.always_segment()) {
        const bool is_met = std::any_of(met.begin(), met.end(), [rule](const Met& one) { return one.rule == rule; });
        if (active_[rule] && !is_met) ask_segment(rule, {}, segment, out);
    }
    for (auto first = met.begin(); first != met.end();) {
        const auto last = std::find_if(first, met.end(), [&](const Met& one) { return one.rule != first->rule; });
        ask({first, last}, segment, out);
        first = last;
    }
    return out;
}

// A rule of sentences once in each that has a word of it, any other once for the segment.
void RuleRun::ask(std::span<const Met> met, const SegmentForRules& segment, std::vector<Spoken>& out) {
    const std::size_t rule = met.front().rule;
    std::vector<RuleHit> hits;
    for (std::size_t i = 0; i < met.size(); ++i) {
        const bool is_new = i == 0 || met[i - 1].sentence != met[i].sentence;
        if (!met[i].asks) hits.push_back(met[i].hit);
        else if (is_new) ask_sentence(rule, segment.analysis.sentence_of(met[i].sentence), segment, out);
    }
    if (!met.front().asks) ask_segment(rule, hits, segment, out);
}

std::vector<DocumentMatch> RuleRun::conclude(std::size_t rule) const {
    if (!active_[rule] || rules_.outlines()[rule].scope != RuleScope::document) return {};
    const Rule& asked = rules_.rule(rule);
    return asked.kind->conclude(asked, notes_[rule], audience_);
}

std::vector<RuleRun::Concluded> RuleRun::conclude() const {
    std::vector<Concluded> all;
    for (std::size_t i = 0; i < active_.size(); ++i) {
        for (DocumentMatch& match : conclude(i)) all.push_back({&rules_.rule(i), std::move(match), i});
    }
    return all;
}

}  // namespace kith
