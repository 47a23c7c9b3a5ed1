// SPDX-License-Identifier: Apache-2.0
#include "report/html.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "report/html_marks.hpp"
#include "unit/report/sample.hpp"

using namespace kith;

namespace {

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("the text stands in the page with its words marked, and each mark leads to its advice and back") {
    const auto sample = test::make_sample("The <teapot> & a biscuit.");
    sample->find("teapot", "teapot");
    sample->notice_strength("biscuit", "biscuit");
    const std::string page = test::report_of("html", *sample);
    CHECK(has(page, "The &lt;<mark class=\"rethink s-process-to-relationship\">teapot</mark><a class=\"ref rethink"));
    CHECK(has(page, "n1\" aria-label=\"1: “teapot”, To rethink\">1</a>&gt; &amp; a <mark class=\"strength"));
    CHECK(has(page, "m1\">1. To rethink: “teapot”</a> <span class=\"where\">line 1</span>"));
    CHECK(has(page, "<p>To ask yourself: Who would like a cup?</p>"));
    CHECK(has(page, "2. Already warm: “biscuit”"));
    CHECK(has(page, "id=\"show-process-to-relationship\"> From process-led to relationship-led (2)</label>"));
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "http://"));
    CHECK_FALSE(has(page, "<nav"));
}

TEST_CASE("several documents have a list, and reasons are given once for each") {
    const auto sample = test::make_sample("The teapot, the teapot.");
    sample->find("teapot", "teapot", 0);
    sample->find("teapot", "teapot", 1);
    const std::string page = test::report_of("html", *sample, {}, 2);
    CHECK(has(page, "<h2 id=\"documents\">The documents</h2>"));
    CHECK(has(page, ">tea.txt</a>: 2 to rethink</li>"));
    CHECK(has(page, "<p>Why: A pot of tea is for sharing.</p>"));
    CHECK(has(page, "<p>Why: as said at <a href=\"#d"));
}

TEST_CASE("the headings of the document, and what begins beside its text, are headings below those of the page") {
    const auto sample = test::make_sample("The teapot.");
    Segment& body = sample->checked.document.segments.front();
    body.kind = SegmentKind::heading;
    Segment note = body;
    note.place.part = "endnote";
    sample->checked.document.segments.push_back(note);
    const std::string page = test::report_of("html", *sample);
    CHECK(has(page, "<p class=\"text heading\" role=\"heading\" aria-level=\"3\">The teapot."));
    CHECK(has(page, "<p class=\"part where\" role=\"heading\" aria-level=\"3\">Endnote</p>"));
    CHECK(has(page, "<p class=\"text heading\" role=\"heading\" aria-level=\"4\">The teapot."));
}

TEST_CASE("the headings of the document stand below each other as there, and no level is left out") {
    const auto sample = test::make_sample("The teapot.");
    std::vector<Segment>& segments = sample->checked.document.segments;
    const Segment first = segments.front();
    segments.clear();
    std::string expected;
    for (const auto& [level, shown] : {std::pair(2, 3), {4, 4}, {4, 4}, {3, 4}, {1, 3}, {6, 4}, {0, 3}, {1, 4}}) {
        segments.push_back(first);
        segments.back().kind = SegmentKind::heading;
        segments.back().heading_level = static_cast<std::uint8_t>(level);
        expected += std::to_string(shown);
    }
    const std::string page = test::report_of("html", *sample);
    std::string levels;
    constexpr std::string_view mark = "heading\" aria-level=\"";
    for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) levels += page[at + mark.size()];
    CHECK(levels == expected);
}

TEST_CASE("without the text there are places and reasons") {
    const auto sample = test::make_sample("The quince teapot.");
    sample->find("teapot", "quince teapot");
    ReportOptions options;
    options.no_text = true;
    const std::string page = test::report_of("html", *sample, options);
    CHECK(has(page, "1. To rethink: “teapot” <span class=\"where\">line 1</span>"));
    CHECK_FALSE(has(page, "quince"));
    CHECK_FALSE(has(page, "<mark"));
}

TEST_CASE("an input that could not be read is named with the reason") {
    const auto sample = test::make_sample("");
    sample->checked.has_problem = true;
    sample->checked.problem.message = "it is <locked>";
    CHECK(has(test::report_of("html", *sample), "This could not be read: it is &lt;locked&gt;."));
}

TEST_CASE("marks that overlap share the letters they share") {
    const std::vector<HtmlMark> marks = {{{0, 5}, 1, Level::notice, "x", "a"},
                                         {{2, 5}, 2, Level::rethink, "y", "b"},
                                         {{4, 7}, 3, Level::strength, "x", "c"}};
    std::string html = marked_html("abcdefgh", marks, "d");
    for (std::size_t at = html.find("<a "); at != std::string::npos; at = html.find("<a "))
        html.erase(at, html.find('>', at) - at + 1);
    CHECK(html ==
          "<mark class=\"notice s-x\">ab</mark><mark class=\"rethink s-x s-y\">cd</mark>"
          "<mark class=\"rethink s-x s-y\">e</mark>1</a>2</a><mark class=\"strength s-x\">fg</mark>3</a>h");
}

TEST_CASE("every letter of the text is in the page, whatever the marks") {
    const std::string text = "a\x01\u202Eb\tc\n\u00e9";
    CHECK(marked_html(text, {}, "d") == "ab\tc\n\u00e9");
}
