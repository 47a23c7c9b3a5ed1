// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;
using test::Words;

namespace {

constexpr std::string_view rules = R"yaml(
  - {id: figures, kind: numbers, level: notice, counts: ["(referrals|families)"], at_least: 3, stories: ["(said|why)"], fine: ["census"], message: "{count} figures.", why: "Look again.", sources: [], status: proposed}
)yaml";

}  // namespace

TEST_CASE("a paragraph of figures about people without a voice is spoken of once") {
    const auto found = [](const std::string& text) { return test::found_by(rules, {text}); };
    CHECK(found("There were 61 referrals, up 8 per cent from 56. Families waited.") == Words{"referrals"});
    CHECK(test::fact_by(rules, "count", {"There were 61 referrals, up 8 per cent from 56."}) == "3");
    CHECK(found("There were 61 referrals and 56 families.").empty());
    CHECK(found("There were 61, 56 and 8.").empty());
    CHECK(found("There were 61 referrals, up 8 per cent from 56. One mum said she waited.").empty());
    CHECK(found("The census has 61 referrals, 8 and 56.").empty());
    CHECK(found("").empty());
}

TEST_CASE("dates, times, law and money are no figures") {
    const auto found = [](const std::string& text) { return test::found_by(rules, {text}); };
    CHECK(found("Families come at 10 am on the 5th in 2026, under section 17, for £40.").empty());
    CHECK(found("Families come at 10:30 and at 4pm.").empty());
    CHECK(found("In 2024/25 we counted 12 families and 9 referrals.").empty());
}

TEST_CASE("the numbers of a telephone count nobody") {
    const auto found = [](const std::string& text) { return test::found_by(rules, {text}); };
    CHECK(found("Families can ring 01632 960 111.").empty());
    CHECK(found("Families can ring 0800 11 22 33 or (01632) 960-111.").empty());
    CHECK(found("Families can ring +44 1632 960 111.").empty());
    CHECK(found("Families: Tel. 1632 960 111. Families: Phone: 632 960 111.").empty());
    CHECK(found("Of 61 families 56 rang 01632 960 111.").empty());
    CHECK(found("Families who rang: 61, 56 and 8.") == Words{"Families"});
    CHECK(found("From 0 referrals we came to 56 and 61.") == Words{"referrals"});
    CHECK(found("0.5 per cent of referrals, 61 and 56.") == Words{"referrals"});
    CHECK(found("Families rang 01632 960 111. We heard 61 in May, 56 in June, 8 in July.") == Words{"Families"});
}

TEST_CASE("over a document, the figures of lists and tables are spoken of once, unless somebody speaks in it") {
    constexpr std::string_view rows = R"yaml(
  - {id: rows, kind: numbers, scope: document, level: notice, counts: ["(referrals|families|visits)"], at_least: 4, stories: ["(said|told us)"], fine: ["census"], message: "{count} things are counted.", why: "Look again.", sources: [], status: proposed}
)yaml";
    const auto found = [&](const std::vector<std::string>& texts, SegmentKind kind) {
        Document document = test::document_of(texts);
        for (Segment& segment : document.segments) {
            if (segment.text.find("said") == std::string::npos) segment.kind = kind;
        }
        return test::found_in(rows, document);
    };
    const std::vector<std::string> table = {"Referrals", "412", "870", "Families", "24 %", "21 %"};
    CHECK(found(table, SegmentKind::table_cell) == Words{"Referrals"});
    CHECK(found(table, SegmentKind::paragraph).empty());
    CHECK(found({"Referrals", "Families", "61", "9", "4"}, SegmentKind::table_cell).empty());
    CHECK(found({"Referrals", "412", "Families", "2026", "Visits", "12/05", "£40", "Q1"}, SegmentKind::table_cell).empty());
    const std::vector<std::string> list = {"61 referrals, up from 56", "9 families", "Visits: 12"};
    CHECK(found(list, SegmentKind::list_item) == Words{"referrals"});
    CHECK(found({"61 referrals", "9 families"}, SegmentKind::list_item).empty());
    CHECK(found({"61 referrals", "62 referrals", "63 referrals", "64 referrals"}, SegmentKind::list_item).empty());
    std::vector<std::string> told = list;
    told.push_back("Amira said that she nearly rang off.");
    CHECK(found(told, SegmentKind::list_item).empty());
    CHECK(found({"The census: 61 referrals", "9 families, 3 visits, 8"}, SegmentKind::list_item).empty());
}
