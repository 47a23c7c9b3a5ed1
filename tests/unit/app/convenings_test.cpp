// SPDX-License-Identifier: Apache-2.0
// What the convenings asked for (the table of rules/README.md), row by row: a sentence as people write it, and which of kith's
// words and rules speak of it, or name it as a strength. Entries that are proposed need --with-proposed.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "unit/app/program.hpp"

using namespace kith;
using Json = nlohmann::json;

namespace {

struct Asked {
    std::string_view row;      // of the table, by its first words
    std::string_view text;     // what somebody writes
    std::vector<std::string> ids;  // who answers
};

const std::vector<Asked>& asked() {
    static const std::vector<Asked> all = {
        {"Words that humanise", "Jay's contact with his mum is on Saturday, with handover at the library.", {"contact", "handover"}},
        {"Words that humanise", "Dad is fighting for access.", {"sides-in-a-fight"}},
        {"Ninety steps", "Checks completed. Strategy discussion held. Visit undertaken in timescale. Chronology updated.", {"steps-without-a-person"}},
        {"Ninety steps", "The team closed 90 cases in June against a target of 75, with an average of 23 open per worker.", {"numbers-without-a-story"}},
        {"Ninety steps", "- 870 referrals, up from 412\n- 61 assessments out of 90", {"rows-of-figures"}},
        {"Ninety steps", "Jay is a complex case.", {"case"}},
        {"Fear sends", "You will be discharged after two missed appointments.", {"or-else"}},
        {"Fear sends", "If mum does not engage, legal advice will be sought.", {"if-you-do-not"}},
        {"Fear sends", "You are expected to attend every session.", {"expected-to"}},
        {"Fear sends", "The visit was ended in line with policy.", {"covering-ourselves"}},
        {"Fear sends", "Housing is outside our remit.", {"not-our-remit"}},
        {"Fear sends", "Mum was advised to contact housing about the damp.", {"told-to-go-elsewhere"}},
        {"Fear sends", "Mum to attend the course. Mum to self-refer to IAPT. Mum to keep all appointments.", {"tasks-for-one-side"}},
        {"Fear sends", "We signposted the family to the food bank.", {"signpost"}},
        {"Fear sends", "Patients who miss a visit must be referred to the doctor.", {"refer-a-person"}},
        {"Who opens", "The panel considered the request. The council is unable to agree it at this time.", {"no-human-subject"}},
        {"Who opens", "It was decided that visits would stop.", {"it-was-decided"}},
        {"Who opens", "Our service users told us what they want.", {"made-to-feel-owned"}},
        {"Who opens", "Dear Nadia,\n\nThank you for meeting me. It is agreed that the mother will see the children. Your son is well.\n\nYours sincerely", {"reader-as-parent"}},
        {"Who opens", "Dear Jay,\n\nIt was agreed that the young person will stay at Grace's. Your review is in May. See you soon. Your nan came.", {"reader-as-young-person"}},
        {"Who opens", "Tell me what you like to be called.", {"by-name"}},
        {"Who opens", "If you are worried, please ring me.", {"here-i-am"}},
        {"Forms narrow", "Do you have carers? Do you use a wheelchair? Can you wash alone? Are you in debt?", {"ticks-not-talk"}},
        {"Forms narrow", "What matters most to you about the day?", {"what-matters-to-you"}},
        {"Forms narrow", "We talked about what would help at bedtime.", {"what-would-help"}},
        {"Liberating", "We received a referral for Jay from school.", {"referral"}},
        {"Liberating", "Maria will assess the family next week.", {"assess-a-person"}},
        {"Liberating", "Mum must keep every appointment. She must not see Tom. Parents are expected to sign the plan.", {"orders-to-a-family"}},
        {"PACT", "Jay was moved to a new placement.", {"done-to"}},
        {"Build up", "We sat down as equals.", {"equality"}},
        {"Build up", "I was curious about what school is like for you.", {"curious"}},
        {"Build up", "Thank you for your kindness to Bea.", {"kindness"}},
        {"Build up", "I listened to what Jay said.", {"listened"}},
        {"Build up", "It takes time, and she trusts her aunt.", {"trust"}},
        {"Build up", "Her neighbours were generous with their time.", {"generosity"}},
        {"People are not problems", "Tom is chaotic and often late. He refuses support, lacks routine and does not engage with the worker.", {"deficits-only"}},
        {"People are not problems", "She has struggled to prioritise his needs above her own.", {"judged-as-parent"}},
        {"People are not problems", "Mum failed to protect Bea from Karim.", {"failed-to-protect"}},
        {"People are not problems", "There is a history of domestic violence between the couple.", {"harm-between"}},
        {"People are not problems", "Needs identified: domestic abuse history.", {"harm-without-doer"}},
        {"People are not problems", "The soup run feeds the homeless.", {"the-label"}},
        {"People are not problems", "She married a paraplegic.", {"a-label"}},
        {"Doubting", "The plan is a shared decision.", {"shared-decision"}},
        {"Doubting", "We will work it out together.", {"together"}},
        {"Doubting", "They are both parents, and parent together.", {"parenting-together"}},
        {"Doubting", "Dear Nadia,\n\nThank you for meeting me. Your QLR is on Monday. Your son is well.\n\nYours sincerely", {"letters-never-spelled-out"}},
        {"Doubting", "Dear Jay,\n\nWe met on Monday with your school and your nan and your carers and we all agreed that you will stay where you are until the summer. Your review is in May. See you soon. Your nan came.", {"long-sentence"}},
    };
    return all;
}

std::vector<std::set<std::string>> spoken_ids() {
    std::string lines;
    for (const Asked& one : asked()) lines += Json{{"id", 1}, {"text", one.text}}.dump() + "\n";
    std::istringstream out(test::run_program({"check", "--stream", "--with-proposed"}, lines).out);
    std::vector<std::set<std::string>> all;
    for (std::string line; std::getline(out, line);) {
        const Json record = Json::parse(line);
        std::set<std::string>& ids = all.emplace_back();
        for (const char* const key : {"findings", "strengths"}) {
            for (const Json& found : record[key]) ids.insert(found["id"].get<std::string>());
        }
    }
    return all;
}

// The table under "What the convenings asked for", a row a line.
std::vector<std::string> readme_rows() {
    std::ifstream in(std::string(KITH_SOURCE_DIR) + "/rules/README.md");
    std::vector<std::string> rows;
    bool is_inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("## ", 0) == 0) is_inside = line.rfind("## What the convenings asked for", 0) == 0;
        if (is_inside && line.rfind("| ", 0) == 0 && line.rfind("| asked for", 0) != 0) rows.push_back(line);
    }
    return rows;
}

}  // namespace

TEST_CASE("what the convenings asked for is answered, with a sentence for each word and rule") {
    const std::vector<std::set<std::string>> spoken = spoken_ids();
    REQUIRE(spoken.size() == asked().size());
    for (std::size_t i = 0; i < spoken.size(); ++i) {
        CAPTURE(asked()[i].text);
        for (const std::string& id : asked()[i].ids) {
            CAPTURE(id);
            CHECK(spoken[i].count(id) == 1);
        }
    }
}

TEST_CASE("the table of what was asked for names who answers, and names no rule that does not") {
    const std::vector<std::string> rows = readme_rows();
    REQUIRE(rows.size() >= 14);
    std::set<std::string> proved;
    for (const Asked& one : asked()) {
        CAPTURE(one.row);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const std::string& line) {
            return line.rfind("| " + std::string(one.row), 0) == 0;
        });
        REQUIRE(row != rows.end());
        for (const std::string& id : one.ids) {
            CAPTURE(id);
            const bool is_named = row->find("*" + id + "*") != std::string::npos || row->find("`" + id + "`") != std::string::npos;
            CHECK(is_named);
            proved.insert(id);
        }
    }
    const std::regex rule(R"(\*([a-z]+(-[a-z0-9]+)+)\*)");
    for (const std::string& row : rows) {
        for (std::sregex_iterator it(row.begin(), row.end(), rule); it != std::sregex_iterator(); ++it) {
            CAPTURE((*it)[1].str());
            const bool needs_pages = (*it)[1] == "hard-to-read";  // its own examples are long enough
            CHECK((needs_pages || proved.count((*it)[1].str()) == 1));
        }
    }
}
