// SPDX-License-Identifier: Apache-2.0
#include "report/unix.hpp"

#include <doctest/doctest.h>

#include "unit/report/sample.hpp"

using namespace kith;

TEST_CASE("one line a finding") {
    const auto sample = test::make_sample("One.\n\nTé: the teapot.\n");
    sample->find("teapot", "teapot").message = "Could it\nbe a cup?";
    CHECK(test::report_of("unix", *sample) ==
          "tea.txt:3:9: rethink: teapot: Could it be a cup?\n");
}

TEST_CASE("in Word files the paragraph stands for the line") {
    const auto sample = test::make_word_sample("The teapot.\nThe teapot again.");
    sample->find("teapot", "teapot", 0);
    sample->find("teapot", "teapot", 1);
    CHECK(test::report_of("unix", *sample) ==
          "tea.docx:1:5: rethink: teapot: “teapot” could be warmer.\n"
          "tea.docx:1:5: rethink: teapot: (footnote) “teapot” could be warmer.\n");
}

TEST_CASE("a paragraph that stands for a line counts its own lines on") {
    const auto sample = test::make_word_sample("The teapot.");
    sample->checked.document.segments[0].text = "T\u00E9a.\nThe teapot.";
    sample->find("teapot", "teapot");
    CHECK(test::report_of("unix", *sample) == "tea.docx:1:10: rethink: teapot: (footnote) “teapot” could be warmer.\n");
    CHECK(test::report_of("checkstyle", *sample).find("line=\"1\" column=\"10\"") != std::string::npos);
}

TEST_CASE("what could not be read leaves no line") {
    const auto sample = test::make_sample("");
    sample->checked.has_problem = true;
    CHECK(test::report_of("unix", *sample).empty());
}
