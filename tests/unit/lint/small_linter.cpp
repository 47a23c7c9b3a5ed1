// SPDX-License-Identifier: Apache-2.0
#include "unit/lint/small_linter.hpp"

#include <string_view>

#include "unit/support/test_lexicon.hpp"

namespace kith::test {
namespace {

constexpr std::string_view entries = R"yaml(
  - id: contact
    term: contact
    kind: noun
    also: ["supervised contact", "contact session"]
    level: rethink
    shift: process-to-relationship
    why: "Time with the people you love is family life."
    say:
      - {say: "family time", number: mass}
      - {when: "~ (with {family}|from {family})", say: "time with {family}"}
    harms: ["~ (with|between) {family}", "{possessive} ~", "supervised ~", "~ session", "sentence: mum"]
    fine: ["~ us", "~ (details|number)", "(eye|emergency) ~", "~ * switch", "paragraph: photography"]
    otherwise: notice
    names: ["Child Contact Centre"]
    legal: ["contact order"]
    sources: []
    status: proposed
  - id: placement
    term: placement
    kind: noun
    level: consider
    shift: process-to-relationship
    why: "A home is a home."
    say: ["home", {say: "place to live", plural: "places to live"}]
    harms: ["foster ~", "{possessive} ~"]
    fine: ["work ~"]
    otherwise: consider
    sources: []
    status: proposed
  - id: sibling
    term: sibling
    kind: noun
    level: consider
    shift: process-to-relationship
    why: "Brothers and sisters say brothers and sisters."
    say: [{say: "brother or sister", plural: "brothers and sisters"}]
    otherwise: consider
    sources: []
    status: proposed
  - id: package
    term: package of care
    kind: noun
    level: consider
    shift: process-to-relationship
    why: "Help is not a parcel."
    say: [{say: "support", number: mass}]
    otherwise: consider
    sources: []
    status: proposed
  - id: fail-to-engage
    term: fail to engage
    kind: phrase
    head: fail
    level: rethink
    shift: fear-to-courage
    why: "Trust takes two."
    say: ["find it hard to work"]
    otherwise: rethink
    sources: []
    status: proposed
  - id: non-compliant
    term: non-compliant
    kind: adjective
    level: rethink
    shift: fear-to-courage
    why: "There is a reason behind every no."
    say: ["not yet sure about the plan", "unsure"]
    otherwise: rethink
    sources: []
    status: proposed
  - id: attention-seeking
    term: attention seeking
    kind: adjective
    also: [{term: "attention seeker", kind: noun}, {term: "seek attention", kind: verb}]
    level: rethink
    shift: fear-to-courage
    why: "It is asking for care."
    say: [{of: ["attention seeker"], say: "person who needs connection", plural: "people who need connection"}, "looking for connection"]
    otherwise: rethink
    sources: []
    status: proposed
  - id: addict
    term: addict
    kind: noun
    level: rethink
    shift: fear-to-courage
    why: "Nobody is a habit."
    say: [{say: "person who uses drugs", plural: "people who use drugs"}, "‹name›", {say: "person", plural: "people"}]
    otherwise: rethink
    sources: []
    status: proposed
  - id: send-home
    term: send home
    kind: verb
    level: consider
    shift: process-to-relationship
    why: "Nobody is a parcel."
    say: [{when: "(was|were) ~", say: "go home"}, "take home"]
    otherwise: consider
    sources: []
    status: proposed
  - id: abscond
    term: abscond
    kind: verb
    level: rethink
    shift: fear-to-courage
    why: "Somebody ran away."
    say: ["run away"]
    fine: ["agent: (treasurer|clerk)"]
    field: -1
    otherwise: fine
    sources: []
    status: proposed
  - id: handover
    term: handover
    kind: noun
    level: consider
    shift: process-to-relationship
    why: "A child is not a parcel."
    say: ["goodbye"]
    fine: ["shift ~"]
    field: 2
    otherwise: fine
    sources: []
    status: proposed
  - id: unit
    term: unit
    kind: noun
    level: consider
    shift: process-to-relationship
    why: "A unit is somebody's home."
    say: ["home"]
    harms: [{cue: "on the ~", field: 1}, {cue: "sentence: overnight", field: 2}, "residential ~"]
    fine: [{cue: "the ~ price", field: -1}]
    otherwise: fine
    sources: []
    status: proposed
  - id: hand-over
    term: hand over
    kind: verb
    level: rethink
    shift: process-to-relationship
    why: "A child is not a parcel."
    say: ["bring"]
    harms: ["~ed to {family}", "~ing (a|the) (boy|girl)", "~s him"]
    otherwise: fine
    sources: []
    status: proposed
  - id: together
    term: together
    kind: adverb
    level: strength
    shift: silos-to-collaboration
    why: "Working together is named."
    otherwise: strength
    sources: []
    status: proposed
)yaml";

constexpr std::string_view rules = R"yaml(
  - id: done-to
    kind: sentence
    level: consider
    match: "{person} (was|were) (placed|removed)"
    fine: ["at their own request"]
    message: "Who decided that {person} would move?"
    why: "Things are done by somebody."
    ask: "Who did this?"
    sources: []
    status: proposed
  - id: the-label
    kind: label
    level: consider
    match: "the (homeless|elderly)"
    message: "A person is more than one word."
    why: "People first."
    ask: "Who do you mean?"
    sources: []
    status: proposed
)yaml";

Lexicon with_fields(Lexicon lexicon) {
    lexicon.fields = {{"home", "", true, {"mum", "foster carer", "nursery"}, {"bedtime"}, {"nursery"}},
                      {"bees", "", false, {"hive", "swarm", "honey"}, {"meadow"}, {}}};
    return lexicon;
}

}  // namespace

SmallLinter::SmallLinter() : lexicon(with_fields(lexicon_with(entries, rules))), linter(lexicon, {{}, true}) {}

LintResult SmallLinter::lint(const std::vector<std::string>& paragraphs, bool decisions) const {
    return linter.lint(document_of(paragraphs), {Level::notice, decisions});
}

const SmallLinter& small_linter() {
    static const SmallLinter made;
    return made;
}

std::string senses(const std::string& text) {
    std::string out;
    const LintResult result = small_linter().lint({text});
    for (const Finding& finding : result.findings) {
        if (!out.empty()) out += " | ";
        out += std::string(name_of(finding.level)) + (finding.quoted ? " quoted " : " ") + finding.text;
    }
    return out;
}

}  // namespace kith::test
