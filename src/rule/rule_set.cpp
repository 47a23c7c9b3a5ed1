// SPDX-License-Identifier: Apache-2.0
#include "rule/rule_set.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "rule/spelled_out.hpp"

namespace kith {

void RuleSet::add_trigger(const std::vector<std::string>& words, const Trigger& trigger, FormIndex& forms) {
    forms.add(words, {FormRole::trigger, triggers_.size(), Inflection::base, nullptr, 0, 0});
    triggers_.push_back(trigger);
}

void RuleSet::add_words(const std::vector<Cue>& cues, Trigger::Use use, std::size_t rule, FormIndex& forms) {
    std::set<std::vector<std::string>> added;
    for (const Cue& cue : cues) {
        for (const std::vector<std::string>& words : spelled_out(cue.pattern, lexicon_)) {
            if (added.insert(words).second) add_trigger(words, {use, rule, 0}, forms);
        }
    }
}

// Each pattern is asked for by its rarest words, where its other words stand near them.
void RuleSet::add_asking(const RuleText& text, std::size_t rule, const ListIndex& lists, FormIndex& forms) {
    for (const Cue& cue : text.match) {
        const std::vector<std::vector<std::string>> groups = PhraseMatcher::word_groups(cue.pattern, lists);
        if (groups.empty()) {
            always_sentence_.push_back(rule);
            return;
        }
        const std::vector<std::vector<std::string>> others(groups.begin() + 1, groups.end());
        const std::size_t reach = PhraseMatcher::longest_match(cue.pattern);
        needs_.emplace_back(others, reach);
        const std::set<std::string> words(groups.front().begin(), groups.front().end());
        for (const std::string& word : words) add_trigger({word}, {Trigger::Use::ask, rule, 0, needs_.size() - 1}, forms);
    }
}

void RuleSet::add(const RuleText& text, const ListIndex& lists, FormIndex& forms) {
    const std::size_t rule = rules_.size();
    rules_.push_back(make_rule(text, lists));
    const RuleShape& shape = *rule_shape(text.kind);
    if (rules_.back().kind->sentence != nullptr && !shape.plain_match) return add_asking(text, rule, lists, forms);
    if (shape.every_segment) always_segment_.push_back(rule);
    add_words(text.match, Trigger::Use::match, rule, forms);
    if (text.scope == RuleScope::document) add_words(text.none, Trigger::Use::none, rule, forms);
}

void RuleSet::add_signs(FormIndex& forms) {
    for (std::size_t i = 0; i < lexicon_.audiences.size(); ++i) {
        const std::vector<Cue>& signs = lexicon_.audiences[i].signs;
        for (std::size_t sign = 0; sign < signs.size(); ++sign) {
            for (const std::vector<std::string>& words : spelled_out(signs[sign].pattern, lexicon_))
                add_trigger(words, {Trigger::Use::sign, i, sign}, forms);
        }
    }
}

RuleRun::RuleRun(const RuleSet& rules, Audience audience, const std::vector<Segment>& segments)
    : rules_(rules), audience_(audience), segments_(segments), notes_(rules.rules().size()) {
    for (const Rule& rule : rules.rules()) active_.push_back(rule.is_for(audience));
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
        met.push_back({trigger.owner, sentence, {{found.first, found.last}, trigger.use == Trigger::Use::none}, asks});
    }
    std::stable_sort(met.begin(), met.end(), [](const Met& a, const Met& b) { return a.rule < b.rule; });
    return met;
}

void RuleRun::ask_sentence(std::size_t rule, const Sentence& sentence, const SegmentForRules& segment,
                           std::vector<Spoken>& out) const {
    const Rule& asked = rules_.rules()[rule];
    for (RuleMatch& match : asked.kind->sentence(asked, {segment.analysis, segment.stream(sentence)}))
        out.push_back({&asked, std::move(match)});
}

void RuleRun::ask_segment(std::size_t rule, const std::vector<RuleHit>& hits, const SegmentForRules& segment,
                          std::vector<Spoken>& out) {
    const Rule& asked = rules_.rules()[rule];
    const RuleParagraph paragraph{segments_,     segment.index, segments_[segment.index], segment.analysis,
                                  segment.lists, hits,          audience_,                segment.is_warm,
                                  segment.stream};
    if (asked.text->scope == RuleScope::document) {
        asked.kind->look(asked, paragraph, notes_[rule]);
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
        if (first->asks) {
            for (auto one = first; one != last; ++one) {
                if (one == first || std::prev(one)->sentence != one->sentence)
                    ask_sentence(one->rule, segment.analysis.sentence_of(one->sentence), segment, out);
            }
        } else {
            std::vector<RuleHit> hits;
            for (auto one = first; one != last; ++one) hits.push_back(one->hit);
            ask_segment(first->rule, hits, segment, out);
        }
        first = last;
    }
    return out;
}

std::vector<RuleRun::Concluded> RuleRun::conclude() const {
    std::vector<Concluded> all;
    for (std::size_t i = 0; i < rules_.rules().size(); ++i) {
        const Rule& rule = rules_.rules()[i];
        if (!active_[i] || rule.text->scope != RuleScope::document) continue;
        for (DocumentMatch& match : rule.kind->conclude(rule, notes_[i], audience_))
            all.push_back({&rule, std::move(match)});
    }
    return all;
}

}  // namespace kith
