// SPDX-License-Identifier: Apache-2.0
#include "report/github.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/report/sample.hpp"

using namespace kith;

TEST_CASE("an annotation is one command, and nothing in a document or its name can make another") {
    const auto sample = test::make_sample("The teapot.");
    sample->checked.path = "a,b:c%d\n::error::x.txt";
    sample->find("teapot", "teapot").message = "100%\r\n::error::no";
    CHECK(test::report_of("github", *sample) ==
          "::error file=a%2Cb%3Ac%25d%0A%3A%3Aerror%3A%3Ax.txt,line=1,endLine=1,col=5,endColumn=11,title=rethink \u00b7 teapot::"
          "100%25 ::error::no%0AWhy: A pot of tea is for sharing.\n");
}

TEST_CASE("levels become GitHub's own") {
    const auto sample = test::make_sample("The teapot, the kettle, poured.");
    sample->find("kettle", "kettle");
    sample->find("rule:poured", "poured");
    const std::string report = test::report_of("github", *sample);
    CHECK(report.find("::notice file=") == 0);
    CHECK(report.find("\n::warning file=") != std::string::npos);
}

TEST_CASE("columns only within one line, and no line at all in Word files") {
    const auto sample = test::make_sample("The tea\npot.");
    sample->find("teapot", "tea\npot");
    const std::string report = test::report_of("github", *sample);
    CHECK(report.find("line=1,endLine=2,title") != std::string::npos);
    const auto word = test::make_word_sample("The teapot.");
    word->find("teapot", "teapot");
    CHECK(test::report_of("github", *word).find("::error file=tea.docx,title=rethink \u00b7 teapot::Footnote, paragraph 1") == 0);
}

TEST_CASE("more than GitHub shows is said once, at the end") {
    const auto sample = test::make_sample("The teapot.");
    sample->find("teapot", "teapot");
    CHECK(test::report_of("github", *sample, {}, 10).find("more") == std::string::npos);
    const std::string report = test::report_of("github", *sample, {}, 12);
    CHECK(std::count(report.begin(), report.end(), '\n') == 13);
    CHECK(report.find("2 more are in this log only") != std::string::npos);
}

TEST_CASE("that a run was cut short is told as a kind of annotation of which GitHub still shows one") {
    const auto sample = test::make_sample("The teapot.");
    sample->find("teapot", "teapot");
    CHECK(test::report_of("github", *sample, {}, 9, "Stopped.").find("\n::error title=kith::Stopped.\n") != std::string::npos);
    const std::string crowded = test::report_of("github", *sample, {}, 12, "Stopped.");
    CHECK(crowded.find("\n::warning title=kith::Stopped.\n") != std::string::npos);
    CHECK(crowded.find("2 more are in this log only") != std::string::npos);
}
