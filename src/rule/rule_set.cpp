// SPDX-License-Identifier: Apache-2.0
#include "rule/rule_set.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "rule/spelled_out.hpp"

namespace kith {

namespace {

RuleOutline outline_of(const RuleText& text) {
    RuleOutline outline;
    while (outline.kind < rule_shapes.size() && rule_shapes[outline.kind].kind != text.kind) ++outline.kind;
    outline.scope = text.scope;
    for (const Audience audience : text.audiences) outline.audiences |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(audience));
    outline.at_least = static_cast<std::uint32_t>(std::max(0, text.at_least));
    return outline;
}

}  // namespace

bool looks_everywhere(const RuleOutline& rule) {
    const RuleShape& shape = rule_shapes[rule.kind];
    return shape.every_segment && shape.only_with.empty();
}

void RuleSetBuilder::add_trigger(const std::vector<std::string>& words, const Trigger& trigger) {
    // Words looked for on the same behalf come one behind the other, thousands of them.
    if (triggers_.empty() || triggers_.back() != trigger) triggers_.push_back(trigger);
    Form form;
    form.role = FormRole::trigger;
    form.owner = static_cast<std::uint32_t>(triggers_.size() - 1);
    const bool is_of_rule = trigger.use != Trigger::Use::sign && trigger.use != Trigger::Use::ask;
    forms_.add(words, form, !is_of_rule || !looks_everywhere(outlines_[trigger.owner]));
}

void RuleSetBuilder::add_words(const std::vector<Cue>& cues, Trigger::Use use, std::uint32_t rule) {
    std::set<std::vector<std::string>> added;
    for (const Cue& cue : cues) {
        for (const std::vector<std::string>& words : spelled_out(cue.pattern, lexicon_)) {
            if (added.insert(words).second) add_trigger(words, {use, rule});
        }
    }
}

// Each pattern is asked for by the words of its rarest item, where words of the others stand as near as the pattern lets them.
void RuleSetBuilder::add_asking(const RuleText& text, std::uint32_t rule) {
    for (const Cue& cue : text.match) {
        const std::vector<PhraseMatcher::WordGroup> groups = PhraseMatcher::word_groups(cue.pattern, lists_);
        if (groups.empty()) {
            always_sentence_.push_back(rule);
            return;
        }
        const std::size_t here = groups.front().item;
        const auto longest = [&](std::size_t first, std::size_t last) {
            return static_cast<std::uint16_t>(PhraseMatcher::longest_match(cue.pattern, first, last, lists_));
        };
        std::vector<WordNeedsBuilder::Part> parts;
        for (std::size_t i = 1; i < groups.size(); ++i) {
            const std::size_t item = groups[i].item;
            const bool before = item < here;
            const WordReach reach{before ? longest(item, here + 1) : std::uint16_t{0}, before ? std::uint16_t{0} : longest(here, item + 1)};
            parts.push_back({groups[i].words, reach});
        }
        const NeedNumber need = needs_.add(parts);
        const std::set<std::string> words(groups.front().words.begin(), groups.front().words.end());
        for (const std::string& word : words) add_trigger({word}, {Trigger::Use::ask, rule, 0, need});
    }
}

void RuleSetBuilder::add(const RuleText& text) {
    const auto rule = static_cast<std::uint32_t>(outlines_.size());
    outlines_.push_back(outline_of(text));
    if (outlines_.back().kind == rule_shapes.size()) return;
    const RuleShape& shape = rule_shapes[outlines_.back().kind];
    if (rule_kinds()[outlines_.back().kind].sentence != nullptr && !shape.plain_match) return add_asking(text, rule);
    if (shape.every_segment) always_segment_.push_back(rule);
    add_words(text.match, Trigger::Use::match, rule);
    if (text.scope != RuleScope::document) return;
    add_words(text.none, Trigger::Use::none, rule);
    add_words(text.with, Trigger::Use::with, rule);
}

void RuleSetBuilder::add_signs() {
    for (std::uint32_t i = 0; i < lexicon_.audiences.size(); ++i) {
        const std::vector<Cue>& signs = lexicon_.audiences[i].signs;
        for (std::uint32_t sign = 0; sign < signs.size(); ++sign) {
            for (const std::vector<std::string>& words : spelled_out(signs[sign].pattern, lexicon_))
                add_trigger(words, {Trigger::Use::sign, i, sign});
        }
    }
}

void RuleSetBuilder::add_all() {
    for (const RuleText& rule : lexicon_.rules) add(rule);
    add_signs();
}

void RuleSetBuilder::write(FlatWriter& out) const {
    out.add(outlines_);
    out.add(triggers_);
    out.add(always_sentence_);
    out.add(always_segment_);
}

RuleSet::RuleSet(const Lexicon& lexicon, const ListIndex& lists, std::vector<bool> is_wanted, FlatReader& in)
    : lexicon_(lexicon), lists_(lists), is_wanted_(std::move(is_wanted)), outlines_(in.next<RuleOutline>()),
      triggers_(in.next<Trigger>()), always_sentence_(in.next<std::uint32_t>()), always_segment_(in.next<std::uint32_t>()),
      made_(outlines_.size()) {}

bool RuleSet::speaks(std::size_t rule, Audience audience) const {
    const RuleOutline& outline = outlines_[rule];
    if (!is_wanted_[rule] || outline.kind == rule_shapes.size()) return false;
    return outline.audiences == 0 || (outline.audiences >> static_cast<unsigned>(audience) & 1U) != 0;
}

const Rule& RuleSet::rule(std::size_t rule) const {
    return made_.get(rule, [&] { return make_rule(lexicon_.rules[rule], lists_); });
}

}  // namespace kith
