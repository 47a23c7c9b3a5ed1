// SPDX-License-Identifier: Apache-2.0
// Words of records, and of what people said, in the ways letters, notes and statements repeat them.
#include "lint/reported.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

const ListIndex& lists() {
    static const Lexicon loaded = test::lexicon_with("");
    static const ListIndex all(loaded);
    return all;
}

Voice voice_in(const std::string& text) {
    const test::Marked marked = test::marked(text);
    const Analysis analysis = analyse(marked.text, {});
    TokenRange words;
    for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
        if (!marked.spans.front().contains(analysis.tokens[i].span)) continue;
        if (words.empty()) words.first = i;
        words.last = i + 1;
    }
    KnownWords known(analysis, lists());
    return ReportedWords(known).voice_of(analysis.sentence_of(words.first), words);
}

}  // namespace

TEST_CASE("the words of a record are told from the writer's own") {
    const std::vector<std::string> of_record = {
        "The record says that you were late and that you [failed to engage] with the course.",
        "The report that was read out on Monday said you had [absconded].",
        "The report used some hard words. It said that you had [absconded] in March.",
        "The minutes are with this letter. They are long. They also call your brother a [sibling].",
        "Previous recording describes her as difficult and says that she [failed to engage].",
        "The log says [placement] breakdown.",
        "You were described as [non-compliant] with school.",
        "Such children have commonly been recorded as having [absconded].",
        "These nights have been called [respite].",
        "It was recorded that you [refused] to come in.",
        "The father alleges that she [absconded] with the children.",
        "Dad's solicitor asked whether [custody] was to be decided.",
        "The school asked whether the [case] would be closed.",
        "The young person will remain in his [placement]. That is how the minutes put it; you can stay.",
        "The [placement] is to continue, as the minutes put it.",
        "The [placement] is fine. Jay would prefer that we say home.",
        "Tell the carers about [respite] dates, and ask the children what they would call it.",
        "[Absconding] has a meaning in law, and the word is to be used in that sense alone.",
        "Please do not call her a [service user].",
        "We are sorry for calling you [hard to reach].",
    };
    for (const std::string& text : of_record) CHECK_MESSAGE(voice_in(text) == Voice::record, text);
}

TEST_CASE("what somebody said is told in the writer's words, and is still not the writer's to change by machine") {
    const std::vector<std::string> of_speech = {
        "Mum said that [contact] went well.",
        "The respondent also says that she has twice [refused] to get out of the car.",
        "She told me that the [placement] is loud.",
        "The carer reports that his [challenging behaviour] is less.",
    };
    for (const std::string& text : of_speech) CHECK_MESSAGE(voice_in(text) == Voice::speech, text);
}

TEST_CASE("everything else is the writer's own") {
    const std::vector<std::string> own = {
        "Your [contact] with Jay is on Monday.",
        "I said that [contact] would go on.",
        "We said that the [placement] was safe.",
        "This report says that the [placement] is safe.",
        "My last report described the [placement] in full.",
        "The report was called for before the [placement] began.",
        "The record says that you were late, but when I asked, your [contact] had been moved.",
        "The record says you were late; your [contact] goes on.",
        "The report is long. Your [placement] is safe.",
        "It said so on the door. Your [contact] is on Monday.",
        "He waited twenty minutes and said nothing about [contact].",
        "I read the report and said so before [contact].",
        "[Contact] went well, and the report is with the court.",
        "He [refused] to come down. He said that he was tired.",
        "You were described as kind. The [placement] is here.",
        "She called in order to say that [contact] was off.",
    };
    for (const std::string& text : own) CHECK_MESSAGE(voice_in(text) == Voice::writer, text);
}

TEST_CASE("what was asked for other words of the text changes nothing") {
    const Analysis analysis = analyse(
        "The report was read out. It said that you had absconded; I am sorry for contact. She alleges that he failed, and is described as "
        "hostile and placed. That is how the minutes put it. He was called a case, as the minutes put it. Jay would prefer that we say home.",
        {});
    KnownWords known(analysis, lists());
    ReportedWords all(known);
    for (std::size_t first = 0; first < analysis.tokens.size(); ++first) {
        const Sentence& sentence = analysis.sentence_of(first);
        for (std::size_t last = first + 1; last <= std::min(first + 3, sentence.last); ++last) {
            KnownWords words(analysis, lists());
            CHECK(all.voice_of(sentence, {first, last}) == ReportedWords(words).voice_of(sentence, {first, last}));
        }
    }
}
