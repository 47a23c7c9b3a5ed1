// SPDX-License-Identifier: Apache-2.0
// Time with somebody, near harm that this somebody did, or somebody else did.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lint/linter.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

constexpr std::string_view entries = R"yaml(
  - id: contact
    term: contact
    kind: noun
    level: rethink
    shift: process-to-relationship
    why: "Time with the people you love is family life."
    ask: "What does the child call it?"
    beside_harm: {why: "Who is safe comes first.", ask: "Who makes sure that everybody is safe?"}
    say: [{say: "family time", number: mass}]
    otherwise: rethink
    sources: []
    status: proposed
)yaml";

// What is said of the only word of that entry, in a document of a paragraph a line.
Finding only_finding(const std::string& text, const LinterOptions& options = {{}, true}) {
    static const Lexicon lexicon = test::lexicon_with(entries);
    const Linter linter(lexicon, options);
    std::vector<std::string> paragraphs(1);
    for (const char c : text) {
        if (c == '\n') {
            paragraphs.emplace_back();
        } else {
            paragraphs.back() += c;
        }
    }
    std::vector<Finding> findings = linter.lint(test::document_of(paragraphs), {}).findings;
    std::erase_if(findings, [](const Finding& one) { return one.entry == nullptr || one.entry->id != "contact"; });
    REQUIRE_MESSAGE(findings.size() == 1, text);
    return findings.front();
}

// So many paragraphs about nothing.
std::string lines(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "\nOne.";
    return text;
}

}  // namespace

TEST_CASE("near harm by those it is about, time is not sold as time with the people one loves") {
    const std::vector<std::string> near = {
        "Contact between Bea and the father is suspended after he assaulted her mother and threatened to kill her.",
        "The father strangled the mother in March. His contact with Bea is on Monday.",
        "Karim's contact with the children is on Monday. He threatened to kill her.",
        "There is contact on Mondays. He punched her.",
        "Contact with her brother is on Monday. Her brother sexually abused her.",
        "Contact with dad is on Monday. Mum was strangled.",
        "Contact with the father has taken place twice weekly.\nThe court is in Larkmoor.\nThe father strangled the mother.",
        "Contact with both parents is on Monday. They were beaten by their father.",
        "Bea's mother told us that Karl strangled her. Contact with the father is on Monday.",
        "The mother said that she was repeatedly strangled. Contact with the father is on Monday.",
        "Contact with dad is on Monday." + lines(11) + "\nThe father strangled the mother.",
        "Contact with dad is on Monday." + lines(1) + "\nThe father strangled the mother." + lines(120),
    };
    for (const std::string& text : near) {
        const Finding finding = only_finding(text);
        CHECK_MESSAGE(finding.level == Level::notice, text);
        CHECK_MESSAGE(finding.suggestions.empty(), text);
        CHECK(finding.why == "Who is safe comes first.");
        CHECK(finding.message.find("Who makes sure that everybody is safe?") != std::string::npos);
    }
}

TEST_CASE("what is told of harm nearby stands there word for word") {
    struct Case {
        std::string text;
        std::string_view told;
    };
    const std::vector<Case> cases = {
        {"Contact with the father is on Monday. He assaulted her mother.", "near “assaulted her mother”"},
        {"There is contact on Mondays. In the park Tom punched Karl on Friday afternoon.", "near “punched Karl”"},
        {"Contact with dad is on Monday. He assaulted her mother and threatened to kill her.", "near “threatened to kill”"},
    };
    // A line end inside it is none of it.
    static const Lexicon lexicon = test::lexicon_with(entries);
    const LintResult wrapped = Linter(lexicon, {{}, true}).lint(test::document_of({"Contact with dad is on Monday. He threatened to\nkill her."}), {});
    REQUIRE(!wrapped.findings.empty());
    CHECK(wrapped.findings.front().evidence.back() == "near “threatened to kill”");
    for (const Case& one : cases) CHECK_MESSAGE(only_finding(one.text).evidence.back() == one.told, one.text);
}

TEST_CASE("in a long paragraph harm is seen a page before a word and a page behind it") {
    std::string filler;
    while (filler.size() < 6000) filler += "The bus came late and the soup was warm. ";
    const std::string contact = "Contact with dad is on Monday. ";
    const std::string harm = "The father strangled the mother. ";
    CHECK(only_finding(filler + harm + contact).level == Level::notice);
    CHECK(only_finding(filler + contact + harm).level == Level::notice);
    CHECK(only_finding(harm + filler + filler + contact).level == Level::rethink);
}

TEST_CASE("harm that others did, or far away, leaves time with the people one loves what it is") {
    const std::vector<std::string> apart = {
        "Contact with her brother is on Monday. The father strangled the mother.",
        "Contact with mum is on Monday. Dad strangled her.",
        "Contact with mum is on Monday. Mum was strangled.",
        "Contact with dad is on Monday. Mum was strangled by her brother.",
        "Contact with Nan is on Monday. There was strangulation.",
        "Contact with dad is on Monday. He likes the swings.",
        "Contact with dad is on Monday." + lines(12) + "\nThe father strangled the mother.",       // of a letter, a page away
        "Contact with dad is on Monday." + lines(2) + "\nThe father strangled the mother." + lines(120),  // of a long report, close by
    };
    for (const std::string& text : apart) {
        const Finding finding = only_finding(text);
        CHECK_MESSAGE(finding.level == Level::rethink, text);
        CHECK(finding.why == "Time with the people you love is family life.");
    }
}

TEST_CASE("what harm nearby does can be left out, to measure it") {
    LinterOptions options{{}, true};
    options.mechanisms.leave_out(Mechanism::danger);
    CHECK(only_finding("There is contact on Mondays. He strangled her.", options).level == Level::rethink);
}

TEST_CASE("what was done to somebody during such time waits for a reader, whatever it was") {
    for (const char* const text : {"Your dad nipped you during contact.", "Mum took her passport at contact.", "Dad gave Leo vodka throughout the last contact.", "Leo was nipped during contact.",
                                   "He made her watch after contact.", "Dad tried to sell her during contact.", "Dad hugged you at contact.",
                                   "Dad was cruel during contact.", "Dad nipped her. This was during contact.", "Dad nipped her arm. It happened at contact."}) {
        const Finding finding = only_finding(text);
        REQUIRE_MESSAGE(!finding.suggestions.empty(), text);
        CHECK_MESSAGE(!finding.suggestions.front().safe, text);
    }
    for (const char* const text : {"The bus was late after contact.", "You played football at contact.", "Contact with Dad is on Sunday.", "Dad was happy during contact.",
                                   "Dad nipped her. You played football at contact.", "The bus was late. This was after contact."}) {
        const Finding finding = only_finding(text);
        REQUIRE_MESSAGE(!finding.suggestions.empty(), text);
        CHECK_MESSAGE(finding.suggestions.front().safe, text);
    }
}
