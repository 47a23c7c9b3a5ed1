// SPDX-License-Identifier: Apache-2.0
// Which suggestions are safe: each sentence below was read aloud with the new words in it. A small lexicon with wordings of
// every kind: single verbs and phrases, nouns with a clause behind them, words that are always or never plural.
#include "lint/fitting.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "lint/linter.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

std::string entry(const std::string& id, const std::string& term, const std::string& kind, const std::string& say, const std::string& more = {}) {
    return "  - id: " + id + "\n    term: \"" + term + "\"\n    kind: " + kind + "\n    level: consider\n    shift: label-to-person\n    why: \"Kinder words.\"\n    say: " +
           say + "\n    otherwise: consider\n    sources: []\n    status: proposed\n" + more;
}

std::string all_entries() {
    return entry("contact", "contact", "noun", R"([{say: "family time", number: mass}, {when: "~ with {family}", say: "time with {family}"}])", "    also: [\"letterbox contact\"]\n") +
           entry("sibling", "sibling", "noun", R"([{say: "brother or sister", plural: "brothers and sisters"}])") +
           entry("placement", "placement", "noun", R"(["home"])", "    also: [\"placement breakdown\"]\n") +
           entry("respite", "respite", "noun", R"([{say: "short breaks", number: mass}])") +
           entry("permanence", "permanence", "noun", R"y([{say: "a lasting home", number: mass}])y") +
           entry("client", "client", "noun", R"y([{say: "person", plural: "people"}])y") +
           entry("user", "service user", "noun", R"y([{say: "person we support", plural: "people we support"}])y") +
           entry("inmate", "inmate", "noun", R"y([{say: "person in prison", plural: "people in prison"}])y") +
           entry("absconder", "absconder", "noun", R"y([{say: "young person who has run away", head: "person"}])y") +
           entry("care", "package of care", "noun", R"y([{say: "support", number: mass}])y", "    also: [\"care package\"]\n") +
           entry("lac", "UASC", "noun", R"y([{say: "child here without their family", plural: "children here without their families"}])y") +
           entry("miss", "DNA", "verb", R"y([{when: "~ twice", say: "miss appointments twice"}, "miss"])y", "    forms: [\"DNAs\", \"DNAed\"]\n") +
           entry("leave", "discharge", "verb", R"y([{when: "~ to his GP", say: "leave in the care of his GP"}, "say goodbye to"])y") +
           entry("abscond", "abscond", "verb", R"y(["run away"])y") +
           entry("signpost", "signpost", "verb", R"y([{when: "~ to", say: "introduce to"}, "introduce"])y") +
           entry("refuse", "refuse", "verb", R"y([{when: "~ to", say: "choose not to"}, "decline"])y") +
           entry("residence", "residence", "noun", R"y([{say: "home", safe: no}])y") +
           entry("disengage", "disengage", "verb", R"y([{when: "~ (people)", say: "people who have stepped back"}, {when: "~ from", say: "step back from"}, "step back"])y",
                 "    also: [{term: disengagement, kind: noun}]\n") +
           entry("suffer", "suffer from", "verb", R"y(["live with"])y") +
           entry("bound", "wheelchair-bound", "adjective", R"y([{when: "(is|was) ~", say: "uses a wheelchair"}, "using a wheelchair"])y") +
           entry("hard", "hard to reach", "adjective", R"y(["seldom heard", "underserved"])y", "    also: [\"hardest to reach\"]\n") +
           entry("see", "have contact with", "verb", R"y(["see", {when: "sentence: ~ * * (by|on) (the)? (phone|letter)", say: "speak to", safe: no}])y", "    head: have\n") +
           entry("old", "elderly", "adjective", R"y([{when: "the ~", say: "older people"}, {when: "~ {person}", say: "older {person}"}])y") +
           entry("neet", "not eligible", "phrase", R"y(["not able to have this from us"])y");
}

// The sentence with the best suggestion of its first finding; "?" in front where it is not safe, "-" where there is none.
std::string reworded(const std::string& text) {
    static const Lexicon lexicon = test::lexicon_with(all_entries());
    static const Linter linter{lexicon, {{}, true}};
    const LintResult result = linter.lint(test::document_of({text}), {Level::notice, false});
    if (result.findings.empty() || result.findings[0].suggestions.empty()) return "-";
    const Suggestion& suggestion = result.findings[0].suggestions[0];
    std::string out = text;
    out.replace(suggestion.replaces.begin, suggestion.replaces.size(), suggestion.text);
    return (suggestion.safe ? "" : "? ") + out;
}

using Table = std::vector<std::pair<std::string, std::string>>;

void check(const Table& table) {
    for (const auto& row : table) {
        CAPTURE(row.first);
        CHECK(reworded(row.first) == row.second);
    }
}

}  // namespace

TEST_CASE("nouns: safe where number, article and what stands beside them fit") {
    check({
        {"His contact is on Saturday.", "His family time is on Saturday."},
        {"Transport to contact will be paid.", "Transport to family time will be paid."},
        {"His contact with his mum is weekly.", "His time with his mum is weekly."},
        {"She has two siblings.", "She has two brothers and sisters."},
        {"Bea lives with a sibling.", "Bea lives with a brother or sister."},
        {"The placement is in Leeds.", "The home is in Leeds."},
        {"Each client has a file.", "Each person has a file."},
        {"The client's file is kept.", "The person's file is kept."},
        {"Most clients asked for tea.", "Most people asked for tea."},
        {"She has a care package.", "She has support."},
        {"A service user who is late may ring.", "A person we support who is late may ring."},
        {"We asked about respite.", "We asked about short breaks."},
        {"They hope for permanence.", "They hope for a lasting home."},
        {"Who has permanence now?", "Who has a lasting home now?"},
        {"Inmates are unlocked at nine.", "People in prison are unlocked at nine."},
        {"A UASC is twelve.", "A child here without their family is twelve."},
    });
}

TEST_CASE("nouns: not safe where the number, the article or a neighbour does not show") {
    check({
        {"Respite is booked early.", "? Short breaks are booked early."},
        {"Much respite is needed.", "? Much short breaks are needed."},
        {"The contact rota was full.", "? The family time rota was full."},
        {"The contact sessions are short.", "? The family time sessions are short."},
        {"Former inmates wrote to us.", "? Former people in prison wrote to us."},
        {"Our service users wrote to us.", "-"},
        {"The service users' forum met.", "-"},
        {"There is legal permanence now.", "? There is legal a lasting home now."},
        {"Absconders were found.", "? Young people who has run away were found."},
        {"The UASC are in Leeds.", "? The children here without their families are in Leeds."},
        {"No placement breakdowns were told.", "? No homes were told."},
        {"Letterbox contact is yearly.", "? Family time is yearly."},
        {"We plan family contact.", "? We plan family family time."},
        {"A foster/respite carer rang.", "? A foster/short breaks carer rang."},
        {"The Placement Panel met.", "-"},
        {"These packages of care ended.", "? These support ended."},
        {"The placement ended in May.", "? The home ended in May."},
        {"A number to contact is below.", "? A number to family time is below."},
        {"A placement of children came.", "? A home of children came."},
        {"The residence is in Leeds.", "? The home is in Leeds."},
    });
}

TEST_CASE("verbs: safe where they stand as verbs and keep what stands behind them") {
    check({
        {"A patient DNAs twice.", "A patient misses appointments twice."},
        {"She has absconded.", "She has run away."},
        {"He absconded on Monday.", "He ran away on Monday."},
        {"Children abscond at night.", "Children run away at night."},
        {"Absconding is a sign of pain.", "Running away is a sign of pain."},
        {"She was signposted to a charity.", "She was introduced to a charity."},
        {"We signpost them to a charity.", "We introduce them to a charity."},
        {"The worker signposted her.", "The worker introduced her."},
        {"He refuses to come.", "He chooses not to come."},
        {"She has twice refused to come.", "She has twice chosen not to come."},
        {"The trust will discharge him.", "The trust will say goodbye to him."},
        {"They disengaged from school.", "They stepped back from school."},
        {"Mrs Dar suffers from dementia.", "Mrs Dar lives with dementia."},
        {"She refused.", "She declined."},
    });
}

TEST_CASE("verbs: not safe where an object is missing or too many, in the passive, or where the word may be a noun") {
    check({
        {"She DNAed.", "? She missed."},
        {"They are discharged.", "? They are said goodbye to."},
        {"Tom was discharged on Friday.", "? Tom was said goodbye to on Friday."},
        {"He discharged himself from the ward.", "He said goodbye to himself from the ward."},
        {"Late discharge of patients costs beds.", "? Late say goodbye to of patients costs beds."},
        {"The family absconded abroad.", "? The family ran away abroad."},
        {"He absconded the hostel.", "? He ran away the hostel."},
        {"A repeated absconding is a sign.", "? A repeated running away is a sign."},
        {"We manage disengagement well.", "-"},
        {"Bea met disengaged people.", "? Bea met people who have stepped back."},
        {"A family signposted in May rang again.", "? A family introduced in May rang again."},
        {"The home which he absconded was cold.", "? The home which he ran away was cold."},
        {"He disengaged with rage.", "? He stepped back with rage."},
    });
}

TEST_CASE("not safe where what stands behind or before leaned on the words that go") {
    check({
        {"Tom has contact with his dad.", "Tom sees his dad."},
        {"Tom has contact with his dad and plays with his nan.", "Tom sees his dad and plays with his nan."},
        {"Tom has contact with his dad and with his nan.", "? Tom sees his dad and with his nan."},
        {"Tom has had contact with his dad, but not with his mum.", "? Tom has seen his dad, but not with his mum."},
        {"Tom has contact with his dad and phone contact with his nan.", "? Tom sees his dad and phone contact with his nan."},
        {"Tom has contact with his dad, and time with his nan.", "? Tom sees his dad, and time with his nan."},
        {"Tom has contact with his dad and visits his nan.", "Tom sees his dad and visits his nan."},
        {"Tom has contact with his dad, which is supervised.", "? Tom sees his dad, which is supervised."},
        {"Her sibling will live with Nan.", "Her brother or sister will live with Nan."},
        {"Her sibling, Josh, lives with Nan.", "? Her brother or sister, Josh, lives with Nan."},
        {"Her sibling Josh lives with Nan.", "-"},
        {"Her sibling (Josh) lives with Nan.", "? Her brother or sister (Josh) lives with Nan."},
        {"Josh is her sibling.", "? Josh is her brother or sister."},
        {"The siblings, a boy and a girl, came.", "? The brothers and sisters, a boy and a girl, came."},
        {"The siblings, who came late, ate cake.", "The brothers and sisters, who came late, ate cake."},
        {"She was a service user until May.", "? She was a person we support until May."},
        {"Mrs Dar suffers from dementia and from asthma.", "? Mrs Dar lives with dementia and from asthma."},
        {"She was an absconder at nine.", "? She was a young person who has run away at nine."},
    });
}

TEST_CASE("a wording for what stands near is offered there, and those for the word alone wait for a reader too") {
    check({
        {"Tom has contact with his dad by letter.", "? Tom speaks to his dad by letter."},
        {"Tom has had contact with his dad on the phone.", "? Tom has spoken to his dad on the phone."},
        {"By phone Tom heard that Mum has contact with his dad.", "By phone Tom heard that Mum sees his dad."},
    });
}

TEST_CASE("what is neither noun nor verb") {
    check({
        {"She is wheelchair-bound.", "She uses a wheelchair."},
        {"She is wheelchair-bound and rude.", "? She uses a wheelchair and rude."},
        {"She was wheelchair-bound then.", "? She uses a wheelchair then."},
        {"He is hard to reach in winter.", "He is seldom heard in winter."},
        {"He is very hard to reach.", "? He is very seldom heard."},
        {"He is hard to reach by phone.", "? He is seldom heard by phone."},
        {"It helps hard to reach dads.", "It helps underserved dads."},
        {"It helps the hardest to reach dads.", "? It helps the underserved dads."},
        {"Not eligible for help.", "? Not able to have this from us for help."},
        {"He was not eligible.", "He was not able to have this from us."},
        {"She is being wheelchair-bound.", "? She is being using a wheelchair."},
        {"The elderly need warm homes.", "? Older people need warm homes."},
        {"The elderly lady fell.", "? The older lady fell."},
        {"He became wheelchair-bound.", "? He became using a wheelchair."},
        {"She is wheelchair-bound since May.", "? She uses a wheelchair since May."},
    });
}
