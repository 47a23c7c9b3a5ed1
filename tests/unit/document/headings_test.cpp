// SPDX-License-Identifier: Apache-2.0
// How deep a heading stands, in every format that says so.
#include <doctest/doctest.h>

#include <string>

#include "document/formats.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

// The levels of its segments, 0 for what is none or of no known level.
std::string levels(const char* format, const std::string& bytes) {
    const Result<Document> document = format_named(format)->read(bytes, "page", {});
    REQUIRE(document);
    std::string all;
    for (const Segment& segment : document->segments) {
        CHECK((segment.heading_level == 0 || segment.kind == SegmentKind::heading));
        all += std::to_string(segment.heading_level);
    }
    return all;
}

std::string word_paragraph(const std::string& properties) { return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>Words</w:t></w:r></w:p>"; }

}  // namespace

TEST_CASE("a heading knows its level where the format tells it") {
    CHECK(levels("markdown", "# A\n\nB\n\n### C\n\nD\n===\n\nE\n---\n\n- F\n") == "103120");
    CHECK(levels("html", "<title>A</title><h1>B</h1><p>C<h6>D</h6><h2>E<p>F<table><tr><td><h3>G</h3></table>") == "1106203");
    CHECK(levels("docx", make_word(word_paragraph("<w:pStyle w:val=\"Heading2\"/>") + word_paragraph("<w:pStyle w:val=\"Title\"/>") + word_paragraph("<w:outlineLvl w:val=\"4\"/>") +
                                   word_paragraph("<w:outlineLvl w:val=\"9\"/>") + word_paragraph(""))) == "21500");
    CHECK(levels("odt", make_odt("<text:h text:outline-level=\"3\">A</text:h><text:p>B</text:p><text:h>C</text:h><text:p text:style-name=\"Heading_20_2\">D</text:p>")) == "3012");
    CHECK(levels("rtf", "{\\rtf1{\\pard\\outlinelevel1 A\\par}{\\pard B\\par}}") == "20");
    CHECK(levels("text", "A\n\nB\n") == "00");
}
