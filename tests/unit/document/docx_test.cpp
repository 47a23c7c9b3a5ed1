// SPDX-License-Identifier: Apache-2.0
// Details of Word files that the fixtures of tests/data do not show, and the way back to the raw XML.
#include "document/docx.hpp"

#include <doctest/doctest.h>

#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

std::string p(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }
std::string t(const std::string& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
std::string mark(const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; }

// The properties of a paragraph of which the mark was changed.
std::string changed(const std::string& how, const std::string& too = {}) { return "<w:rPr><w:" + how + " w:id=\"50\"/>" + too + "</w:rPr>"; }
std::string mark_gone(const std::string& how) { return "<w:pPr>" + changed(how) + "</w:pPr>"; }

Document read(const std::string& bytes) {
    auto document = read_docx(bytes, "letter.docx", {});
    REQUIRE_MESSAGE(document, (document ? "" : render(document.error())));
    return std::move(*document);
}

struct Case {
    std::string what;
    std::string body;
    std::string expected;
};

const std::vector<Case> cases = {
    {"an emoji with and without its newest spelling",
     p("<w:r><w:t>Hi </w:t><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx "
       "w16se:char=\"1F60A\"/></mc:Choice>"
       "<mc:Fallback><w:t>\U0001F60A</w:t></mc:Fallback></mc:AlternateContent></w:r>"),
     "paragraph|body|1|Hi \U0001F60A\n"},
    {"a fallback without a choice is read",
     p("<w:r><mc:AlternateContent><mc:Fallback><w:t>words</w:t></mc:Fallback></mc:AlternateContent></w:r>"),
     "paragraph|body|1|words\n"},
    {"tab stops are no tabs", p("<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr>" + t("words")),
     "paragraph|body|1|words\n"},
    {"an older style of a tracked change does not count",
     p("<w:pPr><w:pStyle w:val=\"Normal\"/><w:pPrChange><w:pPr><w:pStyle "
       "w:val=\"Heading1\"/></w:pPr></w:pPrChange></w:pPr>" +
       t("words")),
     "paragraph|body|1|words\n"},
    {"an outline level makes a heading, level 9 does not",
     p("<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + t("one")) +
         p("<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>" + t("two")),
     "heading|body|1|one\nparagraph|body|2|two\n"},
    {"numbered paragraphs are list items, number 0 takes it away",
     p("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>" + t("one")) +
         p("<w:pPr><w:pStyle w:val=\"ListBullet\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + t("two")),
     "list_item|body|1|one\nparagraph|body|2|two\n"},
    {"a field code that never ends swallows one paragraph only", p(t("a ") + mark("begin") + t("b")) + p(t("c")),
     "paragraph|body|1|a \nparagraph|body|2|c\n"},
    {"ends without beginnings are forgiven", p(mark("end") + mark("separate") + t("a")), "paragraph|body|1|a\n"},
    {"a text box inside a text box",
     p(t("one") + "<w:r><w:pict><w:txbxContent>" +
       p(t("two") + "<w:r><w:pict><w:txbxContent>" + p(t("three")) + "</w:txbxContent></w:pict></w:r>") + p(t("four")) +
       "</w:txbxContent></w:pict></w:r>"),
     "paragraph|body|1|one\nparagraph|textbox|1|two\nparagraph|textbox|2|three\nparagraph|textbox|3|four\n"},
    {"a table in a text box is no table of the body",
     p("<w:r><w:pict><w:txbxContent><w:tbl><w:tr><w:tc>" + p(t("x")) +
       "</w:tc></w:tr></w:tbl></w:txbxContent></w:pict></w:r>"),
     "table_cell|textbox|1|x\n"},
    {"words outside any paragraph are no words of the page", "<w:t>lost</w:t>" + p(t("kept")),
     "paragraph|body|1|kept\n"},
    {"paragraphs without the mark between them are one, and look like the last",
     p(mark_gone("del") + t("Mum failed to ")) + p("<w:pPr><w:pStyle w:val=\"Heading1\"/>" + changed("moveFrom") + "</w:pPr>" + t("engage ")) +
         p(t("today.")) + p(t("Next.")),
     "paragraph|body|1|Mum failed to engage today.\nparagraph|body|2|Next.\n"},
    {"a paragraph that is deleted whole is none", p(mark_gone("del") + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>") + p(t("here")),
     "paragraph|body|1|here\n"},
    {"a mark that was put in is a mark, and one that was put in and deleted again is none",
     p(mark_gone("ins") + t("one")) + p("<w:pPr>" + changed("ins", "<w:del/>") + "</w:pPr>" + t("two ")) + p(t("three")),
     "paragraph|body|1|one\nparagraph|body|2|two three\n"},
    {"nothing goes on from one cell into the next, into a table, or out of the last paragraph",
     p(mark_gone("del") + t("above")) + "<w:tbl><w:tr><w:tc>" + p(mark_gone("del") + t("a")) + "</w:tc><w:tc>" + p(t("b")) +
         "</w:tc></w:tr></w:tbl>" + p(mark_gone("del") + t("below")),
     "paragraph|body|1|above\ntable_cell|table|1|a\ntable_cell|table|2|b\nparagraph|body|2|below\n"},
    {"nor out of a text box, and what stands in one comes behind the joined paragraph",
     p(mark_gone("del") + t("one ") + "<w:r><w:pict><w:txbxContent>" + p(mark_gone("del") + t("boxed")) + "</w:txbxContent></w:pict></w:r>") + p(t("two")),
     "paragraph|body|1|one two\nparagraph|textbox|1|boxed\n"},
    {"what a picture is said to show",
     p(t("one ") + "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" title=\" \" descr=\"Jay &amp; mum\"/></wp:inline></w:drawing></w:r>" + t("two")) +
         p("<w:r><w:pict><v:shape alt='old one'/></w:pict></w:r>") + p(t("three")),
     "paragraph|body|1|one two\nparagraph|picture|1|Jay & mum\nparagraph|picture|2|old one\nparagraph|body|3|three\n"},
    {"hidden by its style", p("<w:r><w:rPr><w:rStyle w:val=\"Ghost\"/></w:rPr><w:t>gone</w:t></w:r>" + t("here")),
     "paragraph|body|1|here\n"},
    {"shown against its style",
     p("<w:r><w:rPr><w:rStyle w:val=\"Ghost\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>here</w:t></w:r>"),
     "paragraph|body|1|here\n"},
};

const std::string styles =
    "<w:style w:type=\"character\" w:styleId=\"Ghost\"><w:name w:val=\"Ghost\"/><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"Heading1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Ring\"><w:name w:val=\"Ring\"/><w:basedOn w:val=\"Ring\"/></w:style>";

std::string word(const std::string& body) { return make_word(body, {{"styles styles.xml", root("w:styles", styles)}}); }

}  // namespace

TEST_CASE("Word files are read as a person sees them") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(outline(read(word(example.body))) == example.expected);
    }
}

TEST_CASE("a style takes after the one it is based on, and a ring of styles ends") {
    const Document document = read(word(p("<w:pPr><w:pStyle w:val=\"Mine\"/></w:pPr>" + t("one")) +
                                        p("<w:pPr><w:pStyle w:val=\"Ring\"/></w:pPr>" + t("two"))));
    CHECK(outline(document) == "heading|body|1|one\nparagraph|body|2|two\n");
}

TEST_CASE("headers come in the order of their names, numbers counted as numbers") {
    Parts others;
    for (const std::string& number : std::vector<std::string>{"10", "2", "1"}) {
        others.emplace_back("header header" + number + ".xml", root("w:hdr", p(t("Header " + number))));
    }
    CHECK(outline(read(make_word("", others))) ==
          "paragraph|header|1|Header 1\nparagraph|header|2|Header 2\nparagraph|header|3|Header 10\n");
}

TEST_CASE("what cannot be read is said once, with its place") {
    const std::string picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>";
    const Document document = read(word(p(picture + picture) + p("<w:r><w:drawing><c:chart/></w:drawing></w:r>") +
                                        p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + t("y"))));
    std::string said;
    for (const Unread& unread : document.unread)
        said += unread.what + " " + std::to_string(unread.place.paragraph) + "; ";
    CHECK(said == "image 1; chart 2; equation 3; ");
}

TEST_CASE("every run leads back to the raw bytes it came from") {
    const std::string body =
        p(t("con") + "<w:r><w:rPr><w:b/></w:rPr><w:t>ta</w:t></w:r><w:r><w:t>ct &amp; tea</w:t><w:tab/></w:r>");
    const std::string raw = root("w:document", "<w:body>" + body + "</w:body>");
    const Document document = read(make_word(body));
    REQUIRE(document.segments.size() == 1);
    const Segment& segment = document.segments[0];
    REQUIRE(document.parts.at(segment.source_part) == "word/document.xml");
    REQUIRE(segment.text == "contact & tea\t");
    const auto behind = [&](std::size_t begin, std::size_t end) {
        const SourceSpan span = segment.to_source({begin, end});
        return raw.substr(span.begin, span.size());
    };
    CHECK(behind(0, 3) == "con");
    CHECK(behind(3, 5) == "ta");
    CHECK(behind(0, 7) == "con</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ta</w:t></w:r><w:r><w:t>ct");
    CHECK(behind(8, 9) == "&amp;");
    CHECK(behind(13, 14) == "<w:tab/>");
}

TEST_CASE("limits are kept") {
    Limits limits;
    limits.xml.depth = 6;
    const std::string bytes = make_word(p(t("words")));
    CHECK(read_docx(bytes, "letter.docx", limits));
    limits.xml.depth = 4;
    CHECK(codes(read_docx(bytes, "letter.docx", limits).error()) == "too-deep");
    limits = {};
    limits.zip.unpacked_bytes = 700;
    CHECK(codes(read_docx(bytes, "letter.docx", limits).error()) == "too-large");
    limits = {};
    limits.input_bytes = 10;
    CHECK(codes(read_docx(bytes, "letter.docx", limits).error()) == "too-large");
}
