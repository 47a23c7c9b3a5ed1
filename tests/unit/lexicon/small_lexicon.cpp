// SPDX-License-Identifier: Apache-2.0
#include "unit/lexicon/small_lexicon.hpp"

#include <doctest/doctest.h>

using kith::LexiconFile;

namespace {

constexpr const char* sources_text = R"yaml(schema: 1
sources:
  - {id: tact-ltc, publisher: TACT, title: Language that cares, year: "2019", address: "https://example.org", made_with: young people}
  - {id: a-guide, publisher: Somebody, title: A guide}
)yaml";

constexpr const char* words_text = R"yaml(schema: 1
language: en-GB
lists:
  - {id: family, about: People who are family., kind: noun, words: [Mum, brother, half-brother, children, family]}
  - {id: person, kind: noun, include: [family], words: [neighbour]}
  - {id: often, kind: word, words: [weekly]}
)yaml";

constexpr const char* pack_text = R"yaml(schema: 1
pack: children
title: Children
language: en-GB
version: 2026.11.0
entries:
  - id: contact
    term: contact
    kind: noun
    forms: ["kontact"]
    also: ["contact visit", {term: "see each other", kind: verb}]
    level: rethink
    shift: process-to-relationship
    pact: connection
    why: Time with the people you love is family life.
    ask: What does the child call it?
    say:
      - {when: "~ with {family}", say: "time with {family}"}
      - {say: "family time", number: mass}
      - "time together"
    harms: ["~ with {family}", "sentence: {family}"]
    fine: ["eye ~", "/[0-9]+ contacts/"]
    otherwise: notice
    names: [Child Contact Centre]
    legal: [contact order]
    sources: [tact-ltc]
    disputed:
      - {source: a-guide, note: "prefers the child's own word"}
    status: sourced
    since: "2026-11"
    examples:
      flag: ["His [contact] with mum.", "Her [contact] with dad."]
      fine: ["Please contact us.", "Eye contact.", "In contact."]
      say: [{from: "Contact with his mum.", to: "Time with his mum."}]
)yaml";

constexpr const char* rules_text = R"yaml(schema: 1
language: en-GB
shift: agents-to-humans
rules:
  - id: done-to
    kind: sentence
    level: consider
    match: ["{person} was (placed|removed)", "{person} were moved"]
    fine: "{person} was placed first"
    message: Somebody did this to {person}.
    why: A sentence without a doer hides who decided.
    ask: Who did this?
    sources: [a-guide]
    examples:
      flag: ["[Jay was placed] there.", "[Amira was removed]."]
      fine: ["Jay was placed first.", "He moved.", "They were glad."]
    title: nobody says who
)yaml";

}  // namespace

std::vector<LexiconFile> small_lexicon() {
    return {{sources_file, sources_text}, {words_file, words_text}, {pack_file, pack_text}, {rules_file, rules_text}};
}

std::vector<LexiconFile> small_lexicon_with(const std::string& file, const std::string& from, const std::string& to) {
    std::vector<LexiconFile> files = small_lexicon();
    for (LexiconFile& one : files) {
        if (one.name != file) continue;
        const std::size_t at = one.text.find(from);
        REQUIRE_MESSAGE(at != std::string::npos, from);
        one.text.replace(at, from.size(), to);
    }
    return files;
}
