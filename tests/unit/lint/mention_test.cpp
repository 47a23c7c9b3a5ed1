// SPDX-License-Identifier: Apache-2.0
// Words that are talked about, in the ways style guides and glossaries have of doing it.
#include "lint/mention.hpp"

#include <doctest/doctest.h>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

bool mentioned(const std::string& text) {
    static const Lexicon loaded = test::lexicon_with("");
    static const ListIndex lists(loaded);
    const test::Marked marked = test::marked(text);
    const Analysis analysis = analyse(marked.text, {});
    TokenRange words;
    for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
        if (!marked.spans.front().contains(analysis.tokens[i].span)) continue;
        if (words.empty()) words.first = i;
        words.last = i + 1;
    }
    KnownWords known(analysis, lists);
    return is_mention(known, analysis.sentence_of(words.first), words);
}

}  // namespace

TEST_CASE("a word that is talked about is told from one that is used") {
    const std::vector<std::string> talked_about = {
        "Words such as [placement] are cold.",
        "[Siblings] - we'd like you to write brothers and sisters.",
        "Contact becomes family time, and [drop out] becomes left early.",
        "Although the rules still say [contact], we say family time.",
        "Swap [placement] for home.",
        "Leave out suffers from, [wheelchair-bound] and special needs.",
        "Writing that a girl is [promiscuous] tells us nothing.",
        "It does not help to write that a girl of twelve is [promiscuous].",
        "We no longer call people [service users].",
        "Terms to avoid: sufferer, victim, [mental age].",
        "Words to leave out: senile, [bed blocker].",
        "Do not write [absconded]; write when he was last seen.",
        "Do not say that the child has [absconded]; say that we do not know where she is.",
        "Never say that a child chose to [put herself at risk].",
        "Avoid: [challenging behaviour]. Try: what is J telling us?",
        "[Non-compliant]; try: was not able to take them.",
        "We write wheelchair user, never [wheelchair-bound].",
        "People still talk of getting [custody], a term which the law has left behind.",
        "No person should be described as a [bed blocker] in any report.",
        "Please say family time, and never [contact].",
        "Be kind: write people without papers, and never [illegals].",
        "In our letters we write brothers and sisters, never [siblings].",
        "We write disabled people, and never the handicapped, [sufferers] or special needs.",
        "We write disabled people, and never sufferers or [special needs].",
        "[Siblings]: we just say brothers and sisters.",
        "[Respite] is defined as a rest from something hard.",
        "Old term: [bed blocker].",
        "[Service user]: we prefer people who draw on care.",
        "[Care package]: the help that is set up for you at home.",
        "In this guide [frontline] means anyone who meets residents.",
        "[Placement] is a cold word for a home.",
        "[Contact], residence and custody are the words of lawyers.",
        "Many still talk of [custody] or access, words which make a child sound like property.",
        "What was once called custody is now called [residence].",
        "I hate being called a [service user].",
        "Calling a child [attention seeking] tells us nothing.",
        "What does [placement] mean?",
        "What do we mean by [permanence]?",
        "He is not a [case].",
        "Use [drug user] rather than addict.",
        "We say brothers and sisters, not [sibling group].",
        "[Respite]: it sounds as if you need a rest from me.",
        "A better word than [contact] is time.",
    };
    for (const std::string& text : talked_about) CHECK_MESSAGE(mentioned(text), text);
    const std::vector<std::string> used = {
        "The old file says [half-caste].",
        "[Contact] - we will ring on Monday.",
        "The [placement] becomes a worry.",
        "They want to replace [contact] with letters.",
        "[Contact]: supervised, weekly.",
        "[Contact]: the father comes each Monday.",
        "He is never [non-compliant], says his mum.",
        "He never attended [contact].",
        "He says that he will come, but never attended [contact].",
        "He says he is fine, but never [engages].",
        "We use the bus, and never missed [contact].",
        "She tries hard, and never refused school or [contact].",
        "Do not say goodbye before [contact] has ended.",
        "[Contact] means a lot to him.",
        "Her [care package] is the help that she gets.",
        "[Contact] is a long-term aim.",
        "[Contact] is, in other words, an hour a week.",
        "Her [placement], in terms of cost, is dear.",
        "The [placement] is near his first school.",
        "They are calling the [placement] today.",
        "He told her what [contact] means to him.",
        "His [contact] was noted in his own words.",
    };
    for (const std::string& text : used) CHECK_MESSAGE(!mentioned(text), text);
}
