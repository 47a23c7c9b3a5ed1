// SPDX-License-Identifier: Apache-2.0
// Words of process and words of relationship: whose they are, and which of them count.
#include "report/profiler.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/report/profile_sample.hpp"

using namespace kith;
using test::list;
using test::profile_of;
using test::told;

namespace {

const Figure& side(const Profile& profile, Side which) { return profile.sides[static_cast<std::size_t>(which)]; }

}  // namespace

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

TEST_CASE("phrases that only begin like a word of process are counted nowhere") {
    const auto sample = test::make_sample("The welfare checklist. A checklist.");
    sample->lexicon.lists = {list("profile-neither", {"welfare checklist"}), list("profile-process", {"checklist"})};
    CHECK(side(profile_of(*sample), Side::process).count == 1);
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
