// SPDX-License-Identifier: Apache-2.0
// One person's own words at work: in what is said to the writer, and nowhere else.
#include "app/preferences.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <vector>

#include "report/reporter.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// However the terminal breaks its lines.
bool holds(const std::string& text, const std::string& part) {
    std::string flat;
    for (const char c : text) {
        const char shown = c == '\n' ? ' ' : c;
        if (shown != ' ' || !flat.ends_with(' ')) flat += shown;
    }
    return flat.find(part) != std::string::npos;
}

constexpr const char* letter = "Jay had contact with his dad on Sunday. His sibling and the kiddo next door came along.\n";

constexpr const char* words = R"(for: Jay
say:
  contact: Dad time
keep: [sibling]
avoid: {kiddo: Amira}
levels: {contact: notice}
)";

// A folder with one letter and preferences beside it.
class Desk {
public:
    explicit Desk(const std::string& preferences = words, const std::string& text = letter) {
        scratch_.add("letter.txt", text);
        scratch_.add(preferences_name, preferences);
    }
    [[nodiscard]] test::Outcome run(std::vector<std::string> args) const {
        for (std::string& arg : args) {
            if (arg.substr(0, 6) == "letter") arg = scratch_.path() + "/" + arg;
        }
        return test::run_program(args);
    }
    [[nodiscard]] const test::Scratch& scratch() const { return scratch_; }

private:
    test::Scratch scratch_;
};

// What kith would put in place of the first finding, or "-" where it would leave it to the writer.
std::string fixed(const std::string& preferences, const std::string& text) {
    const Desk desk(preferences, text);
    const test::Outcome outcome = desk.run({"fix", "letter.txt", "-q"});
    const std::size_t plus = outcome.out.find("\n+", outcome.out.find("\n+++") + 1);
    if (plus == std::string::npos) return "-";
    return outcome.out.substr(plus + 2, outcome.out.find('\n', plus + 2) - plus - 2);
}

std::string problem_of(const std::string& preferences) {
    const Desk desk(preferences);
    const test::Outcome outcome = desk.run({"check", "letter.txt"});
    CHECK(outcome.exit == 2);
    return outcome.err;
}

}  // namespace

TEST_CASE("the person's own words come first, and are called hers") {
    const test::Outcome text = Desk().run({"check", "letter.txt"});
    CHECK(holds(text.out, "“had contact with his dad” is “had Dad time” in Jay’s own words."));
    CHECK(holds(text.out, "“kiddo” is “Amira” in Jay’s own words."));
    CHECK(!holds(text.out, "· sibling"));
    const test::Outcome nameless = Desk("say: {contact: Dad time}\n").run({"check", "letter.txt"});
    CHECK(holds(nameless.out, "“had contact with his dad” is “had Dad time” in the person’s own words."));
}

TEST_CASE("fix puts the person's own words in place, and never the lexicon's where there are some") {
    const std::string own = "say: {contact: Dad time}\n";
    CHECK(fixed(own, "Jay had contact with his dad on Sunday.\n") == "Jay had Dad time on Sunday.");
    CHECK(fixed(own, "Jay had contact with his dad. Contact with his dad is on Sunday.\n") ==
          "Jay had Dad time. Dad time is on Sunday.");
    CHECK(fixed("say: {contact: [Dad time, time with Dad]}\n", "Jay had contact with his dad on Sunday.\n") ==
          "Jay had Dad time on Sunday.");
    CHECK(fixed("say: {\"contact with his sister\": sister time}\n", "Jay had contact with her sister on Sunday.\n") ==
          "Jay had sister time on Sunday.");
    CHECK(fixed("say: {placement: \"Jan's house\"}\n", "Jay likes his placement.\n") == "Jay likes Jan's house.");
}

TEST_CASE("a name takes the place of the little word before, and stands for nobody else") {
    const std::string own = "say: {placement: Oak House}\navoid: {kiddo: Amira, lad: Mr Jay, the unit: Oak House, boys: Tom and Jay, carer: her Jan}\n";
    struct Row {
        const char* text;
        const char* fixed;
    };
    constexpr Row rows[] = {
        {"The kiddo came home.", "Amira came home."},
        {"We met the kiddo at school.", "We met Amira at school."},
        {"Our kiddo likes swimming.", "Amira likes swimming."},
        {"This kiddo is funny.", "Amira is funny."},
        {"The kiddo's room is blue.", "Amira's room is blue."},
        {"THE KIDDO CAME HOME.", "AMIRA CAME HOME."},
        {"The lad came with kiddo.", "Mr Jay came with Amira."},
        {"She lives in the unit.", "She lives in Oak House."},
        {"She likes her placement.", "She likes Oak House."},
        {"Our boys came home.", "Tom and Jay came home."},
        {"The kiddos came home.", "-"},
        {"Two of the kiddos came home.", "-"},
        {"Her placements were near.", "-"},
        {"A kiddo deserves better.", "-"},
        {"Every kiddo matters.", "-"},
        {"No kiddo came.", "-"},
        {"The kiddo, Amira, came home.", "-"},
        {"Our kiddo Amira came home.", "-"},
        {"Amira is our kiddo.", "-"},
        {"The little kiddo came home.", "-"},
        {"Mum's kiddo came home.", "-"},
        {"The kiddo room is nice.", "-"},
        {"The kiddo-friendly room is nice.", "-"},
    };
    std::string text;
    std::string expected;
    for (const Row& row : rows) {
        text += std::string(row.text) + "\n\n";
        expected += std::string(std::string_view(row.fixed) == "-" ? row.text : row.fixed) + "\n\n";
    }
    const Desk desk(own, text);
    CHECK(desk.run({"fix", "letter.txt", "--write"}).exit == 0);
    CHECK(test::read_text(desk.scratch().path() + "/letter.txt") == expected);
}

TEST_CASE("words that name one of the family are put where no other is named") {
    for (const char* const text : {"Contact between Jay and his mum is weekly.", "Contact is with his mum on Saturdays.", "Mum's contact is on Saturday.",
                                   "Contact at Gran's is on Saturday.", "His mum said contact was hard.", "Jay rang his mum after contact."}) {
        CAPTURE(std::string(text));
        const Desk desk("say: {contact: Dad time}\n", std::string(text) + "\n");
        CHECK(desk.run({"fix", "letter.txt", "--write"}).exit == 0);
        CHECK_FALSE(holds(test::read_text(desk.scratch().path() + "/letter.txt"), "Dad time"));
    }
    const Desk desk("say: {contact: Dad time}\n", "Jay's contact with his dad is on Saturday.\n");
    CHECK(desk.run({"fix", "letter.txt", "--write"}).exit == 0);
    CHECK(test::read_text(desk.scratch().path() + "/letter.txt") == "Jay's Dad time is on Saturday.\n");
}

TEST_CASE("words that name one of the family are not put for another's, nor for who is more than that to them") {
    const std::string lines = "say: {contact: Dad time, sibling contact: brother time, \"contact with her brother\": brother time}\n";
    constexpr const char* others[] = {"Contact with Tom's dad is on Sunday.", "Contact with Tom's little dad is on Sunday.", "Contact with Tom\u2019s dad is on Sunday.",
                                      "Contact with her dad's friend is on Sunday.",
                                      "Sibling contact with her brother's friend is on Sunday.", "Contact with her brother's friend is on Sunday.",
                                      "Contact with the dad of Tom is on Sunday.", "Contact with her dad and Tom's dad is on Sunday.",
                                      "Her dad's contact is on Sunday.", "Tom's dad said contact was late."};
    for (const char* const text : others) {
        CAPTURE(std::string(text));
        const Desk desk("for: Amira\n" + lines, std::string(text) + "\n");
        CHECK_FALSE(holds(desk.run({"check", "letter.txt"}).out, "own words"));
        CHECK(desk.run({"fix", "letter.txt", "--write"}).exit == 0);
        CHECK(test::read_text(desk.scratch().path() + "/letter.txt") == std::string(text) + "\n");
    }
    CHECK(fixed("for: Tom\n" + lines, "Contact with Tom's dad is on Sunday.\n") == "Dad time is on Sunday.");
    CHECK(fixed("for: Tom\n" + lines, "Tom's dad said contact was late.\n") == "Tom's dad said Dad time was late.");
    CHECK(fixed(lines, "His dad's car was slow, so contact was late.\n") == "His dad's car was slow, so Dad time was late.");
    CHECK(fixed("say: {\"contact with Tom's dad\": time with Kit}\n", "Contact with Tom's dad is on Sunday.\n") == "Time with Kit is on Sunday.");
}

TEST_CASE("words for one place stand for no other place, nor for any") {
    struct Row {
        const char* text;
        const char* fixed;  // "-": as it was; "?": that, too, and the words are offered
    };
    constexpr Row rows[] = {
        {"The placement is by the park.", "Jan's house is by the park."},
        {"The placement ended on Friday.", "?"},
        {"His placement at Oak Lodge is loud.", "?"},
        {"The placement you proposed is loud.", "?"},
        {"His sister likes her placement.", "?"},
        {"His placement was the third.", "?"},
        {"Tom likes his placement.", "Tom likes Jan's house."},
        {"We rang that placement today.", "?"},
        {"No placement was found.", "-"},
        {"Another placement is sought.", "-"},
        {"A new placement was found.", "-"},
        {"New placement was found.", "-"},
        {"Suitable placement was found.", "-"},
        {"A placement was found.", "-"},
        {"Each placement ended.", "-"},
        {"Some placement must be found.", "-"},
        {"What placement does Tom want?", "-"},
        {"His second placement ended.", "-"},
        {"The other placement ended.", "-"},
        {"In future placement he wants a dog.", "-"},
        {"His foster placement ended.", "-"},
        {"His placements ended.", "-"},
        {"The placement, Jan's house, ended.", "-"},
        {"Placement was found.", "?"},
        {"Tom is in placement now.", "?"},
        {"The placement's rules were hard.", "?"},
        {"The placement that Tom wants is near.", "?"},
        {"The placement of a child is hard.", "?"},
        {"Tom's placement ended.", "?"},
        {"His brother's placement ended.", "-"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Desk desk("say: {placement: \"Jan's house\"}\n", std::string(row.text) + "\n");
        const bool is_fixed = row.fixed[0] != '-' && row.fixed[0] != '?';
        CHECK(holds(desk.run({"check", "letter.txt"}).out, "“Jan's house”") == (row.fixed[0] != '-'));
        CHECK(desk.run({"fix", "letter.txt", "--write"}).exit == 0);
        const std::string after = test::read_text(desk.scratch().path() + "/letter.txt");
        if (is_fixed) CHECK(after == std::string(row.fixed) + "\n");
        else CHECK(holds(after, "Jan's house") == holds(row.text, "Jan's house"));
    }
}

TEST_CASE("the longest of her lines holds, and words are called hers only where they fit") {
    const std::string own = "for: Tomasz\nsay:\n  contact: Dad time\n  sibling contact: brother time\n  contact with your siblings: brother time\n  placement: \"Jan's house\"\n  handover: the swap\n";
    struct Row {
        const char* text;
        const char* offered;  // of her words; null: none
        const char* fixed;    // null: nothing is put in place
    };
    constexpr Row rows[] = {
        {"There is sibling contact in May.", "brother time", "There is brother time in May."},
        {"You had contact with your siblings in May.", "brother time", "You had brother time in May."},
        {"You had contact with your dad in May.", "Dad time", "You had Dad time in May."},
        {"Your mum has contact on Sundays.", nullptr, nullptr},
        {"The placement meeting is on Friday.", nullptr, nullptr},
        {"We want to prevent placement breakdown.", nullptr, nullptr},
        {"Handovers are hard.", nullptr, nullptr},
        {"The handover is at ten.", "The swap", "The swap is at ten."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Desk desk(own, std::string(row.text) + "\n");
        const std::string told = desk.run({"check", "letter.txt"}).out;
        for (const char* const own_words : {"brother time", "Dad time", "Jan's house", "The swap"}) {
            CHECK(holds(told, own_words) == (row.offered != nullptr && std::string_view(row.offered) == own_words));
        }
        CHECK(fixed(own, std::string(row.text) + "\n") == (row.fixed == nullptr ? "-" : row.fixed));
    }
}

TEST_CASE("words that bring an article take the place of the one there") {
    CHECK(fixed("say: {placement: a place of my own}\n", "Tom wants a placement.\n") == "Tom wants a place of my own.");
    CHECK(fixed("say: {placement: a place of my own}\n", "Tom likes his placement.\n") == "-");
}

TEST_CASE("somebody's words for time with his dad are not put where it is his mum") {
    const Desk desk("say: {contact: Dad time}\n", "Jay had contact with his mum on Sunday.\n");
    const test::Outcome text = desk.run({"check", "letter.txt"});
    CHECK(holds(text.out, "contact"));
    CHECK(!holds(text.out, "Dad time"));
}

TEST_CASE("an entry speaks at her level, and words that are hers are not raised") {
    const Desk desk("levels: {contact: notice}\nkeep: [sibling]\n");
    CHECK(desk.run({"check", "letter.txt", "--fail-on", "consider"}).exit == 0);
    CHECK(desk.run({"check", "letter.txt", "--preferences", desk.scratch().write("none.yaml", ""), "--fail-on", "consider"}).exit == 1);
    const Desk louder("levels: {sibling: rethink}\n");
    CHECK(holds(louder.run({"check", "letter.txt", "-f", "unix"}).out, "rethink: sibling"));
}

TEST_CASE("no report but the text for the writer carries anything of the preferences") {
    const std::vector<std::string> secrets = {"Dad time", "Amira", "kiddo\"", "kith-preferences", "own word", "Jay’s own", "the preferences"};
    for (const Reporter& reporter : reporters()) {
        if (reporter.name == "text") continue;
        CAPTURE(reporter.name);
        const test::Outcome outcome = Desk().run({"check", "letter.txt", "--show-skipped", "-f", std::string(reporter.name)});
        for (const std::string& secret : secrets) {
            CAPTURE(secret);
            CHECK(!holds(outcome.out, secret));
        }
        const bool tells_entries = reporter.name != "summary" && reporter.name != "junit";
        CHECK((!tells_entries || holds(outcome.out, "contact")));
    }
    for (const char* const format : {"json", "html"}) {
        const test::Outcome outcome = Desk().run({"profile", "letter.txt", "-f", format});
        for (const std::string& secret : secrets) CHECK(!holds(outcome.out, secret));
    }
    const test::Outcome no_text = Desk().run({"check", "letter.txt", "--no-text"});
    for (const std::string& secret : secrets) CHECK(!holds(no_text.out, secret));
    const test::Outcome text = Desk().run({"check", "letter.txt", "--show-skipped"});
    CHECK(!holds(text.out, "kith-preferences"));
}

TEST_CASE("a text report that goes into a file or a share carries nothing of the preferences") {
    const std::vector<std::string> secrets = {"Dad time", "Amira", "own word", "Jay’s own", "the preferences"};
    const Desk desk;
    const std::string file = desk.scratch().path("report.out");
    const std::vector<std::vector<std::string>> ways = {
        {"check", "letter.txt", "-o", file},
        {"check", "letter.txt", "-f", "text", "-o", file},
        {"check", "letter.txt", "--shard", "1/1", "-f", "text", "-o", file},
        {"profile", "letter.txt", "-o", file},
    };
    for (const std::vector<std::string>& way : ways) {
        CAPTURE(way.size());
        CHECK(desk.run(way).err.find("usage") == std::string::npos);
        const std::string report = test::read_text(file);
        CHECK_FALSE(report.empty());
        for (const std::string& secret : secrets) {
            CAPTURE(secret);
            CHECK(!holds(report, secret));
        }
    }
    const test::Outcome share = desk.run({"check", "letter.txt", "--shard", "1/1", "-f", "text"});
    for (const std::string& secret : secrets) CHECK(!holds(share.out, secret));
    CHECK(holds(desk.run({"check", "letter.txt", "-o", "-"}).out, "Dad time"));
}

TEST_CASE("what is hers leaves no trace among what was left alone, either") {
    const test::Outcome with = Desk("keep: [sibling]\n").run({"check", "letter.txt", "--show-skipped", "-f", "json"});
    CHECK(!holds(with.out, "\"sibling\""));
    const test::Outcome without = Desk("say: {contact: Dad time}\n").run({"check", "letter.txt", "--show-skipped", "-f", "json"});
    CHECK(holds(without.out, "\"sibling\""));
}

TEST_CASE("the nearest preferences hold: those of the option, those beside the letter, those of kith.yaml") {
    const test::Scratch scratch;
    scratch.add(".git/config");
    scratch.add("kith.yaml", "preferences: people/everyone.yaml\noverrides:\n  - paths: letters/tom/\n    preferences: people/tom.yaml\n");
    scratch.add("people/everyone.yaml", "say: {contact: everyone's words}\n");
    scratch.add("people/tom.yaml", "say: {contact: tom's words}\n");
    scratch.add("letters/bea/kith-preferences.yaml", "say: {contact: bea's words}\n");
    for (const char* const name : {"letters/a.txt", "letters/tom/a.txt", "letters/bea/a.txt"})
        scratch.add(name, "She had contact with Bea.\n");
    const auto said = [&scratch](const std::string& name, std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"check", scratch.path(name)});
        return test::run_program(more).out;
    };
    CHECK(holds(said("letters/a.txt"), "everyone's words"));
    CHECK(holds(said("letters/tom/a.txt"), "tom's words"));
    CHECK(holds(said("letters/bea/a.txt"), "bea's words"));
    const std::string named = scratch.write("mine.yaml", "say: {contact: my words}\n");
    CHECK(holds(said("letters/bea/a.txt", {"--preferences", named}), "my words"));
    const std::string all = said("letters");
    for (const char* const whose : {"everyone's words", "tom's words", "bea's words"}) CHECK(holds(all, whose));
}

TEST_CASE("kith why says that the preferences decided") {
    const test::Outcome contact = Desk().run({"why", "letter.txt:1"});
    CHECK(holds(contact.out, "The preferences decided what to say"));
    CHECK(holds(contact.out, "The preferences decided how much it matters: notice."));
    CHECK(holds(contact.out, "the person’s own word"));
    CHECK(holds(contact.out, "“sibling” stays."));
    CHECK_FALSE(holds(contact.out, "Somebody answered"));
}

TEST_CASE("kith why names the harm that check speaks of") {
    const Desk desk("keep: [sibling]\n", "Dad strangled Mum in May.\n\nJay has contact with his dad every week.\n");
    const test::Outcome why = desk.run({"why", "letter.txt:3"});
    CHECK(holds(why.out, "notice"));
    CHECK(holds(why.out, "Harm is named near “strangled”"));
    CHECK(!holds(why.out, "rethink"));
}

TEST_CASE("kith why names no harm beside a legal term, which stays whatever is near") {
    const Desk desk("keep: [sibling]\n", "He raped her.\n\nThe contact order of 3 June remains in force.\n");
    const test::Outcome why = desk.run({"why", "letter.txt:3"});
    CHECK(!holds(why.out, "Harm is named"));
    CHECK(holds(why.out, "is a term of the law, so it stays"));
}

TEST_CASE("near harm somebody's own words for such time are not offered, and the question is asked") {
    for (const char* const text : {"Jay cried because his dad punched him at contact.", "Dad hit her during contact.", "She is scared of contact with her dad."}) {
        const Desk desk("for: Jay\nsay: {contact: Dad time}\n", std::string(text) + "\n");
        const test::Outcome said = desk.run({"check", "letter.txt"});
        CHECK_MESSAGE(holds(said.out, "Harm is named near “contact”."), text);
        CHECK_MESSAGE(!holds(said.out, "Dad time"), text);
    }
}

TEST_CASE("kith config shows which preferences hold") {
    const test::Outcome outcome = Desk().run({"config", "letter.txt"});
    CHECK(holds(outcome.out, "kith-preferences.yaml"));
    CHECK(holds(outcome.out, "beside the document"));
}

TEST_CASE("preferences that do not hold together are shown with their place and what was perhaps meant") {
    CHECK(holds(problem_of("says: {contact: Dad time}\n"), "kith-preferences.yaml:1:1"));
    CHECK(holds(problem_of("says: {contact: Dad time}\n"), "did you mean \"say\"?"));
    CHECK(holds(problem_of("keep: [sibling]\nsay:\n  contcat: Dad time\n"), "kith-preferences.yaml:3:3"));
    CHECK(holds(problem_of("keep: [sibling]\nsay:\n  contcat: Dad time\n"), "did you mean “contact”?"));
    CHECK(holds(problem_of("levels: {contact: retink}\n"), "did you mean \"rethink\"?"));
    CHECK(holds(problem_of("say: {contact: }\n"), "Dad time"));
    CHECK(holds(problem_of("keep: [contact\n"), "kith-preferences.yaml:"));
    CHECK(holds(problem_of("say: [contact]\n"), "expected a map"));
    const test::Outcome missing = Desk().run({"check", "letter.txt", "--preferences", "nowhere.yaml"});
    CHECK(missing.exit == 2);
    CHECK(holds(missing.err, "nowhere.yaml"));
}

TEST_CASE("her words for one form of a verb are inflected rightly for another, or not put") {
    constexpr const char* ran[] = {"Leo absconded twice.", "Leo absconds.", "He is absconding.", "Leo has absconded."};
    constexpr const char* went_out[] = {"Leo went out twice.", "Leo goes out.", "He is going out.", "Leo has gone out."};
    constexpr const char* ran_off[] = {"Leo ran off twice.", "Leo runs off.", "He is running off.", "Leo has run off."};
    for (std::size_t i = 0; i < std::size(ran); ++i) {
        CHECK(fixed("say: {absconded: went out}\n", ran[i]) == went_out[i]);
        CHECK(fixed("avoid: {absconded: went out}\n", ran[i]) == went_out[i]);
        CHECK(fixed("say: {absconded: ran off}\n", ran[i]) == ran_off[i]);
        CHECK(fixed("say: {abscond: run off}\n", ran[i]) == ran_off[i]);
    }
    CHECK(fixed("say: {absconded: walked out}\n", "Leo absconded twice.") == "Leo walked out twice.");
    CHECK(fixed("say: {absconded: walked out}\n", "Leo absconds.") == "-");
    CHECK(fixed("say: {disclosed: told Bo}\n", "He disclosed.") == "He told Bo.");
}

TEST_CASE("her words for a verb are not put where what was done would hang behind them") {
    CHECK(fixed("say: {refused: said no}\n", "Leo refused his tea.") == "-");
    CHECK(fixed("say: {refused: said no}\n", "Leo refused medication.") == "-");
    CHECK(fixed("say: {refused: said no}\n", "Leo refused it twice.") == "-");
    CHECK(fixed("say: {refused: turned down}\n", "Leo refused his tea.") == "Leo turned down his tea.");
}

TEST_CASE("her words beside what she does not want go before the lexicon's") {
    CHECK(fixed("avoid: {siblings: the gang}\n", "He misses his siblings.").find("brothers") == std::string::npos);
    CHECK(fixed("avoid: {placement: Jan house}\n", "He likes his placement.").find("his home") == std::string::npos);
}

TEST_CASE("what stands round her words still reads with them, or they wait for a reader") {
    CHECK(fixed("avoid: {meltdown: big day}\n", "Leo had a meltdown.") == "Leo had a big day.");
    CHECK(fixed("avoid: {meltdown: sadness}\n", "Leo had a meltdown.") == "Leo had sadness.");
    CHECK(fixed("avoid: {order: rule}\n", "The order was made.") == "The rule was made.");
    CHECK(fixed("avoid: {order: rule}\n", "A care order was made.") == "-");  // it has a name of its own
    CHECK(fixed("avoid: {visit: day out}\n", "The home visit was long.") == "-");
    CHECK(fixed("avoid: {visit: day out}\n", "The visit report is long.") == "-");
    CHECK(fixed("avoid: {meltdown: odd day}\n", "Leo had a meltdown.") == "Leo had an odd day.");
    CHECK(fixed("avoid: {meltdown: big feelings}\n", "Leo had a meltdown.") == "Leo had big feelings.");
    CHECK(fixed("avoid: {temper: big feelings}\n", "His temper is less.") == "His big feelings are less.");
    CHECK(fixed("avoid: {temper: big feelings}\n", "His temper frightens her.") == "-");
    CHECK(fixed("say: {contact: seeing Dad}\n", "Leo has contact on Monday.") == "-");
    CHECK(fixed("say: {contact: seeing Dad}\n", "Contact is on Monday.") == "Seeing Dad is on Monday.");
}

TEST_CASE("father and daddy are dad, and he is not named twice") {
    CHECK(fixed("for: Amira\nsay: {contact: Dad time}\n", "Contact with her father was short.") == "Dad time was short.");
    CHECK(fixed("for: Amira\nsay: {contact: Dad time}\n", "Contact with Daddy is fun.") == "Dad time is fun.");
    CHECK(fixed("for: Amira\nsay: {contact: Dad time}\n", "Amira has contact on Sundays with Dad.") == "-");
}
