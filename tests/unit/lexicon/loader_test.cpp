// SPDX-License-Identifier: Apache-2.0
#include "lexicon/loader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "unit/lexicon/pattern_outline.hpp"
#include "unit/lexicon/small_lexicon.hpp"

using kith::Entry;
using kith::Level;
using kith::Lexicon;
using kith::LexiconFile;
using kith::load_lexicon;
using kith::LoadedLexicon;
using kith::render;
using kith::RuleText;
using kith::Status;
using kith::WordKind;

namespace {

Lexicon sound(const Lexicon& base, const std::vector<LexiconFile>& files) {
    LoadedLexicon loaded = load_lexicon(base, files);
    const std::string told = render(loaded.problems);
    CHECK_MESSAGE(told.empty(), told);
    return std::move(loaded.lexicon);
}

Lexicon small() { return sound({}, small_lexicon()); }

LoadedLexicon with_layer(const std::string& text, const std::string& name = "ours/local.yaml") { return load_lexicon(small(), {{name, text}}); }

std::string entry_text(const std::string& id, const std::string& term, const std::string& more) {
    return "  - id: " + id + "\n    term: " + term + "\n    kind: noun\n    level: consider\n    shift: label-to-person\n    why: Because.\n" +
           "    sources: [tact-ltc]\n" + more +
           "    examples: {flag: [\"[a].\", \"[b].\"], fine: [\"a\", \"b\", \"c\"]}\n";
}

std::vector<LexiconFile> two_packs(const std::string& more_of_first, const std::string& more_of_second) {
    std::vector<LexiconFile> files = small_lexicon();
    const std::string header = "schema: 1\ntitle: T\nlanguage: en-GB\nversion: \"1\"\n";
    files.push_back({"lexicon/en-GB/one.yaml", header + "pack: one\nentries:\n" + entry_text("case-people", "case", more_of_first)});
    files.push_back({"lexicon/en-GB/two.yaml", header + "pack: two\nentries:\n" + entry_text("case-box", "CASE", more_of_second)});
    return files;
}

}  // namespace

TEST_CASE("everything an entry says is read") {
    const Lexicon lexicon = small();
    REQUIRE(lexicon.packs.size() == 1);
    CHECK(lexicon.packs[0].title == "Children");
    CHECK(lexicon.packs[0].version == "2026.11.0");
    REQUIRE(lexicon.entry("contact") != nullptr);
    const Entry& entry = *lexicon.entry("contact");
    CHECK(entry.pack == "children");
    CHECK(entry.term.term == "contact");
    CHECK(entry.forms == std::vector<std::string>{"kontact"});
    REQUIRE(entry.also.size() == 2);
    CHECK(entry.also[0].kind == WordKind::noun);
    CHECK(entry.also[1].term == "see each other");
    CHECK(entry.also[1].kind == WordKind::verb);
    CHECK(entry.level == Level::rethink);
    CHECK(entry.shift == "process-to-relationship");
    CHECK(entry.pact == "connection");
    CHECK(entry.why == "Time with the people you love is family life.");
    CHECK(entry.ask == "What does the child call it?");
    REQUIRE(entry.say.size() == 3);
    CHECK(entry.say[0].when == "~ with {family}");
    CHECK(outline(entry.say[0].pattern) == "~ with {family}");
    CHECK(entry.say[0].text == "time with {family}");
    CHECK(entry.say[1].mass);
    CHECK(entry.say[2].text == "time together");
    REQUIRE(entry.harms.size() == 2);
    CHECK(entry.harms[1].source == "sentence: {family}");
    CHECK(entry.harms[1].origin.line == 21);
    CHECK(entry.harms[1].origin.column == 32);
    CHECK(entry.fine.size() == 2);
    CHECK(entry.fine[1].pattern.regex == "[0-9]+ contacts");
    CHECK(entry.otherwise == Level::notice);
    CHECK(entry.names == std::vector<std::string>{"Child Contact Centre"});
    CHECK(entry.legal == std::vector<std::string>{"contact order"});
    CHECK(entry.sources == std::vector<std::string>{"tact-ltc"});
    REQUIRE(entry.disputed.size() == 1);
    CHECK(entry.disputed[0].source == "a-guide");
    CHECK(entry.status == Status::sourced);
    CHECK(entry.since == "2026-11");
    CHECK(entry.origin.file == pack_file);
    CHECK(entry.origin.line == 7);
    REQUIRE(entry.flag_examples.size() == 2);
    CHECK(entry.flag_examples[1].text == "Her [contact] with dad.");
    CHECK(entry.flag_examples[1].origin.line == 32);
    CHECK(entry.fine_examples.size() == 3);
    REQUIRE(entry.say_examples.size() == 1);
    CHECK(entry.say_examples[0].to == "Time with his mum.");
    CHECK_FALSE(entry.overridden);
}

TEST_CASE("everything a rule says is read") {
    const Lexicon lexicon = small();
    REQUIRE(lexicon.rule("done-to") != nullptr);
    const RuleText& rule = *lexicon.rule("done-to");
    CHECK(rule.pack == "passive");
    CHECK(rule.title == "nobody says who");
    CHECK(rule.kind == "sentence");
    CHECK(rule.shift == "agents-to-humans");
    CHECK(rule.match.size() == 2);
    CHECK(rule.fine.size() == 1);
    CHECK(rule.message == "Somebody did this to {person}.");
    CHECK(rule.ask == "Who did this?");
    CHECK(rule.flag_examples.size() == 2);
}

TEST_CASE("a file of rules is known by what it holds, wherever it lies") {
    std::vector<LexiconFile> files = small_lexicon();
    for (LexiconFile& file : files) {
        if (file.name == rules_file) file.name = "desk/passive.yaml";
    }
    const LoadedLexicon loaded = load_lexicon({}, files);
    CHECK(loaded.problems.empty());
    CHECK(loaded.lexicon.rules.size() == 1);
}

TEST_CASE("the fields of life are read, words as they are looked for") {
    std::vector<LexiconFile> files = small_lexicon();
    files.push_back({"lexicon/en-GB/fields.yaml",
                     "schema: 1\nlanguage: en-GB\nfields:\n"
                     "  - {id: home, about: Home., people: true, strong: [Mum, \"children's services\"], weak: [bedtime]}\n"
                     "  - {id: machines, people: false, strong: [clutch]}\n"});
    const LoadedLexicon loaded = load_lexicon({}, files);
    REQUIRE(loaded.problems.empty());
    REQUIRE(loaded.lexicon.fields.size() == 2);
    CHECK(loaded.lexicon.fields[0].people);
    CHECK(loaded.lexicon.fields[0].strong == std::vector<std::string>{"mum", "children services"});
    CHECK(!loaded.lexicon.fields[1].people);
}

TEST_CASE("word lists are folded, unique, in the plural too, and hold what they include") {
    const Lexicon lexicon = small();
    REQUIRE(lexicon.list("family") != nullptr);
    CHECK(lexicon.list("family")->words ==
          std::vector<std::string>{"mum", "mums", "brother", "brothers", "half-brother", "half-brothers", "children", "family", "families"});
    const std::vector<std::string>& people = lexicon.list("person")->words;
    CHECK(people.front() == "neighbour");
    CHECK(std::count(people.begin(), people.end(), "mums") == 1);
    CHECK(lexicon.list("often")->words == std::vector<std::string>{"weekly"});
    CHECK(lexicon.list("family")->noun_phrases);
    CHECK_FALSE(lexicon.list("often")->noun_phrases);
}

TEST_CASE("a layer's words reach the lists that include its list") {
    const LoadedLexicon loaded = with_layer("schema: 1\nlanguage: en-GB\nlists: [{id: family, words: [bonus mum]}]\n", "ours/words.yaml");
    CHECK(render(loaded.problems).empty());
    const std::vector<std::string>& people = loaded.lexicon.list("person")->words;
    CHECK(std::count(people.begin(), people.end(), "bonus mums") == 1);
    CHECK(std::count(people.begin(), people.end(), "mum") == 1);
    CHECK(loaded.lexicon.list("family")->about == "People who are family.");
}

TEST_CASE("an entry of a layer without a term changes what it names, and nothing else") {
    const LoadedLexicon loaded = with_layer(
        "schema: 1\npack: local\nentries:\n  - id: contact\n    level: consider\n    say: [\"seeing each other\"]\n    fine: []\n    why: Because we say so.\n");
    CHECK(render(loaded.problems).empty());
    REQUIRE(loaded.lexicon.entries.size() == 1);
    const Entry& entry = loaded.lexicon.entries.front();
    CHECK(entry.overridden);
    CHECK(entry.pack == "children");
    CHECK(entry.level == Level::consider);
    CHECK(entry.otherwise == Level::notice);
    CHECK(entry.why == "Because we say so.");
    REQUIRE(entry.say.size() == 4);
    CHECK(entry.say[0].text == "seeing each other");
    CHECK(entry.say[1].text == "time with {family}");
    CHECK(entry.fine.empty());
    CHECK(entry.harms.size() == 2);
    CHECK(entry.origin.file == pack_file);
}

TEST_CASE("a gentler level holds for what no cue decides as well") {
    const Lexicon base = sound({}, small_lexicon_with(pack_file, "otherwise: notice", "otherwise: rethink"));
    const Lexicon lexicon = sound(base, {{"local.yaml", "schema: 1\npack: local\nentries: [{id: contact, level: notice}]\n"}});
    CHECK(lexicon.entry("contact")->otherwise == Level::notice);
}

TEST_CASE("of several layers the last to name a level is heard, also where no cue decides") {
    const Lexicon base = sound({}, small_lexicon_with(pack_file, "otherwise: notice", "otherwise: rethink"));
    const auto layer = [](const std::string& fields) {
        return LexiconFile{fields + "/local.yaml", "schema: 1\npack: local\nentries: [{id: contact, " + fields + "}]\n"};
    };
    struct Row {
        std::vector<LexiconFile> layers;
        Level level;
        Level otherwise;
    };
    const std::vector<Row> rows = {
        {{layer("level: notice"), layer("level: consider")}, Level::consider, Level::consider},
        {{layer("level: notice"), layer("level: rethink")}, Level::rethink, Level::rethink},
        {{layer("level: consider"), layer("level: notice")}, Level::notice, Level::notice},
        {{layer("level: notice"), layer("ask: now"), layer("level: consider")}, Level::consider, Level::consider},
        {{layer("level: notice"), layer("ask: now")}, Level::notice, Level::notice},
        {{layer("level: notice, otherwise: fine"), layer("level: rethink")}, Level::rethink, Level::fine},
        {{layer("level: notice"), layer("level: rethink, otherwise: notice")}, Level::rethink, Level::notice},
    };
    for (const Row& row : rows) {
        CAPTURE(row.layers.front().name);
        CAPTURE(row.layers.back().name);
        const Lexicon lexicon = sound(base, row.layers);
        CHECK(lexicon.entry("contact")->level == row.level);
        CHECK(lexicon.entry("contact")->otherwise == row.otherwise);
    }
}

TEST_CASE("a layer can switch entries and rules off") {
    CHECK(with_layer("schema: 1\npack: local\nentries: [{id: contact, disable: true}]\n").lexicon.entry("contact")->disabled);
    const LoadedLexicon loaded = with_layer("schema: 1\nrules: [{id: done-to, disable: true}]\n", "ours/rules/local.yaml");
    CHECK(render(loaded.problems).empty());
    CHECK(loaded.lexicon.rule("done-to")->disabled);
    CHECK(loaded.lexicon.rule("done-to")->overridden);
    CHECK(loaded.lexicon.rule("done-to")->match.size() == 2);
}

TEST_CASE("an entry of a layer with a term takes the place of the one below") {
    const LoadedLexicon loaded = with_layer("schema: 1\npack: local\nentries:\n" + entry_text("contact", "contact", "    otherwise: notice\n"));
    CHECK(render(loaded.problems).empty());
    REQUIRE(loaded.lexicon.entries.size() == 1);
    CHECK(loaded.lexicon.entries[0].pack == "local");
    CHECK(loaded.lexicon.entries[0].harms.empty());
    CHECK_FALSE(loaded.lexicon.entries[0].overridden);
}

TEST_CASE("a layer may bring its own sources, and replace one below") {
    const LoadedLexicon loaded = with_layer(
        "schema: 1\npack: local\nsources: [{id: our-guide, publisher: Us, title: Ours}, {id: a-guide, publisher: Us, title: New}]\n"
        "entries: [{id: contact, sources: [our-guide]}]\n");
    CHECK(render(loaded.problems).empty());
    CHECK(loaded.lexicon.source("a-guide")->title == "New");
    CHECK(loaded.lexicon.source("our-guide") != nullptr);
    CHECK(loaded.lexicon.source("tact-ltc") != nullptr);
}

TEST_CASE("a proposed entry of a layer needs neither sources nor examples; one that ships needs examples") {
    const std::string draft = "schema: 1\npack: local\nentries:\n  - {id: unit, term: unit, kind: noun, level: notice, shift: label-to-person, why: Because., otherwise: notice, status: proposed}\n";
    CHECK(render(with_layer(draft).problems).empty());
    const LoadedLexicon shipped = load_lexicon({}, {{"local.yaml", draft}});
    REQUIRE(shipped.problems.size() == 4);
    CHECK(shipped.problems[3].message.find("\"examples\"") != std::string::npos);
}

TEST_CASE("an entry that changes nothing known is told what it lacks") {
    const LoadedLexicon loaded = with_layer("schema: 1\npack: local\nentries: [{id: contakt, disable: false, level: notice}]\n");
    REQUIRE_FALSE(loaded.problems.empty());
    CHECK(loaded.problems[0].message.find("\"contakt\"") != std::string::npos);
    CHECK(loaded.problems[0].expected.find("did you mean \"contact\"?") != std::string::npos);
    CHECK(loaded.problems.size() == 1);
}

TEST_CASE("an entry whose term is misspelled is told of the slip, not of a lost change") {
    const LoadedLexicon loaded = with_layer("schema: 1\npack: local\nentries:\n  - {id: unit, trem: unit, kind: noun, level: notice, shift: label-to-person, why: Because., otherwise: notice, status: proposed}\n");
    const std::string told = render(loaded.problems);
    REQUIRE_MESSAGE(loaded.problems.size() == 1, told);
    CHECK(loaded.problems[0].code == "unknown-key");
    CHECK(loaded.problems[0].message.find("\"trem\"") != std::string::npos);
    CHECK(loaded.problems[0].expected.find("did you mean \"term\"?") != std::string::npos);
}

TEST_CASE("a change that finds no entry is told of its other slips too") {
    const LoadedLexicon loaded = with_layer("schema: 1\npack: local\nentries: [{id: contakt, levle: notice}]\n");
    const std::string told = render(loaded.problems);
    REQUIRE_MESSAGE(loaded.problems.size() == 2, told);
    CHECK(loaded.problems[0].code == "unknown-entry");
    CHECK(loaded.problems[1].code == "unknown-key");
    CHECK(loaded.problems[1].expected.find("did you mean \"level\"?") != std::string::npos);
}

TEST_CASE("of very many slips only the first are told with what was perhaps meant") {
    std::string layer = "schema: 1\npack: local\nentries:\n";
    for (int i = 0; i < 300; ++i) layer += "  - {id: contakt, level: notice}\n";
    const LoadedLexicon loaded = with_layer(layer);
    REQUIRE(loaded.problems.size() == 300);
    CHECK(loaded.problems[0].expected.find("did you mean \"contact\"?") != std::string::npos);
    CHECK(loaded.problems[199].expected.find("did you mean") != std::string::npos);
    CHECK(loaded.problems[200].expected.find("did you mean") == std::string::npos);
}

TEST_CASE("two entries may share a word only when cues decide for both") {
    const std::string by_cues = "    harms: [\"the ~\"]\n    otherwise: fine\n";
    const std::string always = "    otherwise: notice\n";
    CHECK(render(load_lexicon({}, two_packs(by_cues, by_cues)).problems).empty());
    for (const auto& [first, second] : {std::pair{always, by_cues}, std::pair{by_cues, always}, std::pair{always, always}}) {
        const LoadedLexicon loaded = load_lexicon({}, two_packs(first, second));
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems[0].code == "headword-clash");
        CHECK(loaded.problems[0].file == "lexicon/en-GB/two.yaml");
        CHECK(loaded.problems[0].line == 7);
        CHECK(loaded.problems[0].column == 5);
        CHECK(loaded.problems[0].message.find("\"case-people\" at lexicon/en-GB/one.yaml:7") != std::string::npos);
    }
    CHECK(render(load_lexicon({}, two_packs(always, always + "    disable: true\n")).problems).empty());
}

TEST_CASE("a clash with the lexicon below is told in the layer") {
    const LoadedLexicon loaded = with_layer("schema: 1\npack: local\nentries:\n" + entry_text("ours", "contact-visit", "    otherwise: notice\n"));
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].code == "headword-clash");
    CHECK(loaded.problems[0].file == "ours/local.yaml");
    CHECK(loaded.problems[0].message.find("lexicon/en-GB/children.yaml:7") != std::string::npos);
}

TEST_CASE("of many entries that look for one word each tells of a few") {
    std::string layer = "schema: 1\npack: local\nentries:\n";
    constexpr std::size_t count = 60;
    for (std::size_t i = 0; i < count; ++i) layer += entry_text("ours-" + std::to_string(i), "unit", "    otherwise: notice\n");
    const LoadedLexicon loaded = with_layer(layer);
    CHECK(loaded.problems.size() == 1 + 2 + 3 + 4 * (count - 4));
    for (const auto& problem : loaded.problems) CHECK(problem.code == "headword-clash");
}

TEST_CASE("an entry that can never speak is told") {
    const LoadedLexicon loaded = with_layer("schema: 1\npack: local\nentries:\n" + entry_text("ours", "unit", ""));
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].code == "never-speaks");
}

TEST_CASE("problems come file by file, from top to bottom, and what could be understood is there") {
    std::vector<LexiconFile> files = small_lexicon_with(pack_file, "\"eye ~\"", "\"eye\"");
    files[2].text.replace(files[2].text.find("kind: noun"), 10, "kind: none");
    files[0].text += "more: 1\n";
    files[3].text = "rules: [";
    const LoadedLexicon loaded = load_lexicon({}, files);
    std::string places;
    for (const auto& problem : loaded.problems) places += problem.file.substr(problem.file.rfind('/') + 1) + ":" + std::to_string(problem.line) + " ";
    CHECK(places == "sources.yaml:5 children.yaml:9 children.yaml:22 passive.yaml:1 ");
    REQUIRE(loaded.lexicon.entry("contact") != nullptr);
    CHECK(loaded.lexicon.entry("contact")->fine.size() == 1);
}

TEST_CASE("any file at all loads without harm") {
    for (const char* text : {"", "~", "[]", "entries", "entries: 1", "entries: [1, ~, []]", "lists: {a: b}", "schema: [1]", "rules: [{id: [1]}]",
                             "sources: [{id: {}}]", "entries: [{id: a, say: {}, harms: {}, examples: [], also: 1, disputed: 1}]"}) {
        for (const char* name : {sources_file, words_file, pack_file, rules_file, "", "a", "rules", "/", "rules/"}) {
            CAPTURE(text);
            CAPTURE(name);
            CHECK_FALSE(load_lexicon({}, {{name, text}}).problems.empty());
        }
    }
    CHECK(load_lexicon({}, {}).problems.empty());
}
