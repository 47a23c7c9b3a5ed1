// SPDX-License-Identifier: Apache-2.0
#include "report/profiler.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "unit/report/sample.hpp"

using namespace kith;

namespace {

Profile profile_of(const test::Sample& sample, bool no_text = false) {
    return Profiler(sample.lexicon).profile(sample.checked, no_text);
}

const Facet& first_shift(const Profile& profile) { return profile.shifts[0]; }  // process-to-relationship
const Facet& third_shift(const Profile& profile) { return profile.shifts[2]; }  // agents-to-humans

const Figure& side(const Profile& profile, Side which) { return profile.sides[static_cast<std::size_t>(which)]; }

WordList list(std::string id, std::vector<std::string> words) {
    WordList list;
    list.id = std::move(id);
    list.words = std::move(words);
    return list;
}

std::vector<std::string> told(const Figure& figure) {
    std::vector<std::string> sentences;
    for (const Story& story : figure.stories) {
        sentences.push_back(story.sentence.before + "[" + story.sentence.words + "]" + story.sentence.after);
    }
    return sentences;
}

// A document that says "teapot" in one sentence.
Profile one_teapot(const std::string& sentence) {
    const auto sample = test::make_sample(sentence);
    sample->find("teapot", "teapot");
    return profile_of(*sample);
}

}  // namespace

TEST_CASE("findings are counted by level under their shift, strengths beside them") {
    const auto sample = test::make_sample("The teapot and the kettle. Tea was poured. A biscuit for you.");
    sample->find("teapot", "teapot");
    sample->find("kettle", "kettle");
    sample->find("rule:poured", "Tea was poured");
    sample->notice_strength("biscuit", "biscuit");
    const Profile profile = profile_of(*sample);
    CHECK(profile.documents == 1);
    CHECK(profile.words == 12);
    CHECK(first_shift(profile).prompts.count == 1);
    CHECK(first_shift(profile).rethink == 1);
    CHECK(first_shift(profile).notices.count == 1);
    CHECK(first_shift(profile).strengths.count == 1);
    CHECK(third_shift(profile).prompts.count == 1);
    CHECK(third_shift(profile).rethink == 0);
    CHECK(third_shift(profile).prompts.names.count("poured") == 1);
    CHECK(profile.places == 2);
    CHECK(strengths_of(profile) == 1);
    CHECK(profile.strengths.at("biscuit").why == "A pot of tea is for sharing.");
    CHECK(profile.asked.at("teapot").ask == "Who would like a cup?");
}

TEST_CASE("a word and a rule that speak of the same few words are one place, on whichever shift") {
    const auto sample = test::make_sample("The teapot was poured. The teapot is warm.");
    sample->lexicon.rules[0].shift = "process-to-relationship";
    sample->find("teapot", "teapot");
    sample->find("rule:poured", "teapot was poured");
    sample->find("teapot", "teapot", 1);
    CHECK(first_shift(profile_of(*sample)).prompts.count == 2);
    sample->lexicon.rules[0].shift = "agents-to-humans";
    CHECK(first_shift(profile_of(*sample)).prompts.count == 2);
    CHECK(third_shift(profile_of(*sample)).prompts.count == 0);  // the word weighs more
    CHECK(profile_of(*sample).places == 2);                      // as many as on the shifts together
}

TEST_CASE("every figure has its sentences, with the words apart and the place") {
    const auto sample = test::make_sample("Good morning. The teapot is warm.");
    sample->find("teapot", "teapot");
    const Profile profile = profile_of(*sample);
    const Figure& prompts = first_shift(profile).prompts;
    CHECK(told(prompts) == std::vector<std::string>{"The [teapot] is warm."});
    CHECK(prompts.stories[0].path == "tea.txt");
    CHECK(prompts.stories[0].start.byte == 18);
    CHECK(prompts.stories[0].line == 1);
}

TEST_CASE("what somebody is quoted with, and terms of law, are in no figure") {
    const auto sample = test::make_sample("Tom says \"teapot\". The teapot order of the court.");
    sample->find("teapot", "teapot").quoted = true;
    const Finding& legal = sample->find("teapot", "teapot", 1);
    Decision decision;
    decision.at = legal.at;
    decision.entry = legal.entry;
    decision.outcome = Level::notice;
    decision.step = "a legal term";
    sample->checked.result.decisions.push_back(decision);
    const Profile profile = profile_of(*sample);
    CHECK(profile.places == 0);
    CHECK(profile.quoted.count == 1);
    CHECK(profile.legal.names.at("teapot") == 1);
    CHECK(told(profile.legal) == std::vector<std::string>{"The [teapot] order of the court."});
    CHECK(side(profile, Side::process).count == 0);
}

TEST_CASE("plain words are counted where no quotation, code or entry speaks for them") {
    const auto sample = test::make_sample(
        "The teapot procedure, per\nprocedure. He said \"procedure\". We laugh, kettle procedure, laugh. I'm here.");
    sample->lexicon.lists = {list("profile-people", {"we", "i'm"}), list("profile-process", {"procedure", "teapot"}),
                             list("profile-relationship", {"laugh"})};
    const Finding& teapot = sample->find("teapot", "teapot");
    Decision is_fine;
    is_fine.at = {0, {teapot.at.span.begin + 7, teapot.at.span.begin + 16}};
    is_fine.outcome = Level::fine;
    Decision is_found;
    is_found.at = teapot.at;
    is_found.outcome = Level::rethink;
    sample->checked.result.decisions = {is_found, is_fine};
    const Profile profile = profile_of(*sample);
    const Figure& process = side(profile, Side::process);
    CHECK(process.count == 3);  // the teapot once, and two of four procedures
    CHECK(process.names.at("procedure") == 2);
    CHECK(process.names.at("teapot") == 1);
    CHECK(side(profile, Side::relationship).count == 2);
    CHECK(side(profile, Side::people).names.at("I'm") == 1);
    CHECK(side(profile, Side::people).names.at("we") == 1);
}

TEST_CASE("a word of process that an entry lets pass only for want of signs is one all the same") {
    const auto sample = test::make_sample("Procedures outstanding, and a procedure.");
    sample->lexicon.lists = {list("profile-process", {"procedures", "procedure"})};
    Decision unsure;
    unsure.at = {0, {0, 10}};
    unsure.outcome = Level::fine;
    unsure.step = "no cue, so what the entry says of other cases";
    Decision sure = unsure;
    sure.at = {0, {30, 39}};
    sure.step = "the longest cue in the sentence";
    sample->checked.result.decisions = {unsure, sure};
    CHECK(side(profile_of(*sample), Side::process).names == std::map<std::string, std::size_t>{{"procedures", 1}});
}

TEST_CASE("warm words of somebody quoted, and all warm words where the writer tells a court of harm they did, are no strength of the page") {
    const auto quoted = test::make_sample("He wrote, \"A biscuit for you.\" I had a biscuit.");
    quoted->notice_strength("biscuit", "biscuit");
    quoted->notice_strength("biscuit", "had a biscuit");
    Profile profile = profile_of(*quoted);
    CHECK(strengths_of(profile) == 1);
    CHECK(profile.quoted.count == 1);
    const auto own = test::make_sample("I hit her in May. I had a biscuit, and we laugh.");
    own->lexicon.lists = {list("profile-harm-acts", {"hit"}), list("profile-harm-person", {"her"}), list("profile-harm-told-pronouns", {"i", "her"}),
                          list("profile-relationship", {"laugh"})};
    own->notice_strength("biscuit", "biscuit");
    CHECK(strengths_of(profile_of(*own)) == 1);
    own->checked.result.audience = Audience::court;
    profile = profile_of(*own);
    CHECK(strengths_of(profile) == 0);
    CHECK(profile.strengths.empty());
    CHECK(profile.own_account.count == 2);
    CHECK(side(profile, Side::relationship).count == 0);
}

TEST_CASE("what stands in a comment in the margin is in no figure, and is said to be left out") {
    const auto sample = test::make_sample("I had a biscuit, and a teapot; we laugh.");
    sample->lexicon.lists = {list("profile-people", {"we"}), list("profile-relationship", {"laugh"})};
    sample->notice_strength("biscuit", "biscuit");
    sample->find("teapot", "teapot");
    CHECK(profile_of(*sample).places == 1);
    sample->checked.document.segments[0].place.part = "comment";
    const Profile profile = profile_of(*sample);
    CHECK(profile.places + strengths_of(profile) == 0);
    CHECK(profile.asked.empty());
    CHECK(profile.commented.names == std::map<std::string, std::size_t>{{"biscuit", 1}, {"teapot", 1}});
    for (const Figure& one : profile.sides) CHECK(one.count == 0);
}

TEST_CASE("a figure keeps few sentences, of different words first, and each once") {
    const auto sample =
        test::make_sample("A teapot, one. A teapot, two. A teapot, three. A teapot, four. Tea was poured.");
    for (std::size_t i = 0; i < 4; ++i) sample->find("teapot", "teapot", i);
    sample->lexicon.rules[0].shift = "process-to-relationship";
    sample->find("rule:poured", "Tea was poured");
    const Figure prompts = profile_of(*sample).shifts[0].prompts;
    CHECK(prompts.count == 5);
    CHECK(told(prompts) == std::vector<std::string>{"A [teapot], one.", "[Tea was poured].", "A [teapot], two."});

    const auto twice = test::make_sample("A teapot and a teapot.");
    twice->find("teapot", "teapot", 0);
    twice->find("teapot", "teapot", 1);
    CHECK(told(profile_of(*twice).shifts[0].prompts) == std::vector<std::string>{"A [teapot] and a teapot."});

    Profile same = one_teapot("A teapot.");
    for (int i = 0; i < 5; ++i) add(same, one_teapot("A teapot."));
    CHECK(same.shifts[0].prompts.count == 6);
    CHECK(told(same.shifts[0].prompts) == std::vector<std::string>{"A [teapot]."});
}

TEST_CASE("a paragraph pointed at as a whole is told by its beginning") {
    std::string text = "Tea";
    for (int i = 0; i < 200; ++i) text += " and tea";
    const auto sample = test::make_sample(text + ".");
    sample->find("rule:poured", text);
    const Figure prompts = profile_of(*sample).shifts[2].prompts;
    REQUIRE(prompts.stories.size() == 1);
    CHECK(prompts.stories[0].sentence.words.size() < 100);
}

TEST_CASE("many documents add up to the same in whatever groups they come, and stay small") {
    std::vector<std::string> sentences;
    for (int i = 0; i < 40; ++i) sentences.push_back("Teapots: " + std::to_string(i) + " and a teapot more.");
    Profile one_by_one;
    Profile first;
    Profile second;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        add(one_by_one, one_teapot(sentences[i]));
        add(i < 17 ? first : second, one_teapot(sentences[i]));
    }
    add(first, std::move(second));
    CHECK(one_by_one.documents == 40);
    CHECK(first.documents == 40);
    CHECK(first.shifts[0].prompts.count == 40);
    CHECK(first.shifts[0].prompts.documents == 40);
    CHECK(told(first.shifts[0].prompts) == told(one_by_one.shifts[0].prompts));
    CHECK(first.shifts[0].prompts.stories.size() == stories_kept);
    CHECK(first.asked.at("teapot").count == 40);
}

TEST_CASE("sentences are spread over the documents") {
    const auto sample = test::make_sample("A teapot, one. A teapot, two.");
    sample->find("teapot", "teapot", 0);
    sample->find("teapot", "teapot", 1);
    Profile profile = profile_of(*sample);
    add(profile, one_teapot("Another teapot."));
    CHECK(told(profile.shifts[0].prompts) ==
          std::vector<std::string>{"A [teapot], one.", "Another [teapot].", "A [teapot], two."});
}

TEST_CASE("without text no word of the document is kept") {
    const auto sample = test::make_sample("My secret teapot.");
    sample->find("teapot", "teapot");
    const Profile profile = profile_of(*sample, true);
    const Story& story = first_shift(profile).prompts.stories.at(0);
    CHECK(story.sentence.before.empty());
    CHECK(story.sentence.words.empty());
    CHECK(story.name == "teapot");
}

TEST_CASE("an empty document counts as one, an unreadable one as none") {
    const auto sample = test::make_sample("");
    sample->checked.result.words = 0;
    sample->checked.document.unread = {{"image", {}}};
    Profile profile = profile_of(*sample);
    CHECK(profile.documents == 1);
    CHECK(profile.empty == 1);
    CHECK(profile.unread.at("image") == 1);
    sample->checked.has_problem = true;
    add(profile, profile_of(*sample));
    CHECK(profile.documents == 1);
    CHECK(profile.unreadable == 1);
}

TEST_CASE("a rule is called by its title, and what it only notices is there to reflect on") {
    const auto sample = test::make_sample("Tea was poured. The kettle sang.");
    sample->lexicon.rules[0].title = "nobody says who poured";
    sample->find("rule:poured", "Tea was poured").level = Level::notice;
    sample->find("kettle", "kettle");
    const Profile profile = profile_of(*sample);
    CHECK(third_shift(profile).reflections.names.count("nobody says who poured") == 1);
    CHECK(third_shift(profile).prompts.count == 0);
    CHECK(first_shift(profile).notices.count == 1);
    CHECK(reflections_of(profile).count == 1);
}

TEST_CASE("what a rule asks of one sentence or paragraph is not asked of the whole") {
    const auto sample = test::make_sample("Tea was poured, and cake was cut. The kettle sang.");
    RuleText& rule = sample->lexicon.rules[0];
    sample->find("rule:poured", "Tea was poured").level = Level::notice;
    sample->find("rule:poured", "cake was cut").level = Level::notice;
    sample->find("rule:poured", "kettle sang").level = Level::notice;
    CHECK(profile_of(*sample).sentences.count == 2);
    CHECK(profile_of(*sample).whole.count == 0);
    rule.scope = RuleScope::paragraph;
    CHECK(profile_of(*sample).paragraphs.count == 1);
    rule.scope = RuleScope::document;
    CHECK(profile_of(*sample).whole.count > 0);
    rule.kind = "address";  // reads the whole letter, and points at words
    CHECK(profile_of(*sample).sentences.count == 2);
    CHECK(profile_of(*sample).whole.count == 0);
}

TEST_CASE("a strength is named as the document says it, unless no text may leave") {
    const auto sample = test::make_sample("Biscuits for\nall, and I had a biscuit.");
    sample->notice_strength("biscuit", "Biscuits for\nall");
    sample->notice_strength("biscuit", "I had a biscuit");
    CHECK(profile_of(*sample).strengths.at("biscuit").tally.names ==
          std::map<std::string, std::size_t>{{"biscuits for all", 1}, {"I had a biscuit", 1}});
    CHECK(profile_of(*sample, true).strengths.at("biscuit").tally.names.count("biscuit") == 1);
}

TEST_CASE("a document that names harm shows it by one of its sentences") {
    const auto sample = test::make_sample("Good morning. \"He strangled me\", she said. The domestic abuse worker came.");
    sample->lexicon.lists = {list("profile-harm", {"strangled"}), list("profile-harm-signs", {"domestic abuse", "bruise"}), list("profile-harm-told-pronouns", {"he", "she", "me"})};
    const Profile profile = profile_of(*sample);
    CHECK(profile.harm.documents == 1);
    CHECK(profile.harm.count == 1);
    CHECK(told(profile.harm).at(0) == "\"He [strangled] me\", she said.");
    const auto sign = test::make_sample("The domestic abuse worker came.");
    sign->lexicon.lists = sample->lexicon.lists;
    CHECK(profile_of(*sign).harm.documents == 0);
}

TEST_CASE("harm that a rule asks about stands behind harm that is told plainly") {
    const auto sample = test::make_sample("He was raped in the home, it is said. He strangled her.");
    sample->lexicon.lists = {list("profile-harm-grave", {"raped", "strangled"}), list("profile-harm-told-pronouns", {"he", "her"})};
    CHECK(told(profile_of(*sample).harm).at(0) == "He was [raped] in the home, it is said.");
    sample->find("rule:poured", "raped in the home");
    CHECK(told(profile_of(*sample).harm).at(0) == "He [strangled] her.");
}

TEST_CASE("a profile keeps as many sentences as it is asked for, and counts the rest") {
    const auto sample = test::make_sample("A teapot, one. A teapot, two. A teapot, three. A teapot, four. A teapot, five.");
    for (std::size_t i = 0; i < 5; ++i) sample->find("teapot", "teapot", i);
    const Profiler profiler(sample->lexicon);
    const Profile few = profiler.profile(sample->checked, false);
    CHECK(few.shifts[0].prompts.stories.size() == stories_kept);
    CHECK(few.shifts[0].prompts.untold == 2);
    Profile all;
    all.stories_wanted = 100;
    add(all, profiler.profile(sample->checked, false, 100));
    CHECK(all.shifts[0].prompts.stories.size() == 5);
    CHECK(all.shifts[0].prompts.untold == 0);
}

TEST_CASE("what a record says is left out; what somebody said is told in the writer's words") {
    const auto reported = [](Voice voice) {
        const auto sample = test::make_sample("A teapot is here.");
        sample->find("teapot", "teapot").voice = voice;
        const Profile profile = profile_of(*sample);
        CHECK(profile.places + profile.reported.count == 1);
        return profile.reported.count;
    };
    CHECK(reported(Voice::record) == 1);
    CHECK(reported(Voice::speech) == 0);
    CHECK(reported(Voice::writer) == 0);
}

TEST_CASE("phrases that only begin like a word of process are counted nowhere") {
    const auto sample = test::make_sample("The welfare checklist. A checklist.");
    sample->lexicon.lists = {list("profile-neither", {"welfare checklist"}), list("profile-process", {"checklist"})};
    CHECK(side(profile_of(*sample), Side::process).count == 1);
}

TEST_CASE("divided words are whole in names and sentences, and hyphens stay") {
    const auto sample = test::make_sample("Our work-\ners said that tea-\npots are non-teapots. The teapots of workers.");
    sample->find("teapot", "tea-\npots");
    const Profile profile = profile_of(*sample);
    CHECK(told(first_shift(profile).prompts).at(0) == "Our workers said that [teapots] are non-teapots.");
    CHECK(first_shift(profile).prompts.names.count("teapots") == 1);
    const auto hyphen = test::make_sample("A Tea-Pot for Mum.");
    hyphen->find("teapot", "Tea-Pot");
    CHECK(first_shift(profile_of(*hyphen)).prompts.names.count("tea-pot") == 1);
}

// Quadratic, four times the sentences would cost sixteen times as much.
TEST_CASE("the sentences of a long paragraph with many divided words cost each its share") {
    const auto seconds = [](std::size_t sentences) {
        const auto sample = test::make_word_sample("A teapot.");
        std::string& text = sample->checked.document.segments[0].text;
        const Finding teapot = sample->find("teapot", "teapot");
        sample->checked.result.findings.clear();
        text.clear();
        for (std::size_t i = 0; i < sentences; ++i) {
            text += "The ";
            for (int filler = 0; filler < 60; ++filler) text += "work-\ners ";
            text += "came. Our work-\ners \u00E9 said so of " + std::to_string(i) + " ";
            sample->checked.result.findings.push_back(teapot);
            sample->checked.result.findings.back().at.span = {text.size(), text.size() + 6};
            text += "teapot. ";
        }
        const std::clock_t begin = std::clock();
        const Profile profile = Profiler(sample->lexicon).profile(sample->checked, false, sentences);
        const double spent = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        REQUIRE(profile.shifts[0].prompts.stories.size() == sentences);
        CHECK(told(profile.shifts[0].prompts).at(sentences / 2) == "Our workers \u00E9 said so of " + std::to_string(sentences / 2) + " [teapot].");
        return spent;
    };
    const double once = std::min(seconds(20), seconds(20));
    CHECK(std::min(seconds(80), seconds(80)) < 8 * once);
}

TEST_CASE("warm words that are missing, or stand in a name, are no words of relationship") {
    const auto sample = test::make_sample("We sing together. They must not be brought together. Larkmoor Parents Together came. Nobody listened. Together we sing.");
    sample->lexicon.lists = {list("profile-not", {"not", "nobody"}), list("profile-relationship", {"together", "listened"})};
    CHECK(side(profile_of(*sample), Side::relationship).count == 2);
}

TEST_CASE("you in words that an entry speaks for is you all the same, save where somebody is quoted") {
    const auto sample = test::make_sample("What matters to you? She said \"you\".");
    sample->lexicon.lists = {list("profile-readers", {"you"})};
    Decision is_strength;
    is_strength.at = {0, {0, 19}};
    is_strength.outcome = Level::strength;
    sample->checked.result.decisions = {is_strength};
    CHECK(side(profile_of(*sample), Side::readers).count == 1);
}

TEST_CASE("a sentence with many words of a side is told once, and you are told apart from I and we") {
    const auto sample = test::make_sample("You and I know that you came. You went.");
    sample->lexicon.lists = {list("profile-people", {"i", "we"}), list("profile-readers", {"you"})};
    const Profile profile = profile_of(*sample);
    CHECK(side(profile, Side::readers).count == 3);
    CHECK(told(side(profile, Side::readers)).size() == 2);
    CHECK(side(profile, Side::readers).untold == 0);
    CHECK(side(profile, Side::people).count == 1);
}
