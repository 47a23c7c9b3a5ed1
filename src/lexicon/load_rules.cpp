// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_rules.hpp"

#include <algorithm>

#include "lexicon/load_examples.hpp"
#include "lexicon/load_pattern.hpp"

namespace kith {

namespace {

void read_message(YamlMap& map, RuleText& rule, Reading& reading) {
    read_text(map, "message", rule.message);
    const YamlNode* node = map.find("message");
    if (node == nullptr || !node->is_scalar()) return;
    // The message must read well whichever pattern matched; one whose pattern lacks the slot is enough to report.
    for (const Cue& cue : rule.match) {
        const std::size_t before = reading.sink.problems().size();
        check_slots(*node, &cue.pattern, reading);
        if (reading.sink.problems().size() != before) return;
    }
}

void read_fields(YamlMap& map, RuleText& rule, Reading& reading) {
    read_name(map, "kind", rule_kind_names, rule.kind);
    read_speaking_level(map, rule.level);
    read_name(map, "shift", shift_names, rule.shift);
    read_name(map, "pact", pact_names, rule.pact);
    load_cues(map, "match", PatternUse::rule, reading, rule.match);
    load_cues(map, "fine", PatternUse::rule, reading, rule.fine);
    read_message(map, rule, reading);
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

void check_complete(YamlMap& map, const RuleText& rule, bool file_names_shift, Reading& reading) {
    for (const std::string_view key : {"kind", "level", "match", "message", "why"}) {
        if (key != "match" || !has_slip_of(map, key)) map.require(key);
    }
    if (!file_names_shift) map.require("shift");
    const bool proposed = rule.status == Status::proposed;
    if (!proposed) map.require("sources");
    if (rule.status == Status::retired || rule.disabled || (proposed && !reading.loading.from_scratch)) return;
    const YamlNode* examples = map.require("examples");
    if (examples == nullptr || !examples->is_map()) return;
    check_number({rule.flag_examples, rule.fine_examples, {}}, {}, *examples, reading);
}

// As for entries: without a match of its own, a rule of a layer means to change one that is there.
bool is_lost_change(YamlMap& map, const std::string& id, Reading& reading) {
    if (reading.loading.from_scratch || id.empty() || map.find("match") != nullptr || has_slip_of(map, "match")) return false;
    reading.sink.add(*map.find("id"), "unknown-rule", "no rule is called " + quoted(id) + ", and this one has no match of its own",
                     "expected the id of a rule to change, or a match" + did_you_mean(id, reading.loading.lexicon.rules));
    return true;
}

void place(RuleText rule, Lexicon& lexicon) {
    const auto same = std::find_if(lexicon.rules.begin(), lexicon.rules.end(), [&](const RuleText& one) { return one.id == rule.id; });
    if (same == lexicon.rules.end()) {
        lexicon.rules.push_back(std::move(rule));
    } else {
        *same = std::move(rule);
    }
}

void load_rule(const YamlNode& node, const std::string& shift, bool file_names_shift, Reading& reading) {
    YamlMap map(node, reading.sink, "a rule");
    if (!map.is_map()) return;
    Lexicon& lexicon = reading.loading.lexicon;
    const std::string id = read_id(map);
    const RuleText* known = lexicon.rule(id);
    const bool changes = known != nullptr && map.find("match") == nullptr;
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
    read_fields(map, rule, reading);
    if (!changes) check_complete(map, rule, file_names_shift, reading);
    map.finish();
    const Entry* entry = lexicon.entry(id);
    if (changes || claim_id(node, id, entry == nullptr ? nullptr : &entry->origin, reading)) place(std::move(rule), lexicon);
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
