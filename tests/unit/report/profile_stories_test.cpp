// SPDX-License-Identifier: Apache-2.0
// The sentences a profile keeps for its figures: which, how many, and how they read.
#include "report/profiler.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "unit/report/profile_sample.hpp"

using namespace kith;
using test::first_shift;
using test::list;
using test::profile_of;
using test::told;

namespace {

// A document that says "teapot" in one sentence.
Profile one_teapot(const std::string& sentence) {
    const auto sample = test::make_sample(sentence);
    sample->find("teapot", "teapot");
    return profile_of(*sample);
}

}  // namespace

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
