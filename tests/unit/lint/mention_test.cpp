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
    return is_mention(analysis, lists, analysis.sentence_of(words.first), words);
}

}  // namespace

TEST_CASE("a word that is talked about is told from one that is used") {
    const std::vector<std::string> talked_about = {
        "Words such as [placement] are cold.",
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
        "Old term: [bed blocker].",
        "[Service user]: we prefer people who draw on care.",
        "[Care package]: the help that is set up for you at home.",
        "In this guide [frontline] means anyone who meets residents.",
    };
    for (const std::string& text : talked_about) CHECK_MESSAGE(mentioned(text), text);
    const std::vector<std::string> used = {
        "[Contact]: supervised, weekly.",
        "[Contact]: the father comes each Monday.",
        "He is never [non-compliant], says his mum.",
        "Do not say goodbye before [contact] has ended.",
        "[Contact] means a lot to him.",
        "Her [care package] is the help that she gets.",
    };
    for (const std::string& text : used) CHECK_MESSAGE(!mentioned(text), text);
}
