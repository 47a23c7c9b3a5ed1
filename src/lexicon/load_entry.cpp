// SPDX-License-Identifier: Apache-2.0
// One entry of a pack, or the change that a local layer makes to one.
#include <algorithm>

#include "lexicon/load_examples.hpp"
#include "lexicon/load_pack.hpp"
#include "lexicon/load_pattern.hpp"
#include "lexicon/load_wording.hpp"
#include "text/tokens.hpp"

namespace kith {

namespace {

void check_term(const YamlNode& node, const Headword& headword, Reading& reading) {
    if (term_tokens(headword.term).empty()) {
        reading.sink.add(node, "bad-term", "there is no word in this term", "expected the word as a dictionary has it");
        return;
    }
    const std::string padded = " " + headword.term + " ";
    if (headword.head.empty() || padded.find(" " + headword.head + " ") != std::string::npos) return;
    reading.sink.add(node, "unknown-head", quoted(headword.head) + " is no word of " + quoted(headword.term),
                     "expected the word of it that takes the plural or the tense");
}

void read_headword(YamlMap& map, Headword& headword, Reading& reading) {
    read_text(map, "term", headword.term);
    read_choice(map, "kind", word_kind_names, headword.kind);
    read_text(map, "head", headword.head);
    const YamlNode* term = map.find("term");
    if (term != nullptr && term->is_scalar()) check_term(*term, headword, reading);
}

// A text inherits the kind of the entry; a map may say its own.
void read_also(YamlMap& map, Entry& entry, Reading& reading) {
    const YamlNode* node = map.find("also");
    if (node == nullptr) return;
    entry.also.clear();
    for (const YamlNode& item : items_of(node, reading.sink, "\"also\"")) {
        Headword headword;
        headword.kind = entry.term.kind;
        if (item.is_map()) {
            YamlMap more(item, reading.sink, "another headword");
            more.require("term");
            read_headword(more, headword, reading);
            more.finish();
        } else if (item.is_scalar()) {
            headword.term = item.text;
            check_term(item, headword, reading);
        } else {
            reading.sink.add(item, "wrong-kind", "this headword is no text to YAML", "put quotes round this headword");
        }
        if (!headword.term.empty()) entry.also.push_back(std::move(headword));
    }
}

void read_disputes(YamlMap& map, Entry& entry, Reading& reading) {
    const YamlNode* node = map.find("disputed");
    if (node == nullptr) return;
    entry.disputed.clear();
    for (const YamlNode& item : items_of(node, reading.sink, "\"disputed\"")) {
        YamlMap dispute(item, reading.sink, "a disagreement");
        if (!dispute.is_map()) continue;
        const std::string source = dispute.require_text("source");
        const Lexicon& lexicon = reading.loading.lexicon;
        if (!source.empty() && lexicon.source(source) == nullptr) {
            reading.sink.add(*dispute.find("source"), "unknown-source", "no source is called " + quoted(source),
                             "expected an id from sources.yaml" + did_you_mean(source, lexicon.sources, reading.sink));
        }
        entry.disputed.push_back({source, dispute.require_text("note")});
        dispute.finish();
    }
}

// Somebody who asks for a gentler level means it for every occurrence; a later layer's level is weighed against `otherwise` as it was written.
void read_levels(YamlMap& map, Entry& entry, bool changes, Reading& reading) {
    std::map<std::string, Level>& lowered = reading.loading.lowered;
    if (const auto as_written = lowered.find(entry.id); as_written != lowered.end()) {
        if (changes) entry.otherwise = as_written->second;
        lowered.erase(as_written);
    }
    read_speaking_level(map, entry.level);
    read_choice(map, "otherwise", level_names, entry.otherwise);
    const bool speaks_louder = entry.otherwise > entry.level && entry.level != Level::strength;
    if (!changes || !speaks_louder || map.find("otherwise") != nullptr) return;
    lowered[entry.id] = entry.otherwise;
    entry.otherwise = entry.level;
}

void read_say(YamlMap& map, Entry& entry, Reading& reading) {
    std::vector<Wording> wordings = load_wordings(map, entry, reading);
    std::move(entry.say.begin(), entry.say.end(), std::back_inserter(wordings));
    entry.say = std::move(wordings);
}

void read_beside_harm(YamlMap& map, Entry& entry, Reading& reading) {
    const YamlNode* node = map.find("beside_harm");
    if (node == nullptr) return;
    YamlMap beside(*node, reading.sink, "what to say beside harm");
    if (!beside.is_map()) return;
    beside.require("why");
    beside.require("ask");
    read_why(beside, entry.beside_harm.why);
    read_text(beside, "ask", entry.beside_harm.ask);
    beside.finish();
}

// Sets what the map has a key for, and leaves the rest; so it serves new entries and changes alike.
void read_fields(YamlMap& map, Entry& entry, bool changes, Reading& reading) {
    read_headword(map, entry.term, reading);
    read_texts(map, "forms", entry.forms);
    read_also(map, entry, reading);
    read_levels(map, entry, changes, reading);
    read_name(map, "shift", shift_names, entry.shift);
    read_name(map, "pact", pact_names, entry.pact);
    read_why(map, entry.why);
    read_text(map, "ask", entry.ask);
    read_beside_harm(map, entry, reading);
    read_say(map, entry, reading);
    load_cues(map, "harms", PatternUse::cue, reading, entry.harms);
    load_cues(map, "fine", PatternUse::cue, reading, entry.fine);
    if (read_field(map, entry.field)) entry.weighs_field = true;
    read_texts(map, "names", entry.names);
    read_texts(map, "legal", entry.legal);
    read_source_ids(map, reading, entry.sources);
    read_disputes(map, entry, reading);
    read_choice(map, "status", status_names, entry.status);
    read_since(map, entry.since);
    entry.disabled = map.flag("disable", entry.disabled);
    if (const YamlNode* node = map.find("examples")) {
        Examples examples = load_examples(*node, reading);
        entry.flag_examples = std::move(examples.flag);
        entry.fine_examples = std::move(examples.fine);
        entry.say_examples = std::move(examples.say);
    }
}

void check_can_speak(const YamlNode& node, const Entry& entry, Reading& reading) {
    const bool speaks = !entry.harms.empty() || entry.weighs_field || !entry.legal.empty() || entry.otherwise != Level::fine || entry.level == Level::strength;
    if (speaks || entry.status == Status::retired) return;
    reading.sink.add(node, "never-speaks", quoted(entry.id) + " can never speak: it has no harms cue, and is fine otherwise",
                     "expected harms: with a cue, or otherwise: rethink, consider or notice");
}

void check_examples(YamlMap& map, const Entry& entry, Reading& reading) {
    const bool silent = entry.status == Status::retired || entry.disabled;
    const bool draft = entry.status == Status::proposed && !reading.loading.from_scratch;
    if (silent || draft) return;
    const YamlNode* node = map.require("examples");
    if (node == nullptr || !node->is_map()) return;
    const bool offers = std::any_of(entry.say.begin(), entry.say.end(), [](const Wording& wording) { return !has_blank(wording); });
    const FewestExamples fewest{2, 3, offers ? 1U : 0U};
    check_number({entry.flag_examples, entry.fine_examples, entry.say_examples}, fewest, *node, reading);
}

// What a whole entry must have, and a change need not.
void check_complete(YamlMap& map, const Entry& entry, Reading& reading) {
    for (const std::string_view key : {"term", "kind", "level", "shift", "why"}) {
        if (key != "term" || !has_slip_of(map, key)) map.require(key);  // that slip is told as an unknown key
    }
    if (entry.status != Status::proposed) {
        const YamlNode* sources = map.require("sources");
        if (sources != nullptr && sources->is_sequence() && sources->items.empty()) {
            reading.sink.add(*sources, "missing-key", "nobody is named here who asked for this",
                             "expected the id of a source, or status: proposed until there is one");
        }
    }
    check_can_speak(map.node(), entry, reading);
    check_examples(map, entry, reading);
}

// A layer that only means to change an entry has no term, so one that matches no entry is most likely a slip in its id.
bool is_lost_change(YamlMap& map, const std::string& id, Reading& reading) {
    if (reading.loading.from_scratch || id.empty() || map.find("term") != nullptr || has_slip_of(map, "term")) return false;
    reading.sink.add(*map.find("id"), "unknown-entry", "no entry is called " + quoted(id) + ", and this one has no term of its own",
                     "expected the id of an entry to change, or a term" + did_you_mean(id, reading.loading.lexicon.entries, reading.sink));
    return true;
}

// Its other slips are told in the same run.
void read_lost_change(YamlMap& map, const std::string& id, Reading& reading) {
    Entry lost;
    lost.id = id;
    read_fields(map, lost, true, reading);
    map.finish();
}

}  // namespace

void load_entry(const YamlNode& node, const std::string& pack, Reading& reading) {
    YamlMap map(node, reading.sink, "an entry");
    if (!map.is_map()) return;
    Loading& loading = reading.loading;
    const std::string id = read_id(map);
    const Entry* known = loading.entries.find(id);
    const bool changes = known != nullptr && map.find("term") == nullptr;
    if (!changes && is_lost_change(map, id, reading)) return read_lost_change(map, id, reading);
    Entry entry;
    if (changes) {
        entry = *known;
        entry.overridden = true;
    } else {
        entry.id = id;
        entry.pack = pack;
        entry.origin = reading.origin(node);
    }
    read_fields(map, entry, changes, reading);
    if (!changes) check_complete(map, entry, reading);
    map.finish();
    const RuleText* rule = loading.rules.find(id);
    if (changes || claim_id(node, id, rule == nullptr ? nullptr : &rule->origin, reading)) loading.entries.place(std::move(entry));
}

}  // namespace kith
