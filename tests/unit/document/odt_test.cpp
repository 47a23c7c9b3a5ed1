// SPDX-License-Identifier: Apache-2.0
#include "document/odt.hpp"

#include <doctest/doctest.h>

#include <random>

#include "text/utf8.hpp"
#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

struct Case {
    std::string what;
    std::string body;
    std::string expected;  // as outline() shows it
    std::string styles = {};
};

std::string style(const std::string& family, const std::string& name, const std::string& rest) {
    return "<style:style style:family='" + family + "' style:name='" + name + "'" + rest;
}

const std::vector<Case> cases = {
    {"nothing", "", ""},
    {"paragraphs and headings",
     "<text:h text:outline-level='1'>One</text:h><text:p>Two</text:p><text:p/><text:p>Three</text:p>",
     "heading|body|1|One\nparagraph|body|2|Two\nparagraph|body|4|Three\n"},
    {"a word in three spans",
     "<text:p>con<text:span>ta</text:span><text:bookmark text:name='b'/><text:a xlink:href='x'>ct</text:a> "
     "made</text:p>",
     "paragraph|body|1|contact made\n"},
    {"white space", "<text:p>\n   One\n   <text:span> two </text:span> three<text:s/><text:s text:c='2'/>four</text:p>",
     "paragraph|body|1|One two three   four\n"},
    {"tabs, line ends, entities", "<text:p>a<text:tab/>b<text:line-break/>Zo&#235; &amp; x</text:p>",
     "paragraph|body|1|a\\tb\\nZo\u00EB & x\n"},
    {"tracked changes",
     "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></"
     "text:changed-region>"
     "</text:tracked-changes><text:p>is<text:change/> <text:change-start/>here<text:change-end/></text:p>",
     "paragraph|body|1|is here\n"},
    {"what a picture is said to show",
     "<text:p>One <draw:frame><draw:image/><svg:title>Jay</svg:title><svg:desc>Jay &amp; mum</svg:desc></draw:frame>two</text:p><table:table><table:title>T</table:title>"
     "</table:table><text:p>three</text:p>",
     "paragraph|body|1|One two\nparagraph|picture|1|Jay\nparagraph|picture|2|Jay & mum\nparagraph|body|2|three\n"},
    {"notes and comments",
     "<text:p>One<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
     "<text:p>Foot</text:p></text:note-body></text:note><office:annotation><dc:creator>Bea</dc:creator>"
     "<text:p>Hm</text:p></office:annotation> two<text:note text:note-class='endnote'><text:note-body><text:p>End"
     "</text:p></text:note-body></text:note>.</text:p><text:p>Next</text:p>",
     "paragraph|body|1|One two.\nparagraph|body|2|Next\nparagraph|footnote|1|Foot\nparagraph|endnote|1|End\n"
     "paragraph|comment|1|Hm\n"},
    {"tables and lists",
     "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
     "</table:table-row></table:table-header-rows></table:table><text:list><text:list-item><text:p>b</"
     "text:p><text:list>"
     "<text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item></text:list><text:p>d</text:p>",
     "table_cell|table|1|a\nlist_item|body|1|b\nlist_item|body|2|c\nparagraph|body|3|d\n"},
    {"a box in a paragraph",
     "<text:p>One<draw:frame><draw:text-box><text:p>in</text:p><text:p>side</text:p></draw:text-box></draw:frame> two"
     "</text:p><draw:custom-shape><text:p>drawn</text:p></draw:custom-shape>",
     "paragraph|body|1|One two\nparagraph|textbox|1|in\nparagraph|textbox|2|side\nparagraph|textbox|3|drawn\n"},
    {"styles",
     "<text:p text:style-name='P1'>quoted</text:p><text:p text:style-name='Title'>big</text:p><text:p "
     "text:style-name='P2'>hidden</text:p><text:p>a<text:span "
     "text:style-name='T1'>b<text:span>c</text:span></text:span>d"
     "</text:p>",
     "block_quote|body|1|quoted\nheading|body|2|big\nparagraph|body|4|ad\n",
     style("paragraph", "P1", " style:parent-style-name='Quotations'/>") +
         style("text", "T1", "><style:text-properties text:display='none'/></style:style>") +
         style("paragraph", "P2", "><style:text-properties text:display='none'/></style:style>") +
         style("paragraph", "T1", "/>")},
    {"hidden by a condition",
     "<text:section text:display='none'><text:p>a</text:p></text:section><text:p>b<text:hidden-text "
     "text:is-hidden='true'>c</text:hidden-text><text:hidden-text text:is-hidden='false'>d</text:hidden-text></text:p>"
     "<text:p>e<text:hidden-paragraph text:is-hidden='true'/></text:p>",
     "paragraph|body|1|bd\n"},
    {"fields, ruby and indexes",
     "<text:p>Page <text:page-number>4</text:page-number> "
     "<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>"
     "guide</text:ruby-text></text:ruby></text:p><text:table-of-content><text:table-of-content-source>"
     "<text:index-title-template>T</text:index-title-template></text:table-of-content-source><text:index-body><text:p>"
     "Entry</text:p></text:index-body></text:table-of-content>",
     "paragraph|body|1|Page 4 base\nparagraph|body|2|Entry\n"},
};

Document read(const std::string& bytes) {
    auto document = read_odt(bytes, "letter.odt", {});
    REQUIRE_MESSAGE(document, (document ? "" : render(document.error())));
    return std::move(*document);
}

std::string answer(const std::string& bytes) {
    const auto document = read_odt(bytes, "letter.odt", {});
    return document ? "read" : codes(document.error());
}

std::string unread(const Document& document) {
    std::string all;
    for (const Unread& item : document.unread)
        all += item.what + "|" + item.place.part + "|" + std::to_string(item.place.paragraph) + "\n";
    return all;
}

std::string pages(const Document& document) {
    std::string all;
    for (const Segment& segment : document.segments) all += segment.text + std::to_string(segment.place.page) + " ";
    return all;
}

void check(const Segment& segment, const std::string& raw) {
    REQUIRE(!segment.text.empty());
    REQUIRE(is_valid_utf8(segment.text));
    REQUIRE(segment.map.target_size() == segment.text.size());
    std::size_t source = 0;
    for (const OffsetMap::Run& run : segment.map.runs()) {
        REQUIRE(run.source >= source);
        source = run.source + run.source_length;
        REQUIRE(source <= raw.size());
        if (!run.copied) continue;
        REQUIRE(raw.substr(run.source, run.source_length) == segment.text.substr(run.target, run.target_length));
    }
}

const std::vector<std::string> elements = {
    "text:p",     "text:p",         "text:h",        "text:span",         "text:span",         "text:list",
    "text:a",     "text:list-item", "table:table",   "table:table-cell",  "text:note",         "text:note-body",
    "draw:frame", "draw:text-box",  "text:deletion", "draw:custom-shape", "office:annotation", "text:section",
    "dc:creator", "text:ruby-text", "draw:object",   "text:hidden-text",  "style:header",      "x"};

const std::vector<std::string> leaves = {"contact",
                                         " ",
                                         "  two  words ",
                                         "Zo\u00EB",
                                         "a &amp; b",
                                         "&#xE9;",
                                         " \r\n ",
                                         "<text:tab/>",
                                         "<text:s/>",
                                         "<text:s text:c='999999999'/>",
                                         "<text:s text:c='x'/>",
                                         "<text:line-break/>",
                                         "<text:soft-page-break/>",
                                         "<draw:image/>",
                                         "<!-- words -->",
                                         "<![CDATA[<x> & y]]>",
                                         "<text:hidden-paragraph text:is-hidden='true'/>"};

std::string random_body(std::mt19937& random) {
    std::string body;
    std::vector<std::string> open;
    const std::size_t steps = random() % 150;
    for (std::size_t i = 0; i < steps; ++i) {
        const auto what = random() % 5;
        if (what < 2 && open.size() < 40) {
            open.push_back(random() % 3 == 0 ? "text:p" : elements[random() % elements.size()]);
            body += "<" + open.back() + ">";
        } else if (what == 2 && !open.empty()) {
            body += "</" + open.back() + ">";
            open.pop_back();
        } else {
            body += leaves[random() % leaves.size()];
        }
    }
    for (; !open.empty(); open.pop_back()) body += "</" + open.back() + ">";
    return body;
}

}  // namespace

TEST_CASE("an OpenDocument text is read as a person sees it") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(outline(read(make_odt(example.body, example.styles))) == example.expected);
    }
}

TEST_CASE("headers and footers come from the styles, behind the body") {
    const std::string page =
        "<office:styles>" + style("paragraph", "Mine", " style:parent-style-name='Quotations'/>") +
        "</office:styles><office:master-styles><style:master-page><style:footer><text:p>Foot</text:p>"
        "</style:footer><style:header><text:p>Head</text:p></style:header></style:master-page>"
        "</office:master-styles>";
    const Document document = read(make_odt("<text:p text:style-name='Mine'>Body</text:p>", "",
                                            {{"styles.xml", odt_root("office:document-styles", page)}}));
    CHECK(outline(document) == "block_quote|body|1|Body\nparagraph|header|1|Head\nparagraph|footer|1|Foot\n");
}

TEST_CASE("pages are known where the file tells of soft breaks") {
    const std::string broken =
        style("paragraph", "PB", "><style:paragraph-properties fo:break-before='page'/></style:style>");
    const std::string body =
        "<text:p text:style-name='PB'>a</text:p><text:p>b<text:soft-page-break/></text:p><text:p>c"
        "</text:p><text:p text:style-name='PB'>d</text:p>";
    CHECK(pages(read(make_odt(body, broken))) == "a1 b1 c2 d3 ");
    CHECK(pages(read(make_odt("<text:p>a</text:p><text:p text:style-name='PB'>d</text:p>", broken))) == "a0 d0 ");
}

TEST_CASE("what an OpenDocument text does not tell in words is said") {
    const std::string manifest = odt_root("manifest:manifest",
                                          "<manifest:file-entry manifest:full-path='Object 1/' "
                                          "manifest:media-type='application/vnd.oasis.opendocument.formula'/>");
    const Document document = read(make_odt(
        "<text:p>a<draw:frame><draw:object xlink:href='./Object 1'/><draw:image/></draw:frame><draw:frame><draw:image/>"
        "</draw:frame></text:p><text:p><draw:frame><draw:object-ole/><draw:image/></draw:frame></text:p>",
        "", {{"META-INF/manifest.xml", manifest}}));
    CHECK(unread(document) == "equation|body|1\nimage|body|1\nembedded object|body|2\n");
}

TEST_CASE("an OpenDocument text that cannot be read is answered by name") {
    const auto manifest = [](const std::string& inside) {
        return Parts{{"META-INF/manifest.xml", odt_root("manifest:manifest", inside)}};
    };
    CHECK(answer("PK\x03\x04") == "truncated");
    CHECK(
        answer(make_odt("", "", manifest("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"))) ==
        "encrypted");
    CHECK(answer(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}})) == "damaged");
    CHECK(answer(make_zip({{"content.xml", odt_root("office:document-content", "")}})) == "not-what-it-says");
    CHECK(answer(make_zip({{"content.xml", "<a><b>"}})) == "bad-xml");
    CHECK(answer(make_zip({{"content.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}})) == "has-dtd");
    std::string deep;
    for (int i = 0; i < 1000; ++i) deep += "<text:span>";
    CHECK(answer(make_zip({{"content.xml", odt_root("a", deep)}})) == "too-deep");
    CHECK(answer(make_odt("<text:p>" + std::string(std::size_t{20} << 20, 'a') + "</text:p>")) == "bomb");
    Limits small;
    small.input_bytes = 100;
    CHECK(codes(read_odt(make_odt("<text:p>a</text:p>"), "a.odt", small).error()) == "too-large");
}

TEST_CASE("random OpenDocument texts are read without harm and their maps are true") {
    std::mt19937 random(20260107);
    std::size_t segments = 0;
    for (int i = 0; i < 1500; ++i) {
        const std::string body = random_body(random);
        CAPTURE(body);
        const std::string raw = odt_content(body);
        const Document document = read(make_odt(body));
        for (const Segment& segment : document.segments) check(segment, raw);
        segments += document.segments.size();
    }
    CHECK(segments > 1500);
}
