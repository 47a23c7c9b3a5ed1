// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_rules.hpp"

#include <algorithm>

#include "lexicon/load_audiences.hpp"
#include "lexicon/load_examples.hpp"
#include "lexicon/load_pattern.hpp"
#include "lexicon/rule_shapes.hpp"

namespace kith {

namespace {

// Whether every way of matching fills the {slot}.
bool fills(const RuleShape& shape, const RuleText& rule, std::string_view slot) {
    if (std::find(shape.slots.begin(), shape.slots.end(), slot) != shape.slots.end()) return true;
    return !rule.match.empty() && std::all_of(rule.match.begin(), rule.match.end(), [slot](const Cue& cue) {
        return count_slot(cue.pattern.items, slot) > 0;
    });
}

std::string slots_to_choose(const RuleShape& shape, const RuleText& rule) {
    std::string text;
    for (const std::string_view slot : shape.slots) {
        if (!slot.empty()) text += " {" + std::string(slot) + "}";
    }
    if (rule.match.empty()) return text;
    for (const std::string& slot : rule.match.front().pattern.slots()) {
        if (fills(shape, rule, slot)) text += " {" + slot + "}";
    }
    return text;
}

// The message must read well whichever pattern matched; one slot that stays empty is enough to report.
void check_message(const YamlNode& message, const RuleShape& shape, const RuleText& rule, Reading& reading) {
    for (std::size_t open = message.text.find('{'); open != std::string::npos; open = message.text.find('{', open + 1)) {
        const std::size_t close = message.text.find('}', open);
        const int column = column_inside(message, open, reading.sink);
        if (close == std::string::npos)
            return reading.sink.add(message.line, column, "unknown-slot", "this brace is never closed", "expected a } behind the name");
        const std::string slot = message.text.substr(open + 1, close - open - 1);
        if (fills(shape, rule, slot)) continue;
        const std::string known = slots_to_choose(shape, rule);
        return reading.sink.add(message.line, column, "unknown-slot", "nothing captures {" + slot + "} here",
                                known.empty() ? "expected a pattern with {" + slot + "} in it to go with this" : "expected one of" + known);
    }
}

void read_message(YamlMap& map, const RuleShape* shape, RuleText& rule, Reading& reading) {
    read_text(map, "message", rule.message);
    const YamlNode* node = map.find("message");
    if (shape == nullptr || node == nullptr || !node->is_scalar()) return;
    // Where no pattern could be read there is enough to complain about already.
    const bool is_lost = !shape->match.empty() && rule.match.empty();
    if (!is_lost) check_message(*node, *shape, rule, reading);
}

void check_plain(const std::vector<Cue>& cues, const RuleText& rule, Reading& reading) {
    for (const Cue& cue : cues) {
        if (cue.pattern.is_plain()) continue;
        reading.sink.add(cue.origin.line, cue.origin.column, "not-plain", "a rule of kind " + rule.kind + " looks for these words as they stand",
                         "expected words, (a|b), word?, {list} or <verb>, without *, sentence:, paragraph: and /.../");
    }
}

void read_scope(YamlMap& map, const RuleShape& shape, RuleText& rule, bool is_new) {
    if (is_new) rule.scope = shape.scope;
    if (map.find("scope") == nullptr) return;
    std::vector<std::string_view> allowed = {name_of(shape.scope)};
    if (shape.any_block) allowed = {name_of(RuleScope::paragraph), name_of(RuleScope::document)};
    const int chosen = map.choice("scope", allowed);
    if (chosen >= 0 && shape.any_block) rule.scope = chosen == 0 ? RuleScope::paragraph : RuleScope::document;
}

// The lists and numbers that are a kind's own, under the names the kind gives them.
void read_shape(YamlMap& map, const RuleShape& shape, RuleText& rule, bool is_new, Reading& reading) {
    read_scope(map, shape, rule, is_new);
    if (!shape.match.empty()) load_cues(map, shape.match, PatternUse::rule, reading, rule.match);
    if (shape.plain_match) check_plain(rule.match, rule, reading);
    const bool has_with = !shape.with.empty() && (!shape.any_block || rule.scope == RuleScope::document);
    if (has_with) load_cues(map, shape.with, PatternUse::rule, reading, rule.with);
    if (has_with && shape.any_block) check_plain(rule.with, rule, reading);
    if (!shape.none.empty()) load_cues(map, shape.none, PatternUse::rule, reading, rule.none);
    if (rule.scope == RuleScope::document) check_plain(rule.none, rule, reading);
    if (shape.at_least) read_number(map, "at_least", rule.at_least);
    if (shape.limits) read_audience_limits(map, reading, rule.limits);
}

// Where the kind is unknown, so is what its keys are called: none of them is complained about.
void pass_over_shapes(YamlMap& map) {
    for (const RuleShape& shape : rule_shapes) {
        map.find(shape.match);
        map.find(shape.none);
        map.find(shape.with);
    }
    for (const std::string_view key : {"scope", "at_least", "limits"}) map.find(key);
}

// Titles stand in lists of several, between commas.
void read_title(YamlMap& map, RuleText& rule, Reading& reading) {
    constexpr std::size_t longest = 40;
    read_text(map, "title", rule.title);
    const YamlNode* const node = map.find("title");
    if (node == nullptr || !node->is_scalar()) return;
    if (rule.title.size() > longest)
        reading.sink.add(*node, "long-title", "this title has " + std::to_string(rule.title.size()) + " letters",
                         "expected a few words, in at most " + std::to_string(longest) + " letters");
    if (rule.title.find_first_of(",.;:{") != std::string::npos)
        reading.sink.add(*node, "bad-title", "a title stands in the middle of a sentence", "expected words without commas and full stops");
}

void read_fields(YamlMap& map, RuleText& rule, bool is_new, Reading& reading) {
    read_title(map, rule, reading);
    read_name(map, "kind", rule_kind_names(), rule.kind);
    const RuleShape* const shape = rule_shape(rule.kind);
    read_speaking_level(map, rule.level);
    read_name(map, "shift", shift_names, rule.shift);
    read_name(map, "pact", pact_names, rule.pact);
    if (shape != nullptr) {
        read_shape(map, *shape, rule, is_new, reading);
    } else {
        pass_over_shapes(map);
    }
    load_cues(map, "fine", PatternUse::rule, reading, rule.fine);
    read_audiences(map, "audience", reading, rule.audiences);
    read_audience_levels(map, reading, rule.levels);
    read_message(map, shape, rule, reading);
    read_why(map, rule.why);
    read_text(map, "ask", rule.ask);
    read_source_ids(map, reading, rule.sources);
    read_choice(map, "status", status_names, rule.status);
    read_since(map, rule.since);
    rule.disabled = map.flag("disable", rule.disabled);
    if (const YamlNode* node = map.find("examples")) {
        Examples examples = load_examples(*node, reading);
        rule.flag_examples = std::move(examples.flag);
        rule.fine_examples = std::move(examples.fine);
    }
}

void require_of_shape(YamlMap& map, const RuleText& rule) {
    const RuleShape* const shape = rule_shape(rule.kind);
    if (shape == nullptr) return;
    if (!shape->match.empty() && !has_slip_of(map, shape->match)) map.require(shape->match);
    if (shape->at_least) map.require("at_least");
    if (shape->limits) map.require("limits");
}

void check_complete(YamlMap& map, const RuleText& rule, bool file_names_shift, Reading& reading) {
    for (const std::string_view key : {"kind", "level", "message", "why"}) map.require(key);
    require_of_shape(map, rule);
    if (!file_names_shift) map.require("shift");
    const bool proposed = rule.status == Status::proposed;
    if (!proposed) map.require("title");
    if (!proposed) map.require("sources");
    if (rule.status == Status::retired || rule.disabled || (proposed && !reading.loading.from_scratch)) return;
    const YamlNode* examples = map.require("examples");
    if (examples == nullptr || !examples->is_map()) return;
    check_number({rule.flag_examples, rule.fine_examples, {}}, {}, *examples, reading);
}

// A rule that says what it is made of is whole; one that does not means to change the rule it names.
bool is_whole(YamlMap& map) {
    const auto has = [&map](std::string_view key) { return map.find(key) != nullptr || has_slip_of(map, key); };
    return has("kind") || std::any_of(rule_shapes.begin(), rule_shapes.end(), [&](const RuleShape& shape) {
               return !shape.match.empty() && has(shape.match);
           });
}

// As for entries: without a match of its own, a rule of a layer means to change one that is there.
bool is_lost_change(YamlMap& map, const std::string& id, Reading& reading) {
    if (reading.loading.from_scratch || id.empty() || is_whole(map)) return false;
    reading.sink.add(*map.find("id"), "unknown-rule", "no rule is called " + quoted(id) + ", and this one has no match of its own",
                     "expected the id of a rule to change, or a match" + did_you_mean(id, reading.loading.lexicon.rules, reading.sink));
    return true;
}

void load_rule(const YamlNode& node, const std::string& shift, bool file_names_shift, Reading& reading) {
    YamlMap map(node, reading.sink, "a rule");
    if (!map.is_map()) return;
    Loading& loading = reading.loading;
    const std::string id = read_id(map);
    const RuleText* known = loading.rules.find(id);
    const bool changes = known != nullptr && !is_whole(map);
    if (!changes && is_lost_change(map, id, reading)) return;
    RuleText rule;
    if (changes) {
        rule = *known;
        rule.overridden = true;
    } else {
        rule.id = id;
        rule.pack = reading.stem;
        rule.shift = shift;
        rule.origin = reading.origin(node);
    }
    read_fields(map, rule, !changes, reading);
    if (!changes) check_complete(map, rule, file_names_shift, reading);
    map.finish();
    const Entry* entry = loading.entries.find(id);
    if (changes || claim_id(node, id, entry == nullptr ? nullptr : &entry->origin, reading)) loading.rules.place(std::move(rule));
}

}  // namespace

void load_rules(const YamlNode& root, Reading& reading) {
    YamlMap map(root, reading.sink, "a file of rules");
    if (!map.is_map()) return;
    read_header(map, reading.loading.from_scratch);
    std::string shift;
    read_name(map, "shift", shift_names, shift);
    const bool names_shift = map.find("shift") != nullptr;
    for (const YamlNode& rule : items_of(map.require("rules"), reading.sink, "\"rules\"")) load_rule(rule, shift, names_shift, reading);
    map.finish();
}

}  // namespace kith
