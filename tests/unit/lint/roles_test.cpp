// SPDX-License-Identifier: Apache-2.0
#include "lint/roles.hpp"

#include <doctest/doctest.h>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

const Lexicon& words() {
    static const Lexicon loaded = test::lexicon_with("");
    return loaded;
}

// Whether the cue, an agent: or patient: one, meets the verb in [..].
bool meets(const std::string& notation, const std::string& text) {
    const test::Marked marked = test::marked(text);
    const Analysis analysis = analyse(marked.text, {"mr", "ms"});
    TokenRange verb;
    for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
        if (!marked.spans.front().contains(analysis.tokens[i].span)) continue;
        if (verb.empty()) verb.first = i;
        verb.last = i + 1;
    }
    Entry entry;
    PatternError error;
    REQUIRE_MESSAGE(parse_pattern(notation, entry.harms.emplace_back().pattern, error), error.message);
    Lexicon lexicon = words();
    lexicon.entries.push_back(entry);
    const ListIndex lists(lexicon);
    const Sentence& sentence = analysis.sentence_of(verb.first);
    const TokenStream stream = render_stream(analysis, lists, {sentence.first, sentence.last}, Capitals::sentence);
    const View view(analysis, lists, sentence, stream, Capitals::sentence, verb, {});
    return ReadyCue(entry.harms.front(), lists).match(view).has_value();
}

}  // namespace

TEST_CASE("who does what the verb says") {
    const std::vector<std::string> people = {
        "He [refuses] to come.",
        "He has repeatedly [refused] to come.",
        "She did not always [refuse] it.",
        "Jay [refused] the visit.",
        "Mr K. has [refused] the visit.",
        "The young person [refuses] to say who gave him the bike.",
        "Parents who [refuse] an assessment are seen again.",
        "The mother, who has four children, [refuses] mediation.",
        "J, aged nine, [refuses] to go.",
        "The father (F) [refused] to sign.",
        "He continues to [refuse] his tablets.",
        "Bea is likely to [refuse] the offer.",
        "She missed two meetings and [refused] a third.",
        "The visit was [refused] by his mother.",
        "She missed two meetings, and at first [refused] a third.",
        "Jay came late, left early, and in the end [refused] to say why.",
        "The mother came to the first meeting, had no lift for the second, and [refused] a third.",
        "His mum at first [refused] the visit.",
        "Kofi Mensah has so far [refused] it.",
        "His father is [hostile].",
        "The mother has remained [non-compliant].",
        "Jay was at first described as [hostile].",
    };
    for (const std::string& text : people) CHECK_MESSAGE(meets("agent: {person}", text), text);
    const std::vector<std::string> others = {
        "The server [refused] the connection.",
        "The boy's solicitor's server [refused] it.",
        "Permission was [refused].",
        "Permission was [refused] by the council.",
        "[Refuse] collection is on Monday.",
        "The council has [refused] the plan.",
        "Amira waited, and the server [refused] her again.",
        "Tom pressed the button, and the printer at first [refused] to start.",
        "The weather remained [hostile].",
        "The father's lawyer seemed [hostile].",
        "The engine coughed, ran for a while, and [refused] to start again.",
    };
    for (const std::string& text : others) CHECK_MESSAGE(!meets("agent: {person}", text), text);
    CHECK(meets("agent: (council|court)", "The council has again [refused] the plan."));
    CHECK(meets("agent: (council|court)", "The plan was [refused] by the council."));
}

TEST_CASE("whom it is done to") {
    const std::vector<std::string> people = {
        "They [placed] the two boys with carers.",
        "We [placed] her in a hotel.",
        "Jay was [placed] out of the city.",
        "Twenty-three young people were [placed] out of the city.",
        "Two brothers, one a baby, were [placed] with a couple.",
        "Of the nine households, two children had been wrongly [placed] far away.",
        "Children [placed] in hotels were asked.",
        "A child [placed] for adoption leaves.",
        "People wrongly [placed] in hospital were to move.",
    };
    for (const std::string& text : people) CHECK_MESSAGE(meets("patient: {person}", text), text);
    const std::vector<std::string> others = {
        "She [placed] the cup on the shelf.", "The cup was [placed] on the shelf.", "He [placed] bets.",
        "She [placed] the child's cup on the shelf.", "Orders [placed] before noon arrive the next day.",
    };
    for (const std::string& text : others) CHECK_MESSAGE(!meets("patient: {person}", text), text);
}
