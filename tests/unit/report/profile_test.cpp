// SPDX-License-Identifier: Apache-2.0
// What is counted in a profile, and under which shift.
#include "report/profiler.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/report/profile_sample.hpp"

using namespace kith;
using test::first_shift;
using test::list;
using test::profile_of;
using test::third_shift;

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
