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
    if (prompts > 0) profile.terms = {prompts, 1, {{"worry", prompts}}, {}, 0};
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

Asked& ask(Profile& profile, const std::string& name, std::size_t count) {
    Asked& asked = profile.asked[name];
    asked.ask = "Of " + name + "?";
    asked.name = name;
    asked.count = count;
    return asked;
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
         "This is a warm document: 5 strengths noticed, and nothing that kith would change."},
        {document(9000, 0, 3), "There is nothing to rethink here, and 3 strengths to keep."},
        {document(300, 0, 0), "There is nothing to rethink here, and none of the warm words that kith knows."},
        {document(300, 2, 5), "This is a warm document with some colder words in it, 5 strengths beside 2 places to look at again: “worry” (2)."},
        {document(300, 1, 5), "This is a warm document, 5 strengths beside 1 place to look at again: “worry”."},
        {document(3000, 5, 3), "There is warmth here to build on, with 3 strengths beside 5 places to look at again: “worry” (5)."},
        {document(300, 9, 1), "There is 1 strength to keep, beside 9 places to look at again: “worry” (9)."},
        {document(300, 1, 0), "There is 1 place to look at again: “worry”."},
    };
    for (const Case& one : cases) {
        const std::string words = opening(one.profile);
        CAPTURE(words);
        CHECK(words.rfind(one.begins, 0) == 0);
    }
    CHECK(has(opening(document(20, 1, 0)), "It is short"));
}

TEST_CASE("what is to reflect on in the page as a whole comes first, and ways of putting things before words") {
    Profile profile = document(300, 0, 5);
    profile.whole = {2, 1, {{"ticks rather than talk", 1}, {"steps without a person", 1}}, {}, 0};
    CHECK(opening(profile) ==
          "As a whole it is worth a second look: steps without a person and ticks rather than talk. No single word asks for another, and there are 5 "
          "strengths to keep.");
    profile = document(300, 7, 0);
    profile.ways = {2, 1, {{"a warning", 2}}, {}, 0};
    profile.terms = {5, 1, {{"contact", 2}, {"case", 1}, {"placement", 1}, {"respite", 1}}, {}, 0};
    profile.whole = {1, 1, {{"tasks for the family alone", 1}}, {}, 0};
    CHECK(opening(profile) == "As a whole it is worth a second look: tasks for the family alone. There are 7 places to look at again, among them a warning (2), "
                              "“contact” (2), “case” and “placement”.");
}

TEST_CASE("one sentence is not the whole, and comes behind a warning") {
    Profile profile = document(300, 0, 5);
    profile.sentences = {1, 1, {{"sent elsewhere alone", 1}}, {}, 0};
    CHECK(opening(profile) == "One sentence is worth a second look: sent elsewhere alone. No single word asks for another, and there are 5 strengths to keep.");
    profile = document(300, 2, 0);
    profile.ways = {2, 1, {{"a warning", 2}}, {}, 0};
    profile.terms = {};
    profile.sentences = {2, 1, {{"sent elsewhere alone", 1}, {"the reader as somebody else", 2}}, {}, 0};
    profile.paragraphs = {1, 1, {{"orders without an offer", 1}}, {}, 0};
    CHECK(opening(profile) == "There are 2 places to look at again: a warning (2). One paragraph is worth a second look: orders without an offer. 2 sentences are "
                              "worth a second look: the reader as somebody else (2) and sent elsewhere alone.");
}

TEST_CASE("a report that names violence is told first that to name it is right, and is never called warm") {
    Profile profile = document(300, 0, 5);
    profile.harm.documents = 1;
    CHECK(opening(profile).rfind("Violence or harm is spoken of here, perhaps without who did what to whom. Guard this page as you guard the document.", 0) == 0);
    profile.harm_told = 1;
    CHECK(opening(profile).rfind("Violence or harm is named here. To say plainly what was done, and by whom, is right. Guard this page", 0) == 0);
    CHECK_FALSE(has(opening(profile), "warm"));
    CHECK(reflections(profile).front().question == "What of harm-named?");
    profile = document(300, 2, 0);
    profile.harm.documents = 1;
    CHECK_FALSE(has(opening(profile), "warm"));
    for (const Reflection& one : reflections(profile)) CHECK(one.question != "What of no-strength?");
    profile.words = 900;
    profile.harm.count = 1;
    profile.harm_told = 1;
    CHECK(reflections(profile).front().question == "What of harm-wishes?");
    profile.harm_told = 0;
    CHECK(reflections(profile).front().question == "What of harm-named?");
    profile.documents = 9;
    CHECK(has(opening(profile), "Violence or harm is spoken of in one of these documents"));
    profile.harm_told = 1;
    CHECK(has(opening(profile), "Violence or harm is named in one of these documents."));
    CHECK(reflections(profile).front().question == "What of harm-named?");
}

TEST_CASE("of warmth to build on nothing is said beside a warning, unless there is much of it") {
    Profile profile = document(300, 1, 2);
    CHECK(has(opening(profile), "There is warmth here to build on"));
    profile.ways = {1, 1, {{"a warning", 1}}, {}, 0};
    CHECK(has(opening(profile), "There are 2 strengths to keep, beside 1 place to look at again: a warning"));
    profile = document(2000, 1, 3);
    profile.ways = {1, 1, {{"a warning", 1}}, {}, 0};
    CHECK(has(opening(profile), "There is warmth here to build on"));
}

TEST_CASE("where harm is named only what fits beside it is asked") {
    Questions all = questions();
    all["process-to-relationship"].not_with_harm = true;
    all["connection"].not_with_harm = true;
    Profile profile = document(300, 0, 2);
    profile.shifts[0].prompts = {2, 1, {{"contact", 2}}, {}, 0};
    profile.places = 2;
    ask(profile, "contact", 2);
    profile.pact[2].prompts.count = 2;
    CHECK(question_about(all, "connection", profile) == "What of connection?");
    CHECK(kith::reflections(profile, all).front().question == "Of contact?");
    profile.harm.documents = 1;
    const std::vector<Reflection> asked = kith::reflections(profile, all);
    REQUIRE(asked.size() >= 2);
    CHECK(asked[0].question == "What of harm-named?");
    CHECK(asked[1].question == "What of harm-wishes?");
    for (const Reflection& one : asked) {
        CHECK(one.question != "What of the process-to-relationship?");
        CHECK(one.question != "Of contact?");
    }
    CHECK(question_about(all, "connection", profile).empty());
    ask(profile, "blame", 1);
    all["blame"].ask = "Of blame?";
    CHECK(kith::reflections(profile, all).at(1).question == "What of harm-wishes?");
    CHECK(kith::reflections(profile, all).at(2).question == "Of blame?");
    for (const Reflection& one : kith::reflections(profile, all)) CHECK(one.question != "What of read-later?");
}

TEST_CASE("whom a document is taken to be for is told with what showed it") {
    Profile profile = document(300, 0, 0);
    profile.audience_guessed = true;
    profile.audiences[static_cast<std::size_t>(Audience::family)] = 1;
    profile.audience_signs = {"Dear Ms Okoro", "You are required"};
    CHECK(has(reading_notes(profile).at(1), "a person or their family (“Dear Ms Okoro” and “You are required”)"));
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

TEST_CASE("that no warm word was noticed is said of letters, not of figures, policies and papers for a court") {
    const std::string_view said = "None of the warm words that kith knows";
    Profile profile = document(300, 3, 0);
    CHECK_FALSE(has(opening(profile), said));
    for (const Reflection& one : reflections(profile)) CHECK(one.question != "What of no-strength?");
    profile.sides[static_cast<std::size_t>(Side::readers)].count = 2;
    CHECK(has(opening(profile), said));
    CHECK(reflections(profile).at(1).question == "What of no-strength?");
    profile.audiences[static_cast<std::size_t>(Audience::court)] = 1;
    CHECK_FALSE(has(opening(profile), said));
}

TEST_CASE("that nothing shows whom it is for is said") {
    Profile profile = document(300, 0, 0);
    profile.audiences[0] = 1;
    CHECK(reading_notes(profile).at(1).rfind("It does not show whom it is written for", 0) == 0);
    profile.documents = 2;
    profile.audiences[1] = 1;
    profile.audience_guessed = true;
    CHECK(has(reading_notes(profile).at(1), "anybody, where nothing showed it (1)"));
}

TEST_CASE("of shifts with as many places the one with more to reflect on leads") {
    Profile profile = document(300, 1, 0);
    profile.shifts[4].prompts.count = 1;
    CHECK(busiest_shift(profile) == 1);
    profile.shifts[4].reflections.count = 1;
    CHECK(busiest_shift(profile) == 4);
}

TEST_CASE("the questions nearest to the words come first, each of another shift") {
    Profile profile = document(300, 3, 1);
    ask(profile, "worry", 3);
    CHECK(reflections(profile).front().question == "Of worry?");
    ask(profile, "door", 1);
    CHECK(reflections(profile).at(1).question == "What of the fear-to-courage?");  // both are of a shift of no name
    profile.asked["door"].shift = "agents-to-humans";
    CHECK(reflections(profile).at(1).question == "Of door?");
    profile.asked["door"].is_of_whole = true;
    CHECK(reflections(profile).front().question == "Of door?");
    profile.asked["worry"].shift = "fear-to-courage";
    for (const Reflection& one : reflections(profile)) CHECK(one.question != "What of the fear-to-courage?");
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

TEST_CASE("no figure to look at again stands without a sentence, though it was told above") {
    const auto sample = test::make_sample("The teapot was poured.");
    sample->find("teapot", "teapot");
    sample->find("rule:poured", "was poured");
    ProfileReport report;
    report.profile = Profiler(sample->lexicon).profile(sample->checked, false);
    report.questions = questions();
    const std::string text = profile_text(report);
    CHECK(has(text, "The «teapot» was poured."));
    CHECK(has(text, "The teapot «was poured»."));
}

TEST_CASE("what was not read is counted, whatever stands behind its noun") {
    ProfileReport report;
    report.profile = document(300, 0, 0);
    report.profile.unread = {{"image", 2}, {"page with 1001 images", 2}, {"page without words (a scan, or empty)", 1}};
    std::string text = profile_text(report);
    for (std::size_t at = text.find("\n  "); at != std::string::npos; at = text.find("\n  ")) text.replace(at, 3, " ");
    CAPTURE(text);
    CHECK(has(text, "2 images, 2 pages with 1001 images and 1 page without words"));
}

TEST_CASE("where harm is named an order or a closed door is asked about as well, a difficulty is not") {
    Profile profile = document(300, 2, 0);
    profile.harm.documents = 1;
    Asked& order = ask(profile, "order", 1);
    order.is_of_rule = true;
    order.shift = "fear-to-courage";
    Asked& difficulty = ask(profile, "difficulty", 3);
    difficulty.is_of_rule = true;
    difficulty.shift = "problems-to-strengths";
    const std::vector<Reflection> asked = reflections(profile);
    REQUIRE(asked.size() == 3);
    CHECK(asked[2].question == "Of order?");
}

TEST_CASE("a page for everybody is not asked what somebody reads there in ten years, nor a right beside a warning for more of it") {
    Profile profile = document(300, 1, 0);
    profile.audiences[static_cast<std::size_t>(Audience::everyone)] = 1;
    for (const Reflection& one : reflections(profile)) CHECK(one.question != "What of read-later?");
    profile = document(300, 1, 2);
    profile.strengths["right"].tally = {2, 1, {{"right", 2}}, {}, 0};
    for (const Reflection& one : reflections(profile)) CHECK(one.question != "What of more-warmth?");
    profile.shifts[1].prompts = {};
    profile.shifts[2].prompts.count = 1;
    CHECK(reflections(profile).back().question == "What of more-warmth?");
}

TEST_CASE("of rows of figures nobody is asked about one person") {
    Profile profile = document(300, 3, 0);
    ask(profile, "dnas", 5);
    CHECK(reflections(profile).front().question == "Of dnas?");
    Asked& rows = ask(profile, "rows", 1);
    rows.is_of_whole = rows.is_of_rule = rows.is_of_rows = true;
    profile.sides[static_cast<std::size_t>(Side::process)].count = 2;
    const std::vector<Reflection> asked = reflections(profile);
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].question == "Of rows?");
    CHECK(asked[1].question == "What of mostly-process?");
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
