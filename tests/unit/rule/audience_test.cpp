// SPDX-License-Identifier: Apache-2.0
#include "rule/audience.hpp"

#include <doctest/doctest.h>

#include "unit/rule/rule_fixture.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

Lexicon lexicon_with_audiences() {
    Lexicon lexicon = test::lexicon_with("");
    const auto audience = [&](Audience one, const char* sign, const char* other) {
        AudienceText text;
        text.audience = one;
        for (const char* words : {sign, other}) {
            Cue cue;
            PatternError error;
            REQUIRE(parse_pattern(words, cue.pattern, error));
            text.signs.push_back(cue);
        }
        lexicon.audiences.push_back(text);
    };
    lexicon.audiences.clear();
    audience(Audience::court, "case number", "the (applicant|respondent)");
    audience(Audience::family, "your (son|daughter)", "yours sincerely");
    lexicon.audiences.back().greets = {"mum"};
    return lexicon;
}

AudienceGuess guess_with(const Lexicon& lexicon, const std::vector<std::string>& paragraphs) {
    const test::RuleIndex index(lexicon);
    AudienceGuesser guesser(index.rules());
    const Document document = test::document_of(paragraphs);
    for (const Segment& segment : document.segments) {
        const Analysis analysis = analyse(segment.text, {});
        guesser.look_at(segment, analysis, index.forms().find(analysis));
    }
    return guesser.guess();
}

AudienceGuess guess(const std::vector<std::string>& paragraphs) {
    static const Lexicon lexicon = lexicon_with_audiences();
    return guess_with(lexicon, paragraphs);
}

using Signs = std::vector<std::string>;

}  // namespace

TEST_CASE("the audience with the most different signs is taken, if it has enough") {
    CHECK(guess({"Case number 4", "The applicant says"}).audience == Audience::court);
    CHECK(guess({"Case number 4", "The applicant says"}).signs == Signs{"Case number", "The applicant"});
    CHECK(guess({"Dear Mum,", "Your son is well."}).audience == Audience::family);
    CHECK(guess({"Dear Mum,", "Your son is well."}).signs == Signs{"Dear Mum", "Your son"});
    CHECK(guess({"Case number 4. The applicant.", "Dear Mum, your son. Yours sincerely"}).audience == Audience::family);
    CHECK(guess({"Case number 4. The applicant. Your son. Yours sincerely"}).audience == Audience::court);
    CHECK(guess({"Case number 4, case number 5"}).audience == Audience::any);
    CHECK(guess({"Dear Jay, your son"}).audience == Audience::any);
    CHECK(guess({}).audience == Audience::any);
}

TEST_CASE("a letter to somebody is not for those whom nobody greets") {
    Lexicon lexicon = lexicon_with_audiences();
    lexicon.audiences.front().ungreeted = true;
    lexicon.audiences.front().greets = {"judge"};
    const Signs signs = {"Case number 4. The applicant."};
    CHECK(guess_with(lexicon, {signs.front()}).audience == Audience::court);
    CHECK(guess_with(lexicon, {"Dear Jay,", signs.front()}).audience == Audience::any);
    CHECK(guess_with(lexicon, {"Dear Judge Ferris,", signs.front()}).audience == Audience::court);
}

TEST_CASE("what an audience changes of an entry's level") {
    AudienceText text;
    Entry entry;
    entry.pack = "acronyms";
    entry.level = Level::notice;
    CHECK(level_for(nullptr, entry, Level::notice) == Level::notice);
    CHECK(level_for(&text, entry, Level::notice) == Level::notice);
    text.raises = {"acronyms"};
    CHECK(level_for(&text, entry, Level::notice) == Level::consider);
    CHECK(level_for(&text, entry, Level::fine) == Level::fine);
    CHECK(level_for(&text, entry, Level::strength) == Level::strength);
    entry.level = Level::rethink;  // a notice of it says that kith is unsure
    CHECK(level_for(&text, entry, Level::notice) == Level::notice);
    CHECK(level_for(&text, entry, Level::rethink) == Level::rethink);
    text.lowers = {"acronyms"};
    CHECK(level_for(&text, entry, Level::rethink) == Level::consider);
    CHECK(level_for(&text, entry, Level::consider) == Level::notice);
    CHECK(level_for(&text, entry, Level::notice) == Level::notice);
    text.lowers.clear();
    text.keeps_law = true;
    CHECK(level_for(&text, entry, Level::rethink) == Level::rethink);
    text.keeps = {"handover"};
    CHECK(level_for(&text, entry, Level::rethink) == Level::rethink);
    entry.id = "handover";
    CHECK(level_for(&text, entry, Level::rethink) == Level::consider);
    entry.id = "contact";
    entry.legal = {"contact order"};
    CHECK(level_for(&text, entry, Level::rethink) == Level::consider);
}
