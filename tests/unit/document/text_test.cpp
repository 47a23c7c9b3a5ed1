// SPDX-License-Identifier: Apache-2.0
#include "document/text.hpp"

#include <doctest/doctest.h>

#include "unit/document/outline.hpp"

namespace {

using namespace kith;

struct Case {
    std::string what;
    std::string text;
    std::string expected;  // as outline() shows it
};

const std::string long_line(200, 'x');

const std::vector<Case> cases = {
    {"nothing", "", ""},
    {"white space alone", " \n\t\n\u00A0\n", ""},
    {"one line", "Jay saw his mum", "paragraph|body|1|Jay saw his mum\n"},
    {"wrapped lines are one", "Amira came to see us on\nTuesday and stayed for tea.\n",
     "paragraph|body|1|Amira came to see us on\\nTuesday and stayed for tea.\n"},
    {"blank lines part blocks", "One came.\n\n \t\nTwo came.\r\n\r\nThree came.\r\rFour came.",
     "paragraph|body|1|One came.\nparagraph|body|2|Two came.\nparagraph|body|3|Three came.\nparagraph|body|4|Four "
     "came.\n"},
    {"indentation inside stays", "  First line of it,\n   second line.\n",
     "paragraph|body|1|First line of it,\\n   second line.\n"},
    {"bullets", "We spoke about:\n- school, and how\n  he likes it\n* home\n\u2022 time with Dad\n",
     "paragraph|body|1|We spoke about:\nlist_item|body|1|school, and how\\n  he likes it\nlist_item|body|1|home\n"
     "list_item|body|1|time with Dad\n"},
    {"numbers", "1. one\n2) two\n(a) three\n(iv) four\n1.2.3 five\nb) six\n",
     "list_item|body|1|one\nlist_item|body|1|two\nlist_item|body|1|three\nlist_item|body|1|four\n"
     "list_item|body|1|five\nlist_item|body|1|six\n"},
    {"times and dates stay", "14.30 Tom arrived.\n12.03.24 Bea called.\n",
     "list_item|body|1|14.30 Tom arrived.\nlist_item|body|1|12.03.24 Bea called.\n"},
    {"no markers", "-5 degrees\n\n1.5\n\n2024. A year\n\nA. Smith came.\n\n-\n",
     "heading|body|1|-5 degrees\nheading|body|2|1.5\nheading|body|3|2024. A year\nparagraph|body|4|A. Smith came.\n"
     "paragraph|body|5|-\n"},
    {"a hanging capital belongs to its item", "- He went to the park with his\n  Dad.\n- Then home.\n",
     "list_item|body|1|He went to the park with his\\n  Dad.\nlist_item|body|1|Then home.\n"},
    {"headings stand alone before more", "Background\n\nJay lives with Nan.\n\nThe end\n",
     "heading|body|1|Background\nparagraph|body|2|Jay lives with Nan.\nparagraph|body|3|The end\n"},
    {"a heading does not end like a sentence", "Dear Amira,\n\nThank you.\n\nIt was good!\n\nand small\n\nYes\n",
     "paragraph|body|1|Dear Amira,\nparagraph|body|2|Thank you.\nparagraph|body|3|It was good!\nparagraph|body|4|and "
     "small\n"
     "paragraph|body|5|Yes\n"},
    {"underlined", "What Bea said\n=============\nShe likes maths.\n\nHome life\n---\n\nGood.\n",
     "heading|body|1|What Bea said\nparagraph|body|1|She likes maths.\nheading|body|2|Home "
     "life\nparagraph|body|3|Good.\n"},
    {"capitals open a block", "FAMILY TIME\nSaturday mornings are best for all.\n",
     "heading|body|1|FAMILY TIME\nparagraph|body|1|Saturday mornings are best for all.\n"},
    {"shouting is no heading", "PLEASE RING\nBEFORE YOU COME\n", "paragraph|body|1|PLEASE RING\\nBEFORE YOU COME\n"},
    {"rulers vanish", "One.\n\n-----\n\n***\nTwo.\n", "paragraph|body|1|One.\nparagraph|body|3|Two.\n"},
    {"quoted lines", "He wrote:\n> I miss my\n> brothers.\n>\n> > Me too.\nThanks.\n",
     "paragraph|body|1|He wrote:\nblock_quote|body|1|I miss my\\nbrothers.\nblock_quote|body|2|Me too.\n"
     "paragraph|body|2|Thanks.\n"},
    {"note headers", "Name: Jay\nDate of visit: 3 May\nPresent: Amira (mum),\nTom (social worker)\n",
     "paragraph|body|1|Name: Jay\nparagraph|body|1|Date of visit: 3 May\n"
     "paragraph|body|1|Present: Amira (mum),\\nTom (social worker)\n"},
    {"a label does not cut a sentence",
     "We agreed on these days with Nan, with -\nMonday: a walk to school in the rain.\n",
     "paragraph|body|1|We agreed on these days with Nan, with -\\nMonday: a walk to school in the rain.\n"},
    {"addresses", "12 High Street\nAnytown\nAB1 2CD\n",
     "paragraph|body|1|12 High Street\nparagraph|body|1|Anytown\nparagraph|body|1|AB1 2CD\n"},
    {"a line ended early",
     "It went well on the day and everybody was glad of it, and said so with\nflowers.\nJay went home.\n",
     "paragraph|body|1|It went well on the day and everybody was glad of it, and said so with\\nflowers.\n"
     "paragraph|body|1|Jay went home.\n"},
    {"vertical space is no line end", "Her time\u2028his time\x0B\x0Ctheir time.",
     "paragraph|body|1|Her time\u2028his time\x0B\x0Ctheir time.\n"},
};

Document read(const std::string& text) {
    auto document = read_text(text, "note.txt", {});
    REQUIRE(document);
    CHECK(broken_law(*document) == "");
    return std::move(*document);
}

}  // namespace

TEST_CASE("plain text is cut where its writer meant it") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(outline(read(example.text)) == example.expected);
    }
}

TEST_CASE("lines that nobody wrapped are paragraphs each") {
    const std::string text = "First " + long_line + ".\nSecond " + long_line + ".\n";
    CHECK(read(text).segments.size() == 2);
}

TEST_CASE("unquoted text is the very slice of the source") {
    const Document document = read("\u00C9t\u00E9:\n- Zo\u00EB said\n  hello\n\nThe end.\n");
    for (const Segment& segment : document.segments) CHECK(segment.map.is_identity());
}

TEST_CASE("a line of any length is cut behind sentences into bounded segments") {
    std::string text;
    while (text.size() < 3 * (std::size_t{256} << 10)) text += "Zo\u00EB and Jay had tea. ";
    const Document document = read(text);
    CHECK(document.segments.size() > 3);
    std::size_t total = 0;
    for (const Segment& segment : document.segments) {
        CHECK(segment.text.size() <= (std::size_t{256} << 10));
        CHECK(segment.text.compare(0, 3, "Zo\u00EB", 0, 3) == 0);
        total += segment.text.size();
    }
    CHECK(total == text.size() - 1);  // the last space
    CHECK(read(std::string(std::size_t{1} << 20, 'a')).segments.size() == 4);
}

TEST_CASE("text beyond the limit is refused by name") {
    Limits limits;
    limits.input_bytes = 8;
    const auto refused = read_text("123456789", "note.txt", limits);
    REQUIRE(!refused);
    CHECK(codes(refused.error()) == "too-large");
}

TEST_CASE("Windows-1252 is said") {
    const Document document = read("Caf\xE9 \x93hello\x94 for Bea.\n");
    REQUIRE(document.notes.size() == 1);
    CHECK(document.notes[0].warning);
    CHECK(document.segments[0].text == "Caf\u00E9 \u201Chello\u201D for Bea.");
}
