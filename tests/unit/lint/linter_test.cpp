// SPDX-License-Identifier: Apache-2.0
// Sense and suggestion from end to end, on a small lexicon of its own.
#include "lint/linter.hpp"

#include <doctest/doctest.h>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

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

struct Fixture {
    Lexicon lexicon = with_fields(test::lexicon_with(entries, rules));
    Linter linter{lexicon, {{}, true}};
    LintResult lint(const std::vector<std::string>& paragraphs, bool decisions = false) const {
        return linter.lint(test::document_of(paragraphs), {Level::notice, decisions});
    }
};

const Fixture& fixture() {
    static const Fixture made;
    return made;
}

// "rethink contact | notice placement", in order.
std::string senses(const std::string& text) {
    std::string out;
    const LintResult result = fixture().lint({text});
    for (const Finding& finding : result.findings) {
        if (!out.empty()) out += " | ";
        out += std::string(name_of(finding.level)) + (finding.quoted ? " quoted " : " ") + finding.text;
    }
    return out;
}

// The text with the first suggestion of its first finding put in; "?" in front where it is not safe.
std::string reworded(const std::string& text, std::size_t which = 0) {
    const LintResult result = fixture().lint({text});
    if (result.findings.empty() || result.findings[0].suggestions.size() <= which) return "-";
    const Suggestion& suggestion = result.findings[0].suggestions[which];
    std::string out = text;
    out.replace(suggestion.replaces.begin, suggestion.replaces.size(), suggestion.text);
    return (suggestion.safe ? "" : "? ") + out;
}

}  // namespace

TEST_CASE("a cue may weigh the words around") {
    CHECK(senses("His mum stays on the unit.") == "consider unit");
    CHECK(senses("The clerk stays on the unit.").empty());
    CHECK(senses("Honey is on the unit his mum built near the hive.").empty());
    CHECK(senses("The unit is open overnight, and a foster carer is there.") == "consider unit");
    CHECK(senses("The unit is open overnight at bedtime.").empty());
    CHECK(senses("The residential unit is open.") == "consider unit");
    CHECK(senses("Honey on the residential unit: the unit price is up.") == "consider unit");
}

TEST_CASE("words that other fields borrow say nothing among theirs") {
    CHECK(senses("The cups are on the unit by the nursery.") == "consider unit");
    CHECK(senses("His mum has cups on the unit by the nursery.") == "consider unit");
    CHECK(senses("His mum has honey on the unit by the nursery.").empty());
    CHECK(senses("His mum and a foster carer have honey on the unit.") == "consider unit");
}

TEST_CASE("a weighed cue says what it weighed") {
    const LintResult result = fixture().lint({"His mum stays on the unit."}, true);
    REQUIRE(result.decisions.size() == 1);
    CHECK(result.decisions[0].evidence == std::vector<std::string>{"after “on the”", "near words about people’s lives: “mum”"});
}

TEST_CASE("a cue may ask for one form of the word") {
    CHECK(senses("Jay was handed over to his mum.") == "rethink handed over");
    CHECK(senses("They hand over to his mum.").empty());
    CHECK(senses("Handing over the boy was hard.") == "rethink Handing over");
    CHECK(senses("She handed over the boy.").empty());
    CHECK(senses("She hands over him.") == "rethink hands over");
}

TEST_CASE("among words that plainly speak of something else no word with another sense harms") {
    CHECK(senses("The residential unit has a hive.") == "consider unit");
    CHECK(senses("The residential unit has a hive, and a swarm with honey.").empty());
    CHECK(senses("Her sibling keeps a hive, and a swarm with honey.") == "consider sibling");
}

TEST_CASE("where no cue decides, the field of the words around does") {
    const std::vector<std::pair<std::vector<std::string>, std::string>> table = {
        {{"Jay absconded."}, "absconded"},
        {{"The treasurer absconded."}, ""},
        {{"The swarm absconded from the meadow."}, ""},
        {{"They absconded to the meadow.", "Each hive gave honey."}, ""},
        {{"They absconded.", "Each hive in the meadow was full; his mum and the foster carer came."}, "absconded"},
        {{"The handover was short."}, ""},
        {{"The handover was short. Mum cried."}, ""},
        {{"The handover was short and mum cried."}, "handover"},
        {{"The handover was short. Mum and the foster carer cried."}, "handover"},
        {{"The shift handover was short and mum cried."}, ""},
        {{"The handover of the hive took honey, mum said."}, ""},
        {{"mum mum mum", "mum mum", "The handover was short.", "Mum."}, ""},
    };
    for (const auto& row : table) {
        std::string found;
        for (const Finding& finding : fixture().lint(row.first).findings) found += finding.text;
        CHECK_MESSAGE(found == row.second, row.first.front());
    }
}

TEST_CASE("which sense a word has") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"His contact with mum is weekly.", "rethink contact"},
        {"Please contact us on Monday.", ""},
        {"She avoids eye contact with his mother.", ""},
        {"Contact is weekly.", "notice Contact"},
        {"Mum hopes that contact is weekly.", "rethink contact"},
        {"Our photography club: contact prints.", ""},
        {"The contact of the light switch broke.", ""},
        {"We will contact his school.", ""},
        {"If you are worried about his mother, contact the hub near mum.", ""},
        {"If mum is worried, contact Adult Social Care.", ""},
        {"When mum is there, contact is calm.", "rethink contact"},
        {"Amira\u2019s Placement Strategy was agreed.", ""},
        {"The Looked After (Distance Placement) Bill was read.", ""},
        {"Distant Placement Resettlement Scheme: Short Debate", ""},
        {"Placement Arrangements", "consider Placement"},
        {"Chapter 5.2 Placement in Other Areas", ""},
        {"Volume 2: Care Planning, Placement and Review", ""},
        {"Annex C: Foster Placement Agreements", ""},
        {"Placement Officer of the Year: nominations close in July.", ""},
        {"Ref HC/PLACEMENT/0912 and hc/placement.", "consider placement"},
        {"Supervised contact is weekly.", "rethink Supervised contact"},
        {"The contact order was made.", "notice contact order"},
        {"The Riverside Contact Centre is open.", ""},
        {"A Child Contact Centre is open.", ""},
        {"CONTACT WITH MUM", "rethink CONTACT"},
        {"Contact With Mum", "rethink Contact"},
        {"Contact with Mum is weekly.", "rethink Contact"},
        {"She said “I hate contact with mum” to us.", "notice quoted contact"},
        {"Write to contact@example.org or www.contact.org.uk.", ""},
        {"His placement ended.", "consider placement"},
        {"His work placement ended.", ""},
        {"A Placement Order was made.", ""},
        {"Re C (Contact) [2002] was cited.", ""},
        {"He failed to engage with us.", "rethink failed to engage"},
        {"Amira was placed with carers.", "consider Amira was placed"},
        {"Amira was placed there at their own request.", ""},
        {"We help the homeless.", "consider the homeless"},
        {"We help the homeless people.", ""},
        {"Words such as placement and contact with mum are cold.", ""},
        {"Please say family time rather than contact.", ""},
        {"Placement: please say home.", ""},
        {"He moved to a placement rather than home.", "consider placement"},
        {"Mr K. failed to engage.", "rethink failed to engage"},
        {"Section 22C says that his placement must be near.", "notice placement"},
        {"His placement ended; see the Children Act 1989.", "notice placement"},
        {"His placement ended after 3 weeks.", "consider placement"},
        {"Siblings Jay and Bea came.", "consider Siblings"},
        {"Friends of the Placement Trust met.", ""},
        {"Placement Order made.", ""},
        {"Words such as the homeless are labels.", ""},
        {"Every LAC had a PLACEMENT then", "consider PLACEMENT"},
        {"See the Placement of adults at home policy.", ""},
        {"See the policy for each placement.", "consider placement"},
        {"Write to placement@example.org or see example.org.uk/placement now.", ""},
        {"Save it as placement.docx, not placement_plan.", ""},
        {"See www.placement.example for more.", ""},
        {"See example.org/the-homeless.", ""},
        {"We will contact his mum about Mum.", ""},
        {"Mum helps placements.", "consider placements"},
        {"", ""},
    };
    for (const auto& row : table) {
        CAPTURE(row.first);
        CHECK(senses(row.first) == row.second);
    }
}

TEST_CASE("suggestions stand in the sentence as if they had been written there") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"His contact with his mother is weekly.", "His time with his mother is weekly."},
        {"Contact with his mum is on Tuesday.", "Time with his mum is on Tuesday."},
        {"CONTACT WITH MUM", "TIME WITH MUM"},
        {"His contact from mum is weekly.", "His time with mum is weekly."},
        {"Child A contact is weekly.", "Child A family time is weekly."},
        {"His contact is weekly.", "His family time is weekly."},
        {"His contacts are weekly.", "? His family time are weekly."},
        {"Their siblings live near.", "Their brothers and sisters live near."},
        {"Siblings live near.", "Brothers and sisters live near."},
        {"Her sibling's room", "Her brother or sister's room"},
        {"She has a package of care.", "She has support."},
        {"He needs a package of care at home.", "He needs support at home."},
        {"She has packages of care.", "? She has support."},
        {"He failed to engage with us.", "He found it hard to work with us."},
        {"He fails to engage with us.", "He finds it hard to work with us."},
        {"He has failed to engage with us.", "He has found it hard to work with us."},
        {"Failing to engage is hard.", "? Finding it hard to work is hard."},
        {"She is non-compliant.", "She is not yet sure about the plan."},
        {"She is a non-compliant parent.", "She is an unsure parent."},
        {"Supervised contact went well.", "? Family time went well."},
        {"Their contact began late.", "Their family time began late."},
        {"Their contact arrangements", "? Their family time arrangements"},
        {"He was in placement.", "? He was in home."},
        {"The foster placements are near.", "The foster homes are near."},
    };
    for (const auto& row : table) {
        CAPTURE(row.first);
        CHECK(reworded(row.first) == row.second);
    }
}

TEST_CASE("positions give back the words, whatever stands before them") {
    for (const std::string before : {"", "😀 ", "e\u0301a\u0308 ", "“x” ", "\u200B", "ﬁn ", "日本語 ", "a\u00ADb "}) {
        CAPTURE(before);
        const std::string text = before + "his con\u00ADtact with mum";
        const LintResult result = fixture().lint({text});
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings[0].text == "con\u00ADtact");
        CHECK(text.substr(result.findings[0].at.span.begin, result.findings[0].at.span.size()) == "con\u00ADtact");
    }
}

TEST_CASE("messages read as one line, whatever the lines of the text") {
    const auto message = [](const std::string& text) { return fixture().lint({text}).findings.at(0).message; };
    CHECK(message("Their sib-\nling came.") == "Could “sib-ling” be “brother or sister” here?");
    CHECK(message("He failed to\r\n  engage with us.") == "Could “failed to engage” be “found it hard to work” here?");
    CHECK(message("The contact order was made.") ==
          "“contact order” is a legal term, so it stays; a few plain words beside it would help the reader.");
    CHECK(message("Amira\r\n  Khan was placed.") == "Who decided that Amira Khan would move?");
    CHECK(message("“Siblings” they said.") == "“Siblings” is quoted here, so it can stay.");
}

TEST_CASE("strengths are noticed apart from findings, and rules fill their message") {
    const LintResult result = fixture().lint({"Together we asked why Amira was placed so far away."});
    REQUIRE(result.strengths.size() == 1);
    CHECK(result.strengths[0].text == "Together");
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].message == "Who decided that Amira would move?");
    CHECK(result.words == 10);
}

TEST_CASE("a fingerprint follows its sentence and tells repeats apart") {
    const LintResult one = fixture().lint({"Hello.", "His contact with mum is weekly."});
    const LintResult moved = fixture().lint({"His   CONTACT with mum is weekly", "His contact with mum is weekly."});
    REQUIRE(one.findings.size() == 1);
    REQUIRE(moved.findings.size() == 2);
    CHECK(one.findings[0].fingerprint.size() == 16);
    CHECK(moved.findings[0].fingerprint == one.findings[0].fingerprint);
    CHECK(moved.findings[1].fingerprint != one.findings[0].fingerprint);
}

TEST_CASE("each decision says which step decided") {
    const LintResult result = fixture().lint({"Eye contact is not contact with mum."}, true);
    REQUIRE(result.decisions.size() == 2);
    CHECK(result.decisions[0].outcome == Level::fine);
    CHECK(result.decisions[0].step == "a fine cue that touches the word");
    CHECK(result.decisions[0].evidence == std::vector<std::string>{"after “Eye”"});
    CHECK(result.decisions[1].evidence == std::vector<std::string>{"before “with mum”"});
}

TEST_CASE("packs and proposed entries can be left out") {
    const Lexicon& lexicon = fixture().lexicon;
    const Document document = test::document_of({"His contact with mum is weekly."});
    CHECK(Linter(lexicon, {{}, false}).lint(document, {}).findings.empty());
    CHECK(Linter(lexicon, {{"other"}, true}).lint(document, {}).findings.empty());
    CHECK(Linter(lexicon, {{"test"}, true}).lint(document, {}).findings.size() == 1);
    CHECK(fixture().linter.lint(document, {Level::rethink, false}).findings.size() == 1);
}
