// SPDX-License-Identifier: Apache-2.0
// Comments and tracked changes in OpenDocument texts: exactly on the words, nothing else touched, and all of it out again.
#include "document/odt_markup.hpp"

#include <doctest/doctest.h>

#include "document/odt_clear.hpp"
#include "document/odt_threads.hpp"
#include "document/package/zip_copy.hpp"
#include "unit/document/opened.hpp"
#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;
using test::part_in;

Document read(const std::string& bytes) { return test::opened("odt", bytes); }

std::string body_of(const std::string& bytes) { return test::between(bytes, "content.xml", "<office:text>", "</office:text>"); }

// The first place of the words in the document.
Remark remark_at(const Document& document, const std::string& words) {
    for (std::size_t segment = 0; segment < document.segments.size(); ++segment) {
        const std::size_t at = document.segments[segment].text.find(words);
        if (at != std::string::npos) return {segment, {at, at + words.size()}, {"R"}};
    }
    FAIL("no such words: " << words);
    return {};
}

Marked marked(const std::string& bytes, Markup markup) {
    markup.date = "D";
    const auto copy = mark_odt(bytes, "letter.odt", read(bytes), {}, markup);
    REQUIRE_MESSAGE(copy, (copy ? "" : codes(copy.error())));
    return *copy;
}

std::string commented(const std::string& body, const std::string& words) {
    const std::string bytes = make_odt(body);
    Markup markup;
    markup.remarks = {remark_at(read(bytes), words)};
    return body_of(marked(bytes, markup).bytes);
}

Markup replacement(const std::string& bytes, const std::string& words, const std::string& by) {
    const Remark at = remark_at(read(bytes), words);
    Markup markup;
    markup.replacements = {{at.segment, at.span, by}};
    return markup;
}

Cleared cleared(const std::string& bytes, bool keep_answered) {
    const auto without = clear_odt(bytes, "letter.odt", read(bytes), {}, keep_answered);
    REQUIRE_MESSAGE(without, (without ? "" : codes(without.error())));
    return *without;
}

std::string remark(const std::string& name) {
    return "<office:annotation office:name=\"" + name + "\"><dc:creator>kith</dc:creator><dc:date>D</dc:date><text:p>R</text:p></office:annotation>";
}

const std::string end_1 = "<office:annotation-end office:name=\"kith1\"/>";
const std::string credit = "<office:change-info><dc:creator>kith</dc:creator><dc:date>D</dc:date></office:change-info>";

std::string inserted(const std::string& name) {
    return "<text:changed-region xml:id=\"" + name + "\" text:id=\"" + name + "\"><text:insertion>" + credit + "</text:insertion></text:changed-region>";
}

std::string deleted(const std::string& name, const std::string& words) {
    return "<text:changed-region xml:id=\"" + name + "\" text:id=\"" + name + "\"><text:deletion>" + credit + words + "</text:deletion></text:changed-region>";
}

std::string listed(const std::string& regions) { return "<text:tracked-changes text:track-changes=\"false\">" + regions + "</text:tracked-changes>"; }

const std::string new_1 = "<text:change-start text:change-id=\"kith1\"/>n&amp;w<text:change-end text:change-id=\"kith1\"/>";
const std::string gone_2 = "<text:change text:change-id=\"kith2\"/>";

// Remarks on every second word and replacements of every third.
Markup everything(const Document& document) {
    Markup markup;
    markup.opening = {std::string(opening_ending)};
    std::size_t number = 0;
    for (std::size_t segment = 0; segment < document.segments.size(); ++segment) {
        const std::string& text = document.segments[segment].text;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = text.find_first_not_of(" \t\n", at);
            if (begin == std::string::npos) break;
            const std::size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
            if (++number % 2 == 0) markup.remarks.push_back({segment, {begin, end}, {"kith explain r"}});
            if (number % 3 == 0) markup.replacements.push_back({segment, {begin, end}, "N" + std::to_string(number)});
            at = end;
        }
    }
    return markup;
}

std::vector<std::string> texts_of(const Document& document) {
    std::vector<std::string> texts;
    for (const Segment& segment : document.segments) texts.push_back(segment.text);
    return texts;
}

const std::vector<std::pair<std::string, std::string>> bodies = {
    {"plain words", "<text:p>one two three four five six</text:p><text:p/><text:p>seven eight nine</text:p>"},
    {"spans and links", "<text:p text:style-name=\"P1\">one t<text:span text:style-name=\"T1\">w</text:span>o <text:a xlink:href=\"x\">three <text:span "
                        "text:style-name=\"T2\">fo</text:span>ur</text:a> five six</text:p>"},
    {"white space", "<text:p>one<text:s/>two<text:tab/>three<text:line-break/>four\n  five<text:s text:c=\"3\"/>six</text:p>"},
    {"notes and boxes", "<text:p>one<text:note text:note-class=\"footnote\"><text:note-body><text:p>two three four</text:p></text:note-body></text:note> five"
                        "<draw:frame><draw:text-box><text:p>six seven eight</text:p></draw:text-box></draw:frame> nine ten</text:p>"},
    {"a table and a list", "<table:table><table:table-row><table:table-cell><text:p>one two three</text:p></table:table-cell></table:table-row></table:table>"
                           "<text:list><text:list-item><text:p>four five six</text:p></text:list-item></text:list>"},
    {"entities", "<text:p>one &amp; two &#233;&lt;three fo&#117;r five</text:p>"},
    {"somebody's comment and change",
     "<text:tracked-changes><text:changed-region xml:id=\"c1\" text:id=\"c1\"><text:insertion><office:change-info><dc:creator>Bea</dc:creator></office:change-info>"
     "</text:insertion></text:changed-region></text:tracked-changes><text:p>one <office:annotation office:name=\"a\"><dc:creator>Bea</dc:creator><text:p>why two"
     "</text:p></office:annotation>three<office:annotation-end office:name=\"a\"/> <text:change-start text:change-id=\"c1\"/>four five<text:change-end "
     "text:change-id=\"c1\"/> six seven</text:p>"},
    {"forms in front", "<office:forms/><text:p>one two three</text:p>"},
    {"a field", "<text:p>one <text:date>two three</text:date> four five six</text:p>"},
    {"character data", "<text:p>one <![CDATA[two three]]> four five six</text:p>"},
};

}  // namespace

TEST_CASE("a comment in an OpenDocument text stands on exactly the words") {
    CHECK(commented("<text:p>my contact now</text:p>", "contact") == "<text:p>my " + remark("kith1") + "contact" + end_1 + " now</text:p>");
    CHECK(commented("<text:p>my <text:span>con</text:span>tact</text:p>", "contact") ==
          "<text:p>my <text:span>" + remark("kith1") + "con</text:span>tact" + end_1 + "</text:p>");
    CHECK(commented("<text:p>on <text:date>1 May</text:date>.</text:p>", "May") == "<text:p>on " + remark("kith1") + "<text:date>1 May</text:date>" + end_1 + ".</text:p>");
    CHECK(commented("<text:p/><text:p>a<text:note><text:note-body><text:p>contact</text:p></text:note-body></text:note></text:p>", "contact") ==
          "<text:p/><text:p>" + remark("kith1") + "a<text:note><text:note-body><text:p>contact</text:p></text:note-body></text:note>" + end_1 + "</text:p>");
    CHECK(commented("<text:p>kith <text:bookmark text:name=\"kith7\"/>contact</text:p>", "contact").find("office:name=\"kith8\"") != std::string::npos);
}

TEST_CASE("a replacement in an OpenDocument text keeps the words that go, with their looks") {
    const auto replaced = [](const std::string& body) {
        const std::string bytes = make_odt(body);
        const Marked copy = marked(bytes, replacement(bytes, "old", "n&w"));
        return (copy.replaced == 1 ? "" : "? ") + body_of(copy.bytes);
    };
    CHECK(replaced("<text:p text:style-name=\"P1\">an old one</text:p>") ==
          listed(inserted("kith1") + deleted("kith2", "<text:p text:style-name=\"P1\">old</text:p>")) + "<text:p text:style-name=\"P1\">an " + new_1 + gone_2 + " one</text:p>");
    CHECK(replaced("<text:p>an <text:span text:style-name=\"T1\">old one</text:span></text:p>") ==
          listed(inserted("kith1") + deleted("kith2", "<text:p><text:span text:style-name=\"T1\">old</text:span></text:p>")) +
              "<text:p>an <text:span text:style-name=\"T1\">" + new_1 + gone_2 + " one</text:span></text:p>");
    CHECK(replaced("<text:p>o<text:span>l</text:span>d</text:p>") ==
          listed(inserted("kith1") + deleted("kith2", "<text:p>o</text:p>") + deleted("kith3", "<text:p><text:span>l</text:span></text:p>") + deleted("kith4", "<text:p>d</text:p>")) +
              "<text:p>" + new_1 + gone_2 + "<text:span><text:change text:change-id=\"kith3\"/></text:span><text:change text:change-id=\"kith4\"/></text:p>");
    CHECK(replaced("<text:p>on <text:date>old</text:date></text:p>") == "? <text:p>on <text:date>old</text:date></text:p>");
    CHECK(replaced("<text:section text:protected=\"true\"><text:p>old</text:p></text:section>") == "? <text:section text:protected=\"true\"><text:p>old</text:p></text:section>");
    CHECK(replaced("<text:p><draw:custom-shape><text:p>old</text:p></draw:custom-shape></text:p>") == "? <text:p><draw:custom-shape><text:p>old</text:p></draw:custom-shape></text:p>");
}

TEST_CASE("a header's words are changed in place, and its remark stands in the text") {
    const std::string styles = odt_root("office:document-styles", "<office:master-styles><style:master-page style:name=\"S\"><style:header><text:p>my old home</text:p></style:header>"
                                                                  "</style:master-page></office:master-styles>");
    const std::string bytes = make_odt("<text:p>Hello.</text:p>", {}, {{"styles.xml", styles}});
    Markup markup = replacement(bytes, "old", "n&w");
    markup.remarks = {remark_at(read(bytes), "old")};
    const std::string copy = marked(bytes, markup).bytes;
    CHECK(part_in(copy, "styles.xml").find("<style:header>" + listed(inserted("kith2") + deleted("kith3", "<text:p>old</text:p>")) + "<text:p>my ") != std::string::npos);
    CHECK(body_of(copy) == "<text:p>" + remark("kith1") + "Hello." + end_1 + "</text:p>");
    CHECK(part_in(cleared(copy, false).bytes, "styles.xml") == styles);
}

TEST_CASE("every word of an OpenDocument text: the copy reads with the words replaced, and cleared it is as it was, byte for byte") {
    for (const auto& row : bodies) {
        CAPTURE(row.first);
        const std::string bytes = make_odt(row.second);
        const Document document = read(bytes);
        const Markup markup = everything(document);
        const Marked copy = marked(bytes, markup);
        if (copy.replaced == markup.replacements.size()) {
            std::vector<std::string> expected = texts_of(document);
            for (auto fix = markup.replacements.rbegin(); fix != markup.replacements.rend(); ++fix) {
                expected[fix->segment].replace(fix->span.begin, fix->span.size(), fix->text);
            }
            CHECK(texts_of(read(copy.bytes)) == expected);
        }
        const Cleared without = cleared(copy.bytes, false);
        CHECK(without.remarks == markup.remarks.size() + 1);
        CHECK(without.changes == copy.replaced);
        CHECK(part_in(without.bytes, "content.xml") == part_in(bytes, "content.xml"));
        CHECK(cleared(bytes, false).bytes == bytes);
    }
}

TEST_CASE("what LibreOffice saved comes back as it was") {
    const std::string bytes = test_file("saved/letter.odt");
    const Markup markup = everything(read(bytes));
    const Marked copy = marked(bytes, markup);
    CHECK(copy.replaced > 10);
    const Cleared without = cleared(copy.bytes, false);
    CHECK(without.changes == copy.replaced);
    for (const char* name : {"content.xml", "styles.xml", "meta.xml", "settings.xml", "mimetype", "META-INF/manifest.xml"}) {
        CHECK_MESSAGE(part_in(without.bytes, name) == part_in(bytes, name), name);
    }
}

TEST_CASE("a remark answered with keep stays, by its name or beside it, and its words are known") {
    const auto with = [](const std::string& answer, const std::string& middle) {
        return make_odt("<text:p>my <office:annotation office:name=\"k\"><dc:creator>kith</dc:creator><text:p>To read more: kith explain contact</text:p></office:annotation>" + middle +
                        "contact<office:annotation-end office:name=\"k\"/>" + answer + " and handover</text:p>");
    };
    const std::string keep = "<office:annotation office:name=\"b\"><dc:creator>Bea</dc:creator><text:p>Keep: her word</text:p></office:annotation>";
    std::string named = keep;
    named.insert(named.find(" office:name"), " office:parent-name=\"k\"");
    for (const std::string& bytes : {with(keep, ""), with("", keep), with(" now" + named, "")}) {
        const Document document = read(bytes);
        const auto answers = odt_answers(bytes, "letter.odt", document, {});
        REQUIRE(answers);
        REQUIRE(answers->size() == 1);
        CHECK(answers->front().entry == "contact");
        CHECK(answers->front().reason == "her word");
        const std::size_t at = document.segments[0].text.find("contact");
        CHECK(answers->front().source.contains(document.segments[0].to_source({at, at + 7})));
        CHECK(cleared(bytes, true).remarks == 0);
        CHECK(cleared(bytes, false).remarks == 1);
        CHECK(cleared(bytes, false).answers == 1);
        CHECK(part_in(cleared(bytes, false).bytes, "content.xml").find(keep) != std::string::npos);  // hers, without what it answered
    }
    const std::string bare = with("", "<office:annotation><dc:creator>Bea</dc:creator><text:p>“Keep.”</text:p></office:annotation>");
    CHECK(part_in(cleared(bare, false).bytes, "content.xml").find("annotation") == std::string::npos);
    const std::string far = with(" now" + keep, "");
    CHECK(odt_answers(far, "letter.odt", read(far), {})->empty());
}

TEST_CASE("what was chosen from a list in an OpenDocument text is nobody else's to change, nor words that reach into it") {
    const std::string list = "<text:drop-down text:name=\"n\"><text:label text:value=\"old words\"/>old words</text:drop-down>";
    const std::string control = "<loext:content-control xmlns:loext=\"x\" loext:dropdown=\"true\"><text:span>old words</text:span></loext:content-control>";
    for (const std::string& one : {list, control}) {
        const std::string bytes = make_odt("<text:p>some " + one + " here</text:p>");
        for (const char* const words : {"old words", "some old", "words here"}) CHECK(marked(bytes, replacement(bytes, words, "new")).replaced == 0);
    }
}

TEST_CASE("what was said to kith is no part of an OpenDocument text, and what somebody said to others is") {
    const auto comment = [](const std::string& name, const std::string& parent, const std::string& author, const std::string& words) {
        return "<office:annotation office:name=\"" + name + "\"" + (parent.empty() ? "" : " loext:parent-name=\"" + parent + "\"") + "><dc:creator>" + author + "</dc:creator><text:p>" + words + "</text:p></office:annotation>";
    };
    const std::string bytes = make_odt("<text:p xmlns:loext=\"x\">my contact" + comment("k", "", "kith", "kith explain contact") + comment("a", "k", "Bea", "Keep: contact is her word") +
                                       comment("b", "", "Bea", "Ask Nan.") + comment("c", "b", "Tom", "I did.") + "</text:p>");
    const Document document = read(bytes);
    REQUIRE(document.segments.size() == 3);
    CHECK(document.segments[1].text == "Ask Nan.");
    CHECK(document.segments[2].text == "I did.");
}

TEST_CASE("what somebody answered in an OpenDocument text stays; of several answers, the first begins the conversation once the remark is gone") {
    const auto answer = [](const std::string& name, const std::string& parent, const std::string& words) {
        return "<office:annotation office:name=\"" + name + "\"" + parent + "><dc:creator>Bea</dc:creator><text:p>" + words + "</text:p></office:annotation>";
    };
    const std::string parent = " loext:parent-name=\"k\"";
    const std::string remark = "<office:annotation office:name=\"k\"><dc:creator>kith</dc:creator><text:p>kith explain contact</text:p></office:annotation>";
    const std::string bytes = make_odt("<text:p xmlns:loext=\"x\">my " + remark + "contact<office:annotation-end office:name=\"k\"/>" + answer("a", parent, "Hm.") + answer("b", parent, "Ask her.") + "</text:p>");
    CHECK(cleared(bytes, true).answered == 1);
    CHECK(cleared(bytes, true).bytes == bytes);
    const Cleared all = cleared(bytes, false);
    CHECK(all.remarks == 1);
    CHECK(all.answers == 2);
    CHECK(part_in(all.bytes, "content.xml").find("my contact" + answer("a", "", "Hm.") + answer("b", " loext:parent-name=\"a\"", "Ask her.") + "</text:p>") != std::string::npos);
}

TEST_CASE("changes in two paragraphs of an OpenDocument text, or with a tab between, are two") {
    const std::string bytes = make_odt("<text:p>contact</text:p><text:p>contact<text:tab/>sibling</text:p>");
    const Document document = read(bytes);
    Markup markup;
    markup.date = "D";
    markup.replacements = {{0, {0, 7}, "time"}, {1, {0, 7}, "time"}, {1, {8, 15}, "brother"}};
    const auto copy = mark_odt(bytes, "letter.odt", document, {}, markup);
    REQUIRE(copy);
    CHECK(cleared(copy->bytes, false).changes == 3);
}

TEST_CASE("what somebody said about words that kith put into an OpenDocument text stays when they go") {
    const std::string bytes = make_odt("<text:p>my contact</text:p>");
    const Marked copy = marked(bytes, replacement(bytes, "contact", "time"));
    const std::string words = "<text:p>Ring <text:span>Tom</text:span>.</text:p>";
    for (const std::string& hers : {"<office:annotation><dc:creator>Bea</dc:creator>" + words + "</office:annotation>",
                                    "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>" + words + "</text:note-body></text:note>",
                                    "<draw:frame><draw:text-box>" + words + "</draw:text-box></draw:frame>", "<draw:custom-shape>" + words + "</draw:custom-shape>"}) {
        std::string content = part_in(copy.bytes, "content.xml");
        content.insert(content.find("time<text:change-end") + 2, hers);
        const auto with_hers = copy_zip(copy.bytes, "letter.odt", {{"content.xml", content}});
        REQUIRE(with_hers);
        const Cleared left = cleared(*with_hers, false);
        CHECK(body_of(left.bytes) == "<text:p>my " + hers + "contact</text:p>");
        CHECK(left.inserted == std::vector<std::string>{"time"});
    }
}

TEST_CASE("words that kith put into a footnote or a frame of an OpenDocument text go") {
    for (const std::string& body : std::vector<std::string>{"<text:p>Jay<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>my contact</text:p></text:note-body></text:note></text:p>",
                                    "<text:p><draw:frame><draw:text-box><text:p>my contact</text:p></draw:text-box></draw:frame></text:p>"}) {
        const std::string bytes = make_odt(body);
        const Marked copy = marked(bytes, replacement(bytes, "contact", "time"));
        CHECK(part_in(copy.bytes, "content.xml").find(">time<") != std::string::npos);
        CHECK(body_of(cleared(copy.bytes, false).bytes) == body);
    }
}

TEST_CASE("words behind an insertion of kith's that has no end, in a damaged OpenDocument text, stay") {
    const std::string note = "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>my contact</text:p></text:note-body></text:note>";
    for (const std::string& body : std::vector<std::string>{"<text:p>Jay" + note + "</text:p><text:p>Ring Tom.</text:p><text:p>a sibling</text:p>", "<text:p>contact</text:p><text:p>Ring Tom.</text:p><text:p>a sibling</text:p>"}) {
        const std::string bytes = make_odt(body);
        Markup both = replacement(bytes, "contact", "time");
        both.replacements.push_back(replacement(bytes, "sibling", "brother").replacements.front());
        const Marked copy = marked(bytes, both);
        std::string content = part_in(copy.bytes, "content.xml");
        const std::size_t end = content.find("<text:change-end", content.find(">time<"));
        content.erase(end, content.find('>', end) + 1 - end);
        const auto damaged = copy_zip(copy.bytes, "letter.odt", {{"content.xml", content}});
        REQUIRE(damaged);
        const std::string left = body_of(cleared(*damaged, false).bytes);
        CHECK_MESSAGE(left.find("<text:p>Ring Tom.</text:p>") != std::string::npos, left);
        CHECK_MESSAGE(left.find("a sibling") != std::string::npos, left);
    }
}

TEST_CASE("kith does not read its own remarks, and reads those of others") {
    const std::string bytes = make_odt("<text:p>my <office:annotation><dc:creator>kith</dc:creator><text:p>old words</text:p></office:annotation>contact "
                                       "<office:annotation><dc:creator>Bea</dc:creator><text:p>why now</text:p></office:annotation>here</text:p>");
    CHECK(outline(read(bytes)) == "paragraph|body|1|my contact here\nparagraph|comment|1|why now\n");
}

TEST_CASE("a signed OpenDocument text is not touched, nor one without room for a comment") {
    const std::string signed_one = make_odt("<text:p>my contact</text:p>", {}, {{"META-INF/documentsignatures.xml", "<x/>"}});
    Markup markup;
    markup.remarks = {remark_at(read(signed_one), "contact")};
    CHECK(codes(mark_odt(signed_one, "letter.odt", read(signed_one), {}, markup).error()) == "signed");
    markup.remarks.clear();
    markup.opening = {"Hello"};
    const std::string empty = make_odt("<text:p/>");
    CHECK(codes(mark_odt(empty, "letter.odt", read(empty), {}, markup).error()) == "no-paragraph");
}

TEST_CASE("ten thousand remarks find their places in an OpenDocument text at once") {
    constexpr std::size_t count = 10'000;
    std::string body;
    for (std::size_t i = 0; i < count; ++i) body += "<text:p>Seeing " + std::string(500, 'x') + "</text:p>";
    const std::string bytes = make_odt(body);
    const Document document = read(bytes);
    Markup markup;
    for (std::size_t segment = 0; segment < document.segments.size(); ++segment) markup.remarks.push_back({segment, {0, 6}, {"R"}});
    CHECK(markup.remarks.size() == count);
    CHECK(marked(bytes, markup).bytes.size() > bytes.size());
}
