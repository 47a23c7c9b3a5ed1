// SPDX-License-Identifier: Apache-2.0
// Work in a copy that is no word of it, or hardly shows: all of it is told before `kith annotate` would write over it. Beside it stands how LibreOffice 7.4
// saves the same, which is nobody's work.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/app/copies.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;
using test::Edit;
using test::p;
using test::run;
using test::words;

namespace {

const std::string word = "word/document.xml";
const std::string core = "docProps/core.xml";

std::string looking(const std::string& look, const std::string& text) { return run("<w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t>"); }
std::string picture(const std::string& where) {
    return run("<w:drawing><wp:" + where + "><wp:docPr id=\"1\" descr=\"A red door\" title=\"The door\"/><pic:pic><a:blip xmlns:a=\"a\" r:embed=\"r11image\"/></pic:pic></wp:" + where + "></w:drawing>");
}
std::string form(const std::string& kind, const std::string& inside) { return run("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:" + kind + ">" + inside + "</w:" + kind + "></w:ffData></w:fldChar>") + run("<w:fldChar w:fldCharType=\"end\"/>"); }
std::string entry(const std::string& code) { return run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>" + code + "</w:instrText>") + run("<w:fldChar w:fldCharType=\"end\"/>"); }
std::string by(const std::string& what, const std::string& who, const std::string& inside) { return "<w:" + what + " w:id=\"70\" w:author=\"" + who + "\">" + inside + "</w:" + what + ">"; }

const std::string footnote = run("<w:footnoteReference w:id=\"2\"/>");
std::string leading(const std::string& text) { return "<w:hyperlink w:anchor=\"home\">" + words(text) + "</w:hyperlink>"; }
std::string simple_field(const std::string& code, const std::string& inside) { return "<w:fldSimple w:instr=\"" + code + "\">" + inside + "</w:fldSimple>"; }

const std::string art = run("<w:pict><v:shape><v:textpath string=\"DRAFT\"/></v:shape></w:pict>");

const std::string colours = "<w:color w:val=\"FF0000\"/><w:highlight w:val=\"yellow\"/>";

std::string letter() {
    const std::string body = p(words("Dear Amira, contact with his mum is on Sunday.")) + p(words("The door ") + picture("inline") + words(" is red, and ") + picture("anchor") + words(" big.")) + p(words("No picture here.")) +
                             p(words("A note") + footnote + words(" here and there.")) + p(form("checkBox", "<w:default w:val=\"0\"/>") + words(" yes ") + form("ddList", "<w:default w:val=\"1\"/>")) +
                             p("<w:hyperlink w:anchor=\"one\">" + words("Part one") + "</w:hyperlink>" + words(" and ") + entry("HYPERLINK \\l \"two\"")) + p(by("ins", "Tom", picture("inline")) + words("Tom’s.")) + p(art) +
                             p(words("Nan ") + looking("<w:b/>", "will come") + words(" on Sunday.")) + p(entry("XE \"Nan\"")) +
                             p(looking(colours, "Ring Nan.") + words("Ask Bea.")) +
                             p(leading("Ring us. ") + leading("Write. ") + words("Come. ") + simple_field("HYPERLINK \\l &quot;home&quot;", words("Ask. ")) + words("Or not."));
    const test::Scratch scratch;
    scratch.add("letter.docx", make_word(body, {{"image media/a.png", "one picture"}}));
    const std::string path = scratch.path("letter.docx");
    test::put_part(path, core, "<cp:coreProperties xmlns:cp=\"cp\" xmlns:dc=\"dc\"><dc:title>A plan</dc:title><cp:keywords>plan</cp:keywords><dc:creator>Tom</dc:creator></cp:coreProperties>");
    const std::string link = "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>";
    test::put_part(path, "_rels/.rels", test::with(test::part(path, "_rels/.rels"), "</Relationships>", link + "</Relationships>"));
    return test::read_text(path);
}

std::string styled(const std::string& look) { return "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-size=\"12pt\" " + look + "/></style:style>"; }

const std::string coloured = "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties fo:color=\"#ff0000\" fo:background-color=\"#ffff00\"/></style:style>";

const std::string frame = "<draw:frame text:anchor-type=\"as-char\"><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame>";
const std::string box = "<loext:content-control xmlns:loext=\"loext\" loext:checkbox=\"true\" loext:checked=\"false\">O</loext:content-control>";

std::string leading_odt(const std::string& text) { return "<text:a xlink:href=\"https://larkmoor.example/a\">" + text + "</text:a>"; }

std::string odt_letter() {
    const std::string body = "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:insertion><office:change-info><dc:creator>Tom</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
                             "<draw:frame text:anchor-type=\"page\"><draw:image xlink:href=\"Pictures/a.png\"/><svg:title xmlns:svg=\"svg\">The door</svg:title></draw:frame>"
                             "<text:p>Dear Amira, contact with his mum is on Sunday.</text:p><text:p>The door " + frame + " is red.</text:p><text:p>No picture here.</text:p><text:p>Tick " + box + " it.</text:p>"
                             "<text:p><text:span text:style-name=\"T1\">Nan will come.</text:span></text:p><text:p><text:span text:style-name=\"T2\">Ring Nan.</text:span></text:p><text:p>Ask <text:hidden-text text:string-value=\"Nan\"/>.</text:p><text:p>" + leading_odt("Ring us.") + " Come. " + leading_odt("Write.") + "</text:p>"
                             "<text:p><text:change-start text:change-id=\"c1\"/>" + frame + "<text:change-end text:change-id=\"c1\"/></text:p>";
    const std::string meta = "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:meta><dc:title xmlns:dc=\"dc\">A plan</dc:title></office:meta></office:document-meta>";
    return make_odt(body, styled("") + coloured, {{"meta.xml", meta}, {"Pictures/a.png", "one picture"}});
}

}  // namespace

TEST_CASE("work in a copy that is no word of it is told") {
    const std::string plain = words("No picture here.");
    std::vector<Edit> edits = {
        {"what a picture is said to show", word, "A red door", "A green door"},
        {"the title of a picture", word, "The door\"", "A door\""},
        {"a picture moved among the words", word, picture("inline") + words(" is red, and "), words(" is red, and ") + picture("inline")},
        {"a picture moved to another paragraph", word, picture("anchor") + words(" big.") + "</w:p><w:p>", words(" big.") + "</w:p><w:p>" + picture("anchor")},
        {"a note moved", word, footnote + words(" here and there."), words(" here and there.") + footnote},
        {"a box ticked", word, "<w:default w:val=\"0\"/>", "<w:default w:val=\"0\"/><w:checked/>"},
        {"a box ticked from the beginning", word, "<w:default w:val=\"0\"/>", "<w:default w:val=\"1\"/>"},
        {"another choice", word, "<w:default w:val=\"1\"/>", "<w:result w:val=\"2\"/><w:default w:val=\"1\"/>"},
        {"another place in the letter", word, "w:anchor=\"one\"", "w:anchor=\"two\""},
        {"another place in a field", word, "\\l \"two\"", "\\l \"three\""},
        {"no link", word, "<w:hyperlink w:anchor=\"one\">" + words("Part one") + "</w:hyperlink>", words("Part one")},
        {"a second link to the same place", word, words("Come. "), leading("Come. ")},
        {"a link taken away beside another", word, leading("Write. "), words("Write. ")},
        {"a link moved to other words", word, leading("Ring us. ") + leading("Write. ") + words("Come. "), words("Ring us. ") + leading("Write. ") + leading("Come. ")},
        {"a link of a field over more words", word, words("Ask. ") + "</w:fldSimple>" + words("Or not."), words("Ask. ") + words("Or not.") + "</w:fldSimple>"},
        {"somebody's insertion of a picture taken over", word, by("ins", "Tom", picture("inline")), picture("inline")},
        {"somebody's deletion of a picture", word, picture("anchor"), by("del", "Bea", picture("anchor"))},
        {"somebody's deletion of a note", word, footnote, by("del", "Bea", footnote)},
        {"drawn letters", word, "string=\"DRAFT\"", "string=\"FINAL\""},
        {"no longer bold", word, looking("<w:b/>", "will come"), words("will come")},
        {"words in another colour", word, "<w:color w:val=\"FF0000\"/>", "<w:color w:val=\"00B050\"/>"},
        {"words marked in another colour", word, "w:val=\"yellow\"", "w:val=\"green\""},
        {"words marked by hand in another colour", word, "<w:highlight w:val=\"yellow\"/>", "<w:shd w:val=\"clear\" w:fill=\"FFCC00\"/>"},
        {"a mark over more words", word, words("Ask Bea."), looking(colours, "Ask Bea.")},
        {"an entry of the index", word, "XE \"Nan\"", "XE \"Nan and Bea\""},
        {"the title of the letter", core, "A plan", "My plan"},
        {"its keywords", core, ">plan<", ">plans<"},
    };
    for (const std::string look : {"<w:b/>", "<w:i/>", "<w:u w:val=\"single\"/>", "<w:color w:val=\"FF0000\"/>", "<w:vertAlign w:val=\"superscript\"/>", "<w:caps/>", "<w:strike/>", "<w:highlight w:val=\"yellow\"/>", "<w:vanish/>"}) {
        edits.push_back({look, word, plain, looking(look, "No picture here.")});
    }
    const std::string bytes = letter();
    for (const Edit& edit : edits) CHECK_MESSAGE(test::exit_after(".docx", bytes, edit) == 2, edit.what);
}

TEST_CASE("what a program writes otherwise of that is nobody's work") {
    const std::string plain = words("No picture here.");
    const std::vector<Edit> edits = {
        {"blanks on the other side of a look", word, words("Nan ") + looking("<w:b/>", "will come") + words(" on Sunday."), words("Nan") + looking("<w:b/>", " will ") + looking("<w:b w:val=\"true\"/>", "come ") + words("on Sunday.")},
        {"looks that are none", word, plain, looking("<w:b w:val=\"false\"/><w:u w:val=\"none\"/><w:color w:val=\"auto\"/><w:vertAlign w:val=\"baseline\"/>", "No picture here.")},
        {"a mark in the same colour", word, colours, "<w:color w:val=\"ff0000\"/><w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>"},
        {"a link in two", word, leading("Ring us. "), leading("Ring") + leading(" us. ")},
        {"two links in one", word, leading("Ring us. ") + leading("Write. "), leading("Ring us. Write. ")},
        {"an element for a field", word, simple_field("HYPERLINK \\l &quot;home&quot;", words("Ask. ")), leading("Ask. ")},
        {"a drawing first in its paragraph", word, words(" is red, and ") + picture("anchor"), picture("anchor") + words(" is red, and ")},
        {"a box that is not ticked", word, "<w:default w:val=\"0\"/>", "<w:default w:val=\"false\"/><w:checked w:val=\"0\"/>"},
        {"a choice from the beginning", word, "<w:default w:val=\"1\"/>", "<w:result w:val=\"1\"/>"},
        {"blanks in the code of an entry", word, "XE \"Nan\"", " XE \"Nan:\" "},
        {"another order of properties", core, "<dc:title>A plan</dc:title><cp:keywords>plan</cp:keywords>", "<dc:description></dc:description><cp:keywords>plan</cp:keywords><dc:title>A plan</dc:title>"},
        {"who wrote it last", core, ">Tom<", ">Bea<"},
    };
    const std::string bytes = letter();
    for (const Edit& edit : edits) CHECK_MESSAGE(test::exit_after(".docx", bytes, edit) == 0, edit.what);
}

TEST_CASE("work in a copy that is no word of it is told in OpenDocument texts") {
    const std::string main = "content.xml";
    std::vector<Edit> edits = {
        {"the title of a picture on a page", main, "The door</svg:title>", "A door</svg:title>"},
        {"a picture moved among the words", main, frame + " is red.", " is red." + frame},
        {"a picture moved to another paragraph", main, frame + " is red.</text:p><text:p>No picture here.", " is red.</text:p><text:p>No picture here." + frame},
        {"a second link to the same place", main, " Come. ", leading_odt(" Come. ")},
        {"a link taken away", main, leading_odt("Write."), "Write."},
        {"a link moved to other words", main, leading_odt("Ring us.") + " Come. ", "Ring us. " + leading_odt("Come. ")},
        {"a box ticked", main, "loext:checked=\"false\"", "loext:checked=\"true\""},
        {"words in another colour", main, "#ff0000", "#00b050"},
        {"words marked in another colour", main, "#ffff00", "#00ff00"},
        {"hidden words", main, "string-value=\"Nan\"", "string-value=\"Bea\""},
        {"somebody's insertion of a picture taken over", main, "<text:change-start text:change-id=\"c1\"/>", ""},
        {"the title of the letter", "meta.xml", "A plan", "My plan"},
    };
    for (const std::string look : {"fo:font-weight=\"bold\"", "fo:font-style=\"italic\"", "style:text-underline-style=\"solid\"", "fo:color=\"#ff0000\"", "style:text-position=\"super 58%\"", "fo:text-transform=\"uppercase\"",
                                   "style:text-line-through-style=\"solid\"", "fo:background-color=\"#ffff00\"", "text:display=\"none\""}) {
        edits.push_back({look, main, styled(""), styled(look)});
    }
    const std::string bytes = odt_letter();
    for (const Edit& edit : edits) CHECK_MESSAGE(test::exit_after(".odt", bytes, edit) == 2, edit.what);
    for (const std::string none : {"fo:font-weight=\"normal\"", "style:text-position=\"0% 100%\"", "fo:color=\"#000000\""}) CHECK_MESSAGE(test::exit_after(".odt", bytes, {none, main, styled(""), styled(none)}) == 0, none);
}
