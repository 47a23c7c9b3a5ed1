// SPDX-License-Identifier: Apache-2.0
// What profiles say in words, and what the page promises: no network, no script, nothing of a document as markup.
#include "report/profile_report.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <vector>

#include "report/profile_html.hpp"
#include "report/profile_json.hpp"
#include "report/profile_text.hpp"
#include "report/profile_questions.hpp"
#include "report/profile_wording.hpp"
#include "report/profiler.hpp"
#include "unit/report/sample.hpp"

using namespace kith;

namespace {

Profile document(std::size_t words, std::size_t prompts, std::size_t strengths) {
    Profile profile;
    profile.documents = 1;
    profile.words = words;
    profile.places = prompts;
    profile.shifts[1].prompts.count = prompts;
    profile.shifts[1].rethink = prompts;
    if (prompts > 0) profile.shifts[1].prompts.names["worry"] = prompts;
    profile.shifts[0].strengths.count = strengths;
    return profile;
}

Questions questions() {
    Questions all;
    for (const std::string_view shift : shift_names) all[std::string(shift)] = {"What of the " + std::string(shift) + "?", false};
    for (const std::string_view part : pact_names) all[std::string(part)] = {"What of " + std::string(part) + "?", false};
    for (const std::string_view moment : question_moments) all[std::string(moment)] = {"What of " + std::string(moment) + "?", false};
    return all;
}

std::vector<Reflection> reflections(const Profile& profile) { return kith::reflections(profile, questions()); }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

ProfileReport report_on(std::string_view text) {
    const auto sample = test::make_sample(text);
    sample->find("teapot", "teapot");
    ProfileReport report;
    report.profile = Profiler(sample->lexicon).profile(sample->checked, false);
    report.title = "a <b> & \"c\".txt";
    report.language = "en-GB";
    report.questions = questions();
    return report;
}

}  // namespace

TEST_CASE("a profile opens with what the document is like") {
    struct Case {
        Profile profile;
        std::string_view begins;
    };
    const std::vector<Case> cases = {
        {{}, "Nothing could be read"},
        {document(0, 0, 0), "This document is empty"},
        {document(300, 0, 5),
         "This is a warm document: 5 strengths noticed, and nothing to rethink. Keep it as it is."},
        {document(9000, 0, 3), "There is nothing to rethink here, and 3 strengths to keep."},
        {document(300, 0, 0), "There is nothing to rethink here, and none of the warm words that kith knows."},
        {document(300, 2, 5), "There is more to keep here than to change: 5 strengths, beside 2 places"},
        {document(300, 5, 2),
         "There is warmth here to build on: 2 strengths, beside 5 places to look at again. They lie on "
         "the way from fear to courage."},
        {document(300, 1, 0), "There is 1 place to look at again. It lies on the way from fear to courage."},
    };
    for (const Case& one : cases) {
        const std::string words = opening(one.profile);
        CAPTURE(words);
        CHECK(words.rfind(one.begins, 0) == 0);
    }
    CHECK(has(opening(document(20, 1, 0)), "It is short"));
}

TEST_CASE("what rules notice is in the opening, so that a form of ticks has something to reflect on") {
    Profile profile = document(300, 0, 5);
    profile.shifts[3].reflections.count = 2;
    profile.shifts[3].reflections.names = {{"ticks rather than talk", 1}, {"a long sentence", 1}};
    CHECK(has(opening(profile), "No single word asks for another here, and there are 5 strengths to keep."));
    CHECK(has(opening(profile), "for a long sentence and ticks rather than talk."));
    profile.shifts[1].prompts.count = 1;
    profile.places = 1;
    CHECK(has(opening(profile), "Beyond the words, there is something to reflect on: a long sentence"));
}

TEST_CASE("a report that names violence is told first that to name it is right, and is never called warm") {
    Profile profile = document(300, 0, 5);
    profile.harm.documents = 1;
    CHECK(opening(profile).rfind("Violence or harm is named here. To say plainly what was done, and by whom, is right", 0) == 0);
    CHECK_FALSE(has(opening(profile), "warm"));
    CHECK(reflections(profile).front().question == "What of harm-named?");
    profile = document(300, 2, 0);
    profile.harm.documents = 1;
    CHECK_FALSE(has(opening(profile), "warm"));
    for (const Reflection& one : reflections(profile)) CHECK(one.question != "What of no-strength?");
    profile.documents = 9;
    CHECK(has(opening(profile), "Violence or harm is named in one of these documents."));
    CHECK(reflections(profile).front().question == "What of harm-named?");
}

TEST_CASE("where harm is named only what fits beside it is asked") {
    Questions all = questions();
    all["process-to-relationship"].not_with_harm = true;
    all["connection"].not_with_harm = true;
    Profile profile = document(300, 0, 2);
    profile.shifts[0].prompts = {2, 1, {{"contact", 2}}, {}, 0};
    profile.places = 2;
    profile.asked["contact"] = {"Who would like a cup?", "contact", 2, false};
    profile.pact[2].prompts.count = 2;
    CHECK(kith::reflections(profile, all).front().question == "What of the process-to-relationship?");
    CHECK(question_about(all, "connection", profile) == "What of connection?");
    profile.harm.documents = 1;
    const std::vector<Reflection> asked = kith::reflections(profile, all);
    REQUIRE(asked.size() >= 2);
    CHECK(asked[0].question == "What of harm-named?");
    CHECK(asked[1].question == "What of harm-wishes?");
    for (const Reflection& one : asked) {
        CHECK(one.question != "What of the process-to-relationship?");
        CHECK(one.question != "Who would like a cup?");
    }
    CHECK(question_about(all, "connection", profile).empty());
}

TEST_CASE("whom a document is taken to be for is told with what showed it") {
    Profile profile = document(300, 0, 0);
    profile.audience_guessed = true;
    profile.audiences[static_cast<std::size_t>(Audience::family)] = 1;
    profile.audience_signs = {"Dear Ms Okoro", "You are required"};
    CHECK(has(reading_notes(profile).at(1), "a family (“Dear Ms Okoro” and “You are required”)"));
}

TEST_CASE("two or three questions follow from what was found, none from nothing") {
    CHECK(reflections(document(0, 0, 0)).empty());
    for (const std::size_t prompts : {0U, 1U, 9U}) {
        for (const std::size_t strengths : {0U, 4U}) {
            CAPTURE(prompts);
            CAPTURE(strengths);
            const std::size_t count = reflections(document(300, prompts, strengths)).size();
            const bool is_few = count >= 1 && count <= 3;
            CHECK(is_few);
            if (prompts > 0) CHECK(count >= 2);
        }
    }
    CHECK(reflections(document(300, 2, 0)).front().about == "fear-to-courage");
}

TEST_CASE("two places alone do not make a page one without warmth") {
    CHECK_FALSE(has(opening(document(300, 2, 0)), "warm words"));
    CHECK(has(opening(document(300, 3, 0)), "None of the warm words that kith knows"));
    for (const Reflection& one : reflections(document(300, 2, 0))) CHECK(one.question != "What of no-strength?");
}

TEST_CASE("of shifts with as many places the one with more to reflect on leads") {
    Profile profile = document(300, 1, 0);
    profile.shifts[4].prompts.count = 1;
    CHECK(busiest_shift(profile) == 1);
    profile.shifts[4].reflections.count = 1;
    CHECK(busiest_shift(profile) == 4);
}

TEST_CASE("the second question is about something else than the first, where there is something else") {
    Profile profile = document(300, 3, 1);
    profile.asked["worry"] = {"Of worry?", "worry", 3, false};
    CHECK(reflections(profile).at(1).question == "Of worry?");
    profile.asked["door"] = {"Of a door?", "door", 1, false};
    CHECK(reflections(profile).at(1).question == "Of a door?");
    CHECK(reflections(profile).front().because == "worry");
}

TEST_CASE("a question of the whole document comes before one of a word") {
    Profile profile = document(300, 3, 1);
    profile.asked["word"] = {"Of a word?", "word", 9, false};
    profile.asked["whole"] = {"Of the whole?", "whole", 1, true};
    CHECK(reflections(profile).at(1).question == "Of the whole?");
}

TEST_CASE("far more words of process than of relationship lead to a question") {
    Profile profile = document(300, 0, 1);
    profile.sides[0].count = 9;
    profile.sides[1].count = 2;
    CHECK(reflections(profile).front().about == "sides");
    CHECK(has(reflections(profile).front().because, "9 words of process beside 2 words of relationship"));
}

TEST_CASE("nothing is called a score, a failure or an offence") {
    const std::regex harsh("(scor|rank|fail|wrong word|offen[cs]|violat|error|bad )", std::regex::icase);
    const std::vector<Profile> profiles = {{}, document(0, 0, 0), document(300, 0, 5), document(300, 9, 0)};
    for (const Profile& profile : profiles) {
        std::string words = opening(profile);
        for (const Reflection& one : reflections(profile)) words += one.question + one.because;
        for (const std::string& note : reading_notes(profile)) words += note;
        CAPTURE(words);
        CHECK_FALSE(std::regex_search(words, harsh));
    }
}

TEST_CASE("the page needs no network and no script, and takes nothing of a document as markup") {
    const std::string page = profile_html(report_on("<script>alert('x')</script> the teapot & <img src=x>."));
    CHECK(page.rfind("<!DOCTYPE html>\n<html lang=\"en-GB\">", 0) == 0);
    CHECK(has(page, "default-src 'none'"));
    CHECK(has(page, "&lt;script&gt;"));
    CHECK(has(page, "a &lt;b&gt; &amp; &quot;c&quot;.txt"));
    CHECK(has(page, "<mark>teapot</mark>"));
    for (const std::string_view part : {"<script", "<img", "<link", "http://", "https://", "url(", "@import", " on"}) {
        CAPTURE(part);
        if (part == " on") {
            CHECK_FALSE(std::regex_search(page, std::regex("<[a-z][^>]* on[a-z]+=")));
        } else {
            CHECK_FALSE(has(page, part));
        }
    }
}

TEST_CASE("what the page draws it also says, and what opens is open on paper") {
    const std::string page = profile_html(report_on("The teapot is warm."));
    CHECK(count_of(page, "<svg") > 0);
    CHECK(count_of(page, "<svg") == count_of(page, "aria-hidden=\"true\""));
    CHECK(count_of(page, "<details") == count_of(page, "<details open>"));
    CHECK(count_of(page, "<h1>") == 1);
    CHECK(count_of(page, "<table") == count_of(page, "<caption>"));
    for (const std::string_view tag : {"section", "table", "details", "ul", "tr", "td", "th", "main", "svg"}) {
        CAPTURE(tag);
        const std::string name(tag);
        CHECK(count_of(page, "<" + name + " ") + count_of(page, "<" + name + ">") == count_of(page, "</" + name + ">"));
    }
}

TEST_CASE("across folders no sentence says which document it is from") {
    ProfileReport report = report_on("The teapot is warm.");
    report.has_folders = true;
    report.map.folders = 2;
    for (const ProfileFormat& format : profile_formats()) {
        CAPTURE(format.name);
        const std::string text = format.write(report);
        CHECK(has(text, "teapot"));
        CHECK_FALSE(has(text, "tea.txt"));
        CHECK_FALSE(has(text, "line 1"));
    }
}

TEST_CASE("paths are told from the folder that was asked for") {
    ProfileReport report;
    report.folder = "letters/";
    Story story;
    story.path = "letters/may/one.txt";
    CHECK(short_path(report, story) == "may/one.txt");
    story.path = "other/letters/one.txt";
    CHECK(short_path(report, story) == "other/letters/one.txt");
}
