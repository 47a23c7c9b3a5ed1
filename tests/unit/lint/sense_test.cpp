// SPDX-License-Identifier: Apache-2.0
// Which sense a word has where it stands, and what is said of why.
#include "lint/sense.hpp"

#include <doctest/doctest.h>

#include "unit/lint/small_linter.hpp"

using namespace kith;
using test::senses;
using test::small_linter;

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
    const LintResult result = small_linter().lint({"His mum stays on the unit."}, true);
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
        for (const Finding& finding : small_linter().lint(row.first).findings) found += finding.text;
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

TEST_CASE("each decision says which step decided") {
    const LintResult result = small_linter().lint({"Eye contact is not contact with mum."}, true);
    REQUIRE(result.decisions.size() == 2);
    CHECK(result.decisions[0].outcome == Level::fine);
    CHECK(result.decisions[0].step == "a fine cue that touches the word");
    CHECK(result.decisions[0].evidence == std::vector<std::string>{"after “Eye”"});
    CHECK(result.decisions[1].evidence == std::vector<std::string>{"before “with mum”"});
}
