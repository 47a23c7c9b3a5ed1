// SPDX-License-Identifier: Apache-2.0
// One slip a row, made in a lexicon that has no other: the loader must tell it, at its place, and nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon/loader.hpp"
#include "unit/lexicon/small_lexicon.hpp"

using kith::LexiconFile;
using kith::load_lexicon;
using kith::LoadedLexicon;
using kith::Problem;
using kith::Problems;
using kith::render;

namespace {

struct Place {
    int line = 1;
    int column = 1;
};

// In `to`, « stands before the place that must be named, and is taken out first; where the place is elsewhere, it is `place`.
struct Slip {
    const char* file;
    const char* from;
    const char* to;
    const char* code;
    const char* message;   // some words of it
    const char* expected;  // some words of it
    Place place = {0, 0};
};

Place take_mark(std::string& text, Place otherwise) {
    const std::string mark = "\u00AB";
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) return otherwise;
    Place place;
    for (std::size_t i = 0; i < at; ++i) {
        const bool starts_code_point = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        place.column += starts_code_point ? 1 : 0;
        if (text[i] == '\n') place = {place.line + 1, 1};
    }
    text.erase(at, mark.size());
    return place;
}

void check(const Slip& slip) {
    CAPTURE(slip.from);
    CAPTURE(slip.to);
    std::vector<LexiconFile> files = small_lexicon_with(slip.file, slip.from, slip.to);
    const auto file = std::find_if(files.begin(), files.end(), [&](const LexiconFile& one) { return one.name == slip.file; });
    const Place place = take_mark(file->text, slip.place);
    const LoadedLexicon loaded = load_lexicon({}, files);
    const std::string told = render(loaded.problems);
    REQUIRE_MESSAGE(loaded.problems.size() == 1, told);
    const Problem& problem = loaded.problems.front();
    CHECK_MESSAGE(problem.code == slip.code, told);
    CHECK(problem.file == slip.file);
    CHECK_MESSAGE(problem.line == place.line, told);
    CHECK_MESSAGE(problem.column == place.column, told);
    CHECK_MESSAGE(problem.message.find(slip.message) != std::string::npos, told);
    CHECK_MESSAGE(problem.expected.find(slip.expected) != std::string::npos, told);
    CHECK(problem.excerpt == kith::line_of(file->text, problem.line));
}

void check_all(const std::vector<Slip>& slips) {
    for (const Slip& slip : slips) check(slip);
}

}  // namespace

TEST_CASE("the small lexicon has no mistake") { CHECK(render(load_lexicon({}, small_lexicon()).problems).empty()); }

TEST_CASE("slips in a pack's header") {
    check_all({
        {pack_file, "schema: 1", "schema: «2", "bad-schema", "schema 2", "schema: 1"},
        {pack_file, "schema: 1\n", "«", "missing-key", "\"schema\"", "schema: ..."},
        {pack_file, "pack: children", "pack: «child", "pack-name", "\"child\" in a file called \"children\"", "pack: children"},
        {pack_file, "title: Children\n", "", "missing-key", "\"title\"", "title: ...", {1, 1}},
        {pack_file, "language: en-GB", "language: «cy", "bad-language", "\"cy\"", "en-GB"},
        {pack_file, "entries:", "«entires: 1\nentries:", "unknown-key", "\"entires\"", "did you mean \"entries\"?"},
        {pack_file, "version: 2026.11.0\n", "version: 2026.11.0\n«version: 2026.11.1\n", "duplicate-key", "a second time", "line 5"},
    });
}

TEST_CASE("slips in an entry's plain keys") {
    check_all({
        {pack_file, "id: contact\n", "id: «Contact Time\n", "bad-id", "\"Contact Time\"", "hyphens"},
        {pack_file, "id: contact\n", "id: «time--with\n", "bad-id", "\"time--with\"", "hyphens"},
        {pack_file, "- id: contact", "- «disable: false", "missing-key", "needs \"id\"", "id: ..."},
        {pack_file, "    term: contact\n", "", "missing-key", "needs \"term\"", "term: ...", {7, 5}},
        {pack_file, "    term: contact", "    term: «\"--\"", "bad-term", "no word in this term", "dictionary"},
        {pack_file, "kind: noun", "kind: «nown", "unknown-value", "\"nown\"", "did you mean \"noun\"?"},
        {pack_file, "level: rethink", "level: «retink", "unknown-value", "\"retink\"", "did you mean \"rethink\"?"},
        {pack_file, "level: rethink", "level: «fine", "unknown-value", "\"fine\"", "one of notice, consider, rethink, strength"},
        {pack_file, "otherwise: notice", "otherwise: «sometimes", "unknown-value", "\"sometimes\"", "fine, strength, notice"},
        {pack_file, "shift: process-to-relationship", "shift: «process-to-relation", "unknown-value", "process-to-relation", "did you mean \"process-to-relationship\"?"},
        {pack_file, "pact: connection", "pact: «love", "unknown-value", "\"love\"", "power, accountability"},
        {pack_file, "status: sourced", "status: «source", "unknown-value", "\"source\"", "did you mean \"sourced\"?"},
        {pack_file, "since: \"2026-11\"", "since: «\"2026-13\"", "bad-date", "\"2026-13\"", "2026-11"},
        {pack_file, "    fine: [", "    «fines: [\"eye ~\"]\n    fine: [", "unknown-key", "\"fines\"", "did you mean \"fine\"?"},
        {pack_file, "    since: \"2026-11\"", "    since: \"2026-11\"\n    «since: \"2026-10\"", "duplicate-key", "\"since\"", "line 30"},
        {pack_file, "why: Time with the people you love is family life.",
         "why: «Time with the people you love is family life and not an appointment that somebody booked for you in a room that smells of floor polish.", "long-why",
         "26 words", "at most 25"},
        {pack_file, "sources: [tact-ltc]", "sources: [«tact-lct]", "unknown-source", "\"tact-lct\"", "did you mean \"tact-ltc\"?"},
        {pack_file, "    sources: [tact-ltc]\n", "", "missing-key", "needs \"sources\"", "sources: ...", {7, 5}},
        {pack_file, "sources: [tact-ltc]", "sources: «[]", "missing-key", "nobody is named", "proposed"},
        {pack_file, "source: a-guide", "source: «b-guide", "unknown-source", "\"b-guide\"", "did you mean \"a-guide\"?"},
        {pack_file, "kind: verb}", "kind: verb, head: each}, «~", "wrong-kind", "no text to YAML", "put quotes round this headword"},
        {pack_file, "{term: \"see each other\", kind: verb}", "{term: «\"see each other\", kind: verb, head: saw}", "unknown-head", "\"saw\" is no word of", "tense"},
    });
}

TEST_CASE("slips in patterns") {
    check_all({
        {pack_file, "fine: [\"eye ~\"", "fine: [«~", "unquoted-pattern", "nothing at all", "put quotes round this pattern"},
        {pack_file, "harms: [\"~ with {family}\"", "harms: [«{family}", "unquoted-pattern", "a map", "put quotes round this pattern"},
        {pack_file, "fine: [\"eye ~\"", "fine: [«[eye]", "unquoted-pattern", "a list", "put quotes round this pattern"},
        {pack_file, "otherwise: notice", "field: «some\n    otherwise: notice", "wrong-kind", "\"some\"", "a whole number from -20 to 20"},
        {pack_file, "\"eye ~\"", "{cue: \"eye ~\", field: «much}", "wrong-kind", "\"much\"", "a whole number from -20 to 20"},
        {pack_file, "\"eye ~\"", "«{cue: \"eye ~\"}", "missing-key", "needs \"field\"", "field: ..."},
        {pack_file, "\"eye ~\"", "«{field: 2}", "missing-key", "needs \"cue\"", "cue: ..."},
        {pack_file, "\"eye ~\"", "{cue: \"eye ~\", «feild: 2}", "unknown-key", "\"feild\"", "did you mean \"field\"?"},
        {pack_file, "\"eye ~\"", "{cue: \"«(eye ~\", field: 2}", "bad-pattern", "never closed", "expected a )"},
        {pack_file, "\"eye ~\"", "\"eye «~er\"", "bad-pattern", "\"~er\" is no form of the word", "~ed, ~ing or ~s"},
        {pack_file, "otherwise: notice", "field: «99\n    otherwise: notice", "wrong-kind", "\"99\"", "a whole number from -20 to 20"},
        {pack_file, "\"eye ~\"", "\"agent: {«persn}\"", "unknown-list", "\"persn\"", "did you mean"},
        {pack_file, "\"eye ~\"", "\"«(eye ~\"", "bad-pattern", "never closed", "expected a )"},
        {pack_file, "\"eye ~\"", "\"eye ~ («|physical)\"", "bad-pattern", "empty", "expected a word"},
        {pack_file, "\"eye ~\"", "\"eye «+ ~\"", "bad-pattern", "\"+\" is no sign", "words, ~"},
        {pack_file, "\"eye ~\"", "\"«? ~\"", "bad-pattern", "behind no word", "word?"},
        {pack_file, "\"eye ~\"", "\"eye ~ «*\"", "bad-pattern", "cannot end with *", "a word on either side"},
        {pack_file, "\"eye ~\"", "'mum''s caf\u00E9 ~ «*'", "bad-pattern", "cannot end with *", "a word on either side"},
        {pack_file, "\"eye ~\"", "eye ~ «=", "bad-pattern", "\"=\" is no sign", "words, ~"},
        {pack_file, "\"eye ~\"", "\"«eye contact\"", "no-headword", "no ~ in this cue", "sentence:"},
        {pack_file, "\"eye ~\"", "\"~ with {«famliy}\"", "unknown-list", "\"famliy\"", "did you mean \"family\"?"},
        {pack_file, "\"sentence: {family}\"", "\"sentence: (a|{family} b {«fam:2})\"", "unknown-list", "\"fam\"", "words.yaml"},
        {pack_file, "/[0-9]+ contacts/", "/«[0-9+ contacts/", "bad-regex", "missing ]", "RE2"},
        {pack_file, "/[0-9]+ contacts/", "sentence: /«(a\\\\b/", "bad-regex", "missing )", "RE2"},
    });
}

TEST_CASE("slips in wordings") {
    check_all({
        {pack_file, "{when: \"~ with {family}\"", "{when: \"~ with «{}\"", "bad-pattern", "no list is called \"\"", "small letters"},
        {pack_file, "{when: \"~ with {family}\", say: \"time with {family}\"}", "{when: \"«with mum\", say: \"time with mum\"}", "no-headword", "never meets the word", "~ where"},
        {pack_file, "{when: \"~ with {family}\", say: \"time with {family}\"}", "{when: \"«agent: ~\", say: \"time\"}", "bad-pattern", "stand together", "without agent:"},
        {pack_file, "say: \"time with {family}\"", "say: \"time with «{familie}\"", "unknown-slot", "nothing captures {familie}", "{family}"},
        {pack_file, "- \"time together\"", "- \"caf\u00E9 \\\"time\\\" with «{mum}\"", "unknown-slot", "nothing captures {mum}", "to go with this"},
        {pack_file, "- \"time together\"", "- «|\n        time\n        with {mum}", "unknown-slot", "nothing captures {mum}", "to go with this"},
        {pack_file, "- \"time together\"", "- \"time with «{family}\"", "unknown-slot", "nothing captures {family}", "to go with this"},
        {pack_file, "- \"time together\"", "- \"time with «{family\"", "unknown-slot", "never closed", "}"},
        {pack_file, "{when: \"~ with {family}\"", "{when: \"~ with {family} and «{family}\"", "repeated-slot", "stands twice", "{family:1} and {family:2}"},
        {pack_file, "number: mass", "number: «masses", "unknown-value", "\"masses\"", "did you mean \"mass\"?"},
        {pack_file, "number: mass", "safe: «maybe", "unknown-value", "\"maybe\"", "yes, no"},
        {pack_file, "number: mass", "head: «days", "unknown-head", "\"days\" is no word of \"family time\"", "plural"},
        {pack_file, "number: mass", "of: [contact, «visits]", "unknown-headword", "\"visits\" is no word of \"contact\"", "one of also:"},
        {pack_file, "- \"time together\"", "- «~", "wrong-kind", "no text to YAML", "put quotes round this wording"},
        {pack_file, "- \"time together\"", "- «{number: mass}", "missing-key", "needs \"say\"", "say: ..."},
        {pack_file, "- \"time together\"", "- \"time with «\u2039name\"", "bad-blank", "not whole", "\u2039name\u203A"},
        {pack_file, "- \"time together\"", "- \"time with name«\u203A\"", "bad-blank", "not whole", "\u2039name\u203A"},
    });
}

TEST_CASE("slips in examples") {
    check_all({
        {pack_file, ", \"Her [contact] with dad.\"]", "]", "few-examples", "1 flag", "at least 2", {32, 7}},
        {pack_file, ", \"In contact.\"]", "]", "few-examples", "2 fine", "at least 3", {32, 7}},
        {pack_file, "      say: [{from: \"Contact with his mum.\", to: \"Time with his mum.\"}]\n", "", "few-examples", "0 say", "at least 1", {32, 7}},
        {pack_file, "\"His [contact] with mum.\"", "\"«His contact with mum.\"", "bad-example", "nothing is marked", "[ and ]"},
        {pack_file, "\"His [contact] with mum.\"", "\"His «[contact with mum.\"", "bad-example", "never closed", "]"},
        {pack_file, "\"His [contact] with mum.\"", "\"His contact«] with mum.\"", "bad-example", "closes nothing", "["},
        {pack_file, "\"His [contact] with mum.\"", "\"His [con«[tact]] with mum.\"", "bad-example", "inside another", "]"},
        {pack_file, "\"His [contact] with mum.\"", "\"His «[] with mum.\"", "bad-example", "nothing in these brackets", "words to flag"},
        {pack_file, "\"Eye contact.\"", "\"Eye «[contact].\"", "bad-example", "a fine example", "without brackets"},
        {pack_file, "\"Eye contact.\"", "\"Eye contact.\", «{Eye: contact}", "wrong-kind", "a map", "put quotes round this sentence"},
        {pack_file, "      fine: [\"Please", "      «fien: []\n      fine: [\"Please", "unknown-key", "\"fien\"", "did you mean \"fine\"?"},
        {pack_file, ", to: \"Time with his mum.\"", "", "missing-key", "needs \"to\"", "to: ...", {34, 13}},
    });
}

TEST_CASE("slips in sources and word lists") {
    check_all({
        {sources_file, "  - {id: a-guide,", "  - {id: «A guide, publisher: A, title: A}\n  - {id: a-guide,", "bad-id", "\"A guide\"", "hyphens"},
        {sources_file, "  - {id: a-guide,", "  - «{id: tact-ltc, publisher: B, title: B}\n  - {id: a-guide,", "duplicate-id", "\"tact-ltc\" stands at lexicon/sources.yaml:3", "once"},
        {sources_file, "title: A guide}", "title: A guide, «titel: B}", "unknown-key", "\"titel\"", "did you mean \"title\"?"},
        {words_file, "include: [family]", "include: [«famly]", "unknown-list", "\"famly\"", "did you mean \"family\"?"},
        {words_file, "kind: word", "kind: «verb", "unknown-value", "\"verb\"", "noun, word"},
        {words_file, "  - {id: often,", "  - «{id: family, words: [x]}\n  - {id: often,", "duplicate-id", "\"family\" stands at lexicon/en-GB/words.yaml:4", "once"},
        {words_file, "[weekly]", "[weekly, «~]", "wrong-kind", "nothing", "text"},
        {words_file, ", words: [weekly]", "", "missing-key", "empty", "\"words\" or \"include\"", {6, 5}},
    });
}

TEST_CASE("slips in rules") {
    check_all({
        {rules_file, "kind: sentence", "kind: «sentense", "unknown-value", "\"sentense\"", "did you mean \"sentence\"?"},
        {rules_file, "match: [\"{person} was", "match: [\"{person} «~ was", "no-headword", "a rule has no headword", "the word itself"},
        {rules_file, "\"{person} were moved\"", "\"{person} were moved «)\"", "bad-pattern", "closes nothing", "("},
        {rules_file, "to {person}.", "to «{thing}.", "unknown-slot", "nothing captures {thing}", "{person}"},
        {rules_file, "\"{person} were moved\"", "\"they were moved\"", "unknown-slot", "nothing captures {person}", "a pattern with {person}", {10, 35}},
        {rules_file, "    message: Somebody did this to {person}.\n", "", "missing-key", "needs \"message\"", "message: ...", {5, 5}},
        {rules_file, "    title: nobody says who\n", "", "missing-key", "needs \"title\"", "title: ...", {5, 5}},
        {rules_file, "title: nobody", "title: «Done, and nobody", "bad-title", "middle of a sentence", "without commas"},
        {rules_file, "title: nobody", "title: «nobody at all in this sentence or the next", "long-title", "letters", "at most 40"},
        {rules_file, "shift: agents-to-humans", "shift: «agents-to-human", "unknown-value", "agents-to-human", "did you mean"},
        {rules_file, "id: done-to", "id: contact", "duplicate-id", "\"contact\" stands at lexicon/en-GB/children.yaml:7", "nothing else has", {5, 5}},
        {rules_file, "sources: [a-guide]", "sources: [«the-guide]", "unknown-source", "\"the-guide\"", "sources.yaml"},
        {rules_file, ", \"They were glad.\"]", "]", "few-examples", "2 fine", "at least 3", {15, 7}},
    });
}

TEST_CASE("a file that breaks off brings no complaints about what stood behind") {
    for (const char* file : {sources_file, words_file, pack_file, rules_file}) {
        CAPTURE(file);
        std::vector<LexiconFile> files = small_lexicon();
        for (LexiconFile& one : files) {
            if (one.name == file) one.text = "schema: 1\nmore: [";
        }
        const Problems problems = load_lexicon({}, files).problems;
        const std::string told = render(problems);
        REQUIRE_MESSAGE(problems.size() == 2, told);
        CHECK(problems[0].file == file);
        CHECK(problems[0].code == "yaml-syntax");
        CHECK(problems[1].code == "unknown-key");
    }
}

TEST_CASE("a borrowed word is one of its field") {
    const auto told = [](const std::string& borrowed) {
        std::vector<LexiconFile> files = small_lexicon();
        files.push_back({"lexicon/en-GB/fields.yaml", "schema: 1\nlanguage: en-GB\nfields:\n  - {id: home, people: true, strong: [mum], weak: [cot], borrowed: [" + borrowed + "]}\n"});
        return render(load_lexicon({}, files).problems);
    };
    CHECK(told("mum, cot").empty());
    const std::string slip = told("mum, nursery");
    CHECK(slip.find("\"nursery\" is no word of this field") != std::string::npos);
    CHECK(slip.find("fields.yaml:4:") != std::string::npos);
}
