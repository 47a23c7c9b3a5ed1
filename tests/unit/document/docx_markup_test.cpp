// SPDX-License-Identifier: Apache-2.0
// Comments and tracked changes in Word files: exactly on the words, and nothing else touched.
#include "document/docx_markup.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "document/docx_clear.hpp"
#include "unit/document/opened.hpp"
#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;
using test::part_in;

Document read(const std::string& bytes) { return test::opened("docx", bytes); }

std::string body_of(const std::string& bytes) { return test::between(bytes, "word/document.xml", "<w:body>", "</w:body>"); }

// The first place of the words in the document.
Remark remark_at(const Document& document, const std::string& words) {
    for (std::size_t segment = 0; segment < document.segments.size(); ++segment) {
        const std::size_t at = document.segments[segment].text.find(words);
        if (at != std::string::npos) return {segment, {at, at + words.size()}, {"Think of " + words}};
    }
    FAIL("no such words: " << words);
    return {};
}

std::string marked(const std::string& bytes, const Markup& markup) {
    const auto copy = mark_docx(bytes, "letter.docx", read(bytes), {}, markup);
    REQUIRE_MESSAGE(copy, (copy ? "" : render(copy.error())));
    return copy->bytes;
}

std::string commented(const std::string& bytes, const std::string& words) {
    Markup markup;
    markup.date = "2026-01-02T03:04:05Z";
    markup.remarks = {remark_at(read(bytes), words)};
    return marked(bytes, markup);
}

std::string replaced(const std::string& bytes, const std::string& words, const std::string& by) {
    Markup markup;
    markup.date = "D";
    const Remark at = remark_at(read(bytes), words);
    markup.replacements = {{at.segment, at.span, by}};
    return marked(bytes, markup);
}

struct Case {
    std::string what;
    std::string body;
    std::string words;
    std::string expected;
};

const std::string open_0 = "<w:commentRangeStart w:id=\"0\"/>";
const std::string shut_0 = "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>";

std::string mark_of(const std::string& field) { return "<w:r><w:fldChar w:fldCharType=\"" + field + "\"/></w:r>"; }

std::string control(const std::string& content) { return "<w:sdt><w:sdtContent>" + content + "</w:sdtContent></w:sdt>"; }

const std::string mark_gone = "<w:pPr><w:rPr><w:del w:id=\"9\" w:author=\"Bea\"/></w:rPr></w:pPr>";

const std::vector<Case> comment_cases = {
    {"a whole run is not touched", "<w:p><w:r><w:t>contact</w:t></w:r></w:p>", "contact",
     "<w:p>" + open_0 + "<w:r><w:t>contact</w:t></w:r>" + shut_0 + "</w:p>"},
    {"the middle of a run, which keeps its looks and marks",
     "<w:p><w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t>a contact b</w:t></w:r></w:p>", "contact",
     "<w:p><w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a </w:t></w:r>" + open_0 +
         "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">contact</w:t></w:r>" + shut_0 +
         "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> b</w:t></w:r></w:p>"},
    {"over runs, with spelling marks and a bookmark between",
     "<w:p><w:r><w:t>x con</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>ta</w:t></w:r>"
     "<w:bookmarkStart w:id=\"7\" w:name=\"b\"/><w:r><w:t>ct</w:t></w:r></w:p>",
     "contact",
     "<w:p><w:r><w:t xml:space=\"preserve\">x </w:t></w:r><w:commentRangeStart w:id=\"8\"/><w:r><w:t "
     "xml:space=\"preserve\">con</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>ta</w:t></w:r>"
     "<w:bookmarkStart w:id=\"7\" w:name=\"b\"/><w:r><w:t>ct</w:t></w:r><w:commentRangeEnd w:id=\"8\"/><w:r>"
     "<w:commentReference w:id=\"8\"/></w:r></w:p>"},
    {"between the children of a run", "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>contact</w:t><w:br/></w:r></w:p>", "contact",
     "<w:p><w:r><w:t>a</w:t><w:tab/></w:r>" + open_0 + "<w:r><w:t>contact</w:t></w:r>" + shut_0 +
         "<w:r><w:br/></w:r></w:p>"},
    {"a hyphen of its own and an entity", "<w:p><w:r><w:t>R&amp;D non</w:t><w:noBreakHyphen/><w:t>compliant</w:t></w:r></w:p>",
     "D non\u2011compliant",
     "<w:p><w:r><w:t xml:space=\"preserve\">R&amp;</w:t></w:r>" + open_0 +
         "<w:r><w:t xml:space=\"preserve\">D non</w:t><w:noBreakHyphen/><w:t>compliant</w:t></w:r>" + shut_0 + "</w:p>"},
    {"around a field that is worked out anew",
     "<w:p><w:fldSimple w:instr=\" MERGEFIELD a \"><w:r><w:t>his contact</w:t></w:r></w:fldSimple></w:p>", "contact",
     "<w:p>" + open_0 + "<w:fldSimple w:instr=\" MERGEFIELD a \"><w:r><w:t>his contact</w:t></w:r></w:fldSimple>" + shut_0 + "</w:p>"},
    {"around one in several runs, and to the end of the words behind it",
     "<w:p>" + mark_of("begin") + "<w:r><w:instrText> REF b </w:instrText></w:r>" + mark_of("separate") + "<w:r><w:t>con</w:t></w:r>" +
         mark_of("end") + "<w:r><w:t>tact</w:t></w:r></w:p>",
     "contact",
     "<w:p>" + open_0 + mark_of("begin") + "<w:r><w:instrText> REF b </w:instrText></w:r>" + mark_of("separate") + "<w:r><w:t>con</w:t></w:r>" +
         mark_of("end") + "<w:r><w:t>tact</w:t></w:r>" + shut_0 + "</w:p>"},
    {"inside a link that is written as a field",
     "<w:p>" + mark_of("begin") + "<w:r><w:instrText> HYPERLINK b </w:instrText></w:r>" + mark_of("separate") + "<w:r><w:t>contact</w:t></w:r>" +
         mark_of("end") + "</w:p>",
     "contact",
     "<w:p>" + mark_of("begin") + "<w:r><w:instrText> HYPERLINK b </w:instrText></w:r>" + mark_of("separate") + open_0 +
         "<w:r><w:t>contact</w:t></w:r>" + shut_0 + mark_of("end") + "</w:p>"},
    {"inside a field that goes on over paragraphs",
     "<w:p>" + mark_of("begin") + "<w:r><w:instrText> TOC </w:instrText></w:r>" + mark_of("separate") + "<w:r><w:t>contact</w:t></w:r></w:p><w:p>" +
         mark_of("end") + "</w:p>",
     "contact",
     "<w:p>" + mark_of("begin") + "<w:r><w:instrText> TOC </w:instrText></w:r>" + mark_of("separate") + open_0 + "<w:r><w:t>contact</w:t></w:r>" +
         shut_0 + "</w:p><w:p>" + mark_of("end") + "</w:p>"},
    {"around a smart tag", "<w:p><w:r><w:t>x</w:t></w:r><w:smartTag><w:smartTag><w:r><w:t>con</w:t></w:r></w:smartTag></w:smartTag><w:r><w:t>tact</w:t></w:r></w:p>",
     "contact",
     "<w:p><w:r><w:t>x</w:t></w:r>" + open_0 + "<w:smartTag><w:smartTag><w:r><w:t>con</w:t></w:r></w:smartTag></w:smartTag><w:r><w:t>tact</w:t></w:r>" +
         shut_0 + "</w:p>"},
    {"inside a hyperlink in a content control",
     "<w:p><w:sdt><w:sdtContent><w:hyperlink r:id=\"rId3\"><w:r><w:t>contact</w:t></w:r></w:hyperlink></w:sdtContent>"
     "</w:sdt></w:p>",
     "contact",
     "<w:p><w:sdt><w:sdtContent><w:hyperlink r:id=\"rId3\">" + open_0 + "<w:r><w:t>contact</w:t></w:r>" + shut_0 +
         "</w:hyperlink></w:sdtContent></w:sdt></w:p>"},
    {"from one paragraph into the next, where the mark between them was deleted",
     "<w:p>" + mark_gone + "<w:r><w:t>a con</w:t></w:r></w:p><w:p><w:pPr/><w:r><w:t>tact</w:t></w:r></w:p>", "contact",
     "<w:p>" + mark_gone + "<w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:commentRangeStart w:id=\"10\"/><w:r><w:t xml:space=\"preserve\">con</w:t></w:r></w:p>"
     "<w:p><w:pPr/><w:r><w:t>tact</w:t></w:r><w:commentRangeEnd w:id=\"10\"/><w:r><w:commentReference w:id=\"10\"/></w:r></w:p>"},
    {"in the first paragraph of a content control, called from the next one that leads none",
     control("<w:p><w:r><w:t>contact</w:t></w:r></w:p>") + control("<w:p/>") + "<w:p><w:pPr/><w:r><w:t>End</w:t></w:r></w:p>", "contact",
     control("<w:p>" + open_0 + "<w:r><w:t>contact</w:t></w:r><w:commentRangeEnd w:id=\"0\"/></w:p>") + control("<w:p/>") +
         "<w:p><w:pPr/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t>End</w:t></w:r></w:p>"},
    {"or from the last one before it", "<w:p><w:r><w:t>a</w:t></w:r></w:p>" + control("<w:p><w:r><w:t>contact</w:t></w:r></w:p>"), "contact",
     "<w:p><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t>a</w:t></w:r></w:p>" +
         control("<w:p>" + open_0 + "<w:r><w:t>contact</w:t></w:r><w:commentRangeEnd w:id=\"0\"/></w:p>")},
    {"or in front of all its words", control("<w:p><w:r><w:t>a contact</w:t></w:r></w:p>"), "contact",
     control("<w:p><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t xml:space=\"preserve\">a </w:t></w:r>" + open_0 +
             "<w:r><w:t xml:space=\"preserve\">contact</w:t></w:r><w:commentRangeEnd w:id=\"0\"/></w:p>")},
    {"in its second paragraph", control("<w:p/><w:p><w:r><w:t>contact</w:t></w:r></w:p>"), "contact",
     control("<w:p/><w:p>" + open_0 + "<w:r><w:t>contact</w:t></w:r>" + shut_0 + "</w:p>")},
    {"character data is not cut", "<w:p><w:r><w:t><![CDATA[my contact]]></w:t></w:r></w:p>", "contact",
     "<w:p>" + open_0 + "<w:r><w:t><![CDATA[my contact]]></w:t></w:r>" + shut_0 + "</w:p>"},
    {"a run whose properties come late is not cut, for its first half is not hidden",
     "<w:p><w:r><w:t>my contact </w:t><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r></w:p>", "contact",
     "<w:p>" + open_0 + "<w:r><w:t>my contact </w:t><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r>" + shut_0 + "</w:p>"},
    {"a text box: the paragraph that holds it",
     "<w:p/><w:p><w:pPr><w:jc/></w:pPr><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>contact</w:t></w:r></w:p>"
     "</w:txbxContent></w:pict></w:r></w:p>",
     "contact",
     "<w:p/><w:p><w:pPr><w:jc/></w:pPr>" + open_0 +
         "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>contact</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>" + shut_0 +
         "</w:p>"},
};

const std::string del_1 = "<w:del w:id=\"1\" w:author=\"kith\" w:date=\"D\">";
const std::string ins_0 = "<w:ins w:id=\"0\" w:author=\"kith\" w:date=\"D\">";

const std::vector<Case> replace_cases = {
    {"a whole run", "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>old</w:t></w:r></w:p>", "old",
     "<w:p>" + del_1 + "<w:r><w:rPr><w:i/></w:rPr><w:delText xml:space=\"preserve\">old</w:delText></w:r></w:del>" + ins_0 +
         "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">n&amp;w</w:t></w:r></w:ins></w:p>"},
    {"within a run", "<w:p><w:r><w:t>an old one</w:t></w:r></w:p>", "old",
     "<w:p><w:r><w:t xml:space=\"preserve\">an </w:t></w:r>" + del_1 +
         "<w:r><w:delText xml:space=\"preserve\">old</w:delText></w:r></w:del>" + ins_0 +
         "<w:r><w:t xml:space=\"preserve\">n&amp;w</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> one</w:t></w:r></w:p>"},
    {"over a note's call, which stays",
     "<w:p><w:r><w:t>o</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:t>ld</w:t></w:r></w:p>", "old",
     "<w:p><w:del w:id=\"3\" w:author=\"kith\" w:date=\"D\"><w:r><w:delText xml:space=\"preserve\">o</w:delText></w:r></w:del>"
     "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:del w:id=\"4\" w:author=\"kith\" w:date=\"D\"><w:r><w:delText "
     "xml:space=\"preserve\">ld</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"kith\" w:date=\"D\"><w:r><w:t "
     "xml:space=\"preserve\">n&amp;w</w:t></w:r></w:ins></w:p>"},
    {"a tab among the words", "<w:p><w:r><w:t>o</w:t><w:tab/><w:t>ld</w:t></w:r></w:p>", "o\tld",
     "<w:p>" + del_1 +
         "<w:r><w:delText xml:space=\"preserve\">o</w:delText><w:tab/><w:delText "
         "xml:space=\"preserve\">ld</w:delText></w:r></w:del>" +
         ins_0 + "<w:r><w:t xml:space=\"preserve\">n&amp;w</w:t></w:r></w:ins></w:p>"},
};

// Where a change may not be made the document stays as it is.
// Words that somebody chose rather than wrote.
std::string chosen(const std::string& kind, const std::string& words) {
    return "<w:sdt><w:sdtPr>" + kind + "</w:sdtPr><w:sdtContent><w:r><w:t>" + words + "</w:t></w:r></w:sdtContent></w:sdt>";
}

const std::vector<std::string> refused = {
    "<w:p><w:r><w:drawing><wp:docPr descr=\"old\"/></w:drawing></w:r></w:p>",
    control("<w:p><w:r><w:t>old</w:t></w:r></w:p>"),
    control("<w:tbl><w:tr>" + control("<w:tc><w:p><w:r><w:t>old</w:t></w:r></w:p></w:tc>") + "</w:tr></w:tbl>"),
    "<w:p>" + mark_gone + "<w:r><w:t>o</w:t></w:r></w:p><w:p><w:r><w:t>ld</w:t></w:r></w:p>",
    "<w:p><w:ins w:id=\"1\" w:author=\"Bea\"><w:r><w:t>old</w:t></w:r></w:ins></w:p>",
    "<w:p><w:fldSimple w:instr=\" DATE \"><w:r><w:t>old</w:t></w:r></w:fldSimple></w:p>",
    "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> REF x </w:instrText><w:fldChar "
    "w:fldCharType=\"separate\"/><w:t>old</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
    "<w:p><w:sdt><w:sdtPr><w:lock w:val=\"contentLocked\"/></w:sdtPr><w:sdtContent><w:r><w:t>old</w:t></w:r></w:sdtContent>"
    "</w:sdt></w:p>",
    "<w:p>" + chosen("<w:dropDownList><w:listItem w:value=\"old\"/></w:dropDownList>", "old") + "</w:p>",
    "<w:p>" + chosen("<w:comboBox/>", "ol") + "<w:r><w:t>d</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>o</w:t></w:r>" + chosen("<w:date w:fullDate=\"2026-01-02T00:00:00Z\"/>", "ld") + "</w:p>",
    "<w:p>" + chosen("<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"/>", "old") + "</w:p>",
    "<w:p><w:r><w:t>old</w:t><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r></w:p>",
    "<w:p><w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent><w:r><w:t>old</w:t></w:r></w:sdtContent></w:sdt></w:p>",
};

std::vector<std::string> texts_of(const Document& document) {
    std::vector<std::string> texts;
    for (const Segment& segment : document.segments) texts.push_back(segment.text);
    return texts;
}

std::size_t count(const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    return found;
}

// Words between spaces, with their places: what findings may stand on.
Markup everything(const Document& document) {
    Markup markup;
    markup.date = "D";
    markup.opening = {std::string(opening_ending)};
    for (std::size_t segment = 0; segment < document.segments.size(); ++segment) {
        const std::string& text = document.segments[segment].text;
        std::size_t end = 0;
        for (std::size_t at = text.find_first_not_of(' '); at < text.size(); at = text.find_first_not_of(' ', end)) {
            end = std::min(text.find(' ', at), text.size());
            markup.remarks.push_back({segment, {at, end}, {"kith explain why"}});
            if (end - at > 3) markup.replacements.push_back({segment, {at, end}, "warm"});
        }
    }
    return markup;
}

}  // namespace

TEST_CASE("a comment stands on exactly the words, and nothing else is touched") {
    for (const Case& example : comment_cases) {
        CAPTURE(example.what);
        const std::string copy = commented(make_word(example.body), example.words);
        CHECK(body_of(copy) == example.expected);
        CHECK(part_in(copy, "word/comments.xml").find("Think of ") != std::string::npos);
        CHECK(part_in(copy, "word/_rels/document.xml.rels").find("Target=\"comments.xml\"") != std::string::npos);
        CHECK(part_in(copy, "[Content_Types].xml").find("PartName=\"/word/comments.xml\"") != std::string::npos);
    }
}

TEST_CASE("a replacement is a tracked change with the looks of the first run") {
    for (const Case& example : replace_cases) {
        CAPTURE(example.what);
        CHECK(body_of(replaced(make_word(example.body), example.words, "n&w")) == example.expected);
    }
}

TEST_CASE("somebody's own changes, fields and locked places are left to their owner") {
    for (const std::string& body : refused) {
        CAPTURE(body);
        CHECK(body_of(replaced(make_word(body), "old", "new")) == body);
    }
}

TEST_CASE("the words of a link typed as a field are the writer's own") {
    const std::string copy = replaced(
        make_word("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"a\" </w:instrText></w:r>"
                  "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>old</w:t></w:r></w:p>"),
        "old", "new");
    CHECK(texts_of(read(copy)) == std::vector<std::string>{"new"});
}

TEST_CASE("comments that are there stay, and kith's come behind them under numbers of their own") {
    const std::string bytes = make_word(
        "<w:p><w:commentRangeStart w:id=\"4\"/><w:r><w:t>contact</w:t></w:r><w:commentRangeEnd w:id=\"4\"/></w:p>",
        {{"comments remarks.xml", root("w:comments", "<w:comment w:id=\"4\" w:author=\"Bea\"><w:p/></w:comment>")}});
    const std::string copy = commented(bytes, "contact");
    const std::string comments = part_in(copy, "word/remarks.xml");
    CHECK(comments.find("<w:comment w:id=\"4\" w:author=\"Bea\"><w:p/></w:comment><w:comment w:id=\"5\" w:author=\"kith\"") !=
          std::string::npos);
    CHECK(part_in(copy, "word/_rels/document.xml.rels") == part_in(bytes, "word/_rels/document.xml.rels"));
    CHECK(part_in(copy, "[Content_Types].xml").empty());
}

TEST_CASE("a footnote's comment stands on the paragraph that calls it, and a header's on the first") {
    const std::string bytes = make_word(
        "<w:p><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:t>Two</w:t><w:footnoteReference w:id=\"9\"/></w:r></w:p>",
        {{"footnotes footnotes.xml",
          root("w:footnotes", "<w:footnote w:id=\"9\"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>")},
         {"header header1.xml", root("w:hdr", "<w:p><w:r><w:t>head</w:t></w:r></w:p>")}});
    CHECK(body_of(commented(bytes, "note")).find("<w:p><w:commentRangeStart w:id=\"10\"/><w:r><w:t>Two") !=
          std::string::npos);
    CHECK(body_of(commented(bytes, "head")).find("<w:p><w:commentRangeStart w:id=\"10\"/><w:r><w:t>One") !=
          std::string::npos);
    const std::string changed = replaced(bytes, "head", "top");
    CHECK(body_of(changed) == body_of(bytes));
    CHECK(part_in(changed, "word/header1.xml").find("<w:delText xml:space=\"preserve\">head</w:delText>") != std::string::npos);
}

TEST_CASE("a signed document is not touched") {
    std::string bytes = make_word("<w:p><w:r><w:t>contact</w:t></w:r></w:p>", {{"x ../_xmlsignatures/origin.sigs", ""}});
    bytes = make_zip({{"_xmlsignatures/origin.sigs", ""},
                      {"_rels/.rels", part_in(bytes, "_rels/.rels")},
                      {"word/document.xml", part_in(bytes, "word/document.xml")}});
    const Document document = read(bytes);
    Markup markup;
    markup.remarks = {remark_at(document, "contact")};
    const auto copy = mark_docx(bytes, "letter.docx", document, {}, markup);
    REQUIRE_FALSE(copy);
    CHECK(codes(copy.error()) == "signed");
}

TEST_CASE("every word of every Word file: the copy reads as the original with the words replaced") {
    for (const std::string& name : test_files("word", ".docx")) {
        CAPTURE(name);
        const std::string bytes = test_file(name);
        const Document document = read(bytes);
        const Markup markup = everything(document);
        Markup remarks_only = markup;
        remarks_only.replacements.clear();
        const auto copy = mark_docx(bytes, name, document, {}, remarks_only);
        if (!copy) {
            CHECK((codes(copy.error()) == "unusual-encoding" || codes(copy.error()) == "no-paragraph"));
            continue;
        }
        CHECK(texts_of(read(copy->bytes)) == texts_of(document));
        const auto changed = mark_docx(bytes, name, document, {}, markup);
        REQUIRE(changed);
        if (changed->replaced != markup.replacements.size()) continue;
        std::vector<std::string> expected = texts_of(document);
        for (auto fix = markup.replacements.rbegin(); fix != markup.replacements.rend(); ++fix) {
            expected[fix->segment].replace(fix->span.begin, fix->span.size(), fix->text);
        }
        CHECK(texts_of(read(changed->bytes)) == expected);
    }
}

TEST_CASE("cleared again, every Word file reads as it did, and nothing of kith's is left in it") {
    for (const std::string& name : test_files("word", ".docx")) {
        CAPTURE(name);
        const std::string bytes = test_file(name);
        const Document document = read(bytes);
        const auto copy = mark_docx(bytes, name, document, {}, everything(document));
        if (!copy) continue;
        const auto cleared = clear_docx(copy->bytes, name, read(copy->bytes), {}, false);
        REQUIRE(cleared);
        CHECK(texts_of(read(cleared->bytes)) == texts_of(document));
        for (const std::string& one : document.parts) {
            CHECK(part_in(cleared->bytes, one).find("\"kith\"") == std::string::npos);
            CHECK(count(part_in(cleared->bytes, one), "<w:delText") == count(part_in(bytes, one), "<w:delText"));
            CHECK(count(part_in(cleared->bytes, one), "commentRangeStart") == count(part_in(bytes, one), "commentRangeStart"));
            CHECK(count(part_in(cleared->bytes, one), "commentReference") == count(part_in(bytes, one), "commentReference"));
        }
        const auto again = clear_docx(bytes, name, document, {}, false);
        REQUIRE(again);
        CHECK(again->bytes == bytes);
    }
}
