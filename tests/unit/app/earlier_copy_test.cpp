// SPDX-License-Identifier: Apache-2.0
// What `kith annotate` may write over: a copy of its own that nobody worked in, and nothing else.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "document/seal.hpp"
#include "unit/app/copied_letter.hpp"
#include "unit/app/copies.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;
using test::part;
using test::put_part;
using test::Round;
using test::with;

namespace {

const std::string samples = KITH_SOURCE_DIR "/tests/data/documents/";

// What was changed in which part of a copy, and what is told of it.
struct Work {
    std::string what;
    std::string part;
    std::string old;
    std::string by;
    std::string told;
};

const std::vector<Work> word_work = {
    {"a word typed", "word/document.xml", "will come", "will surely come", "other words"},
    {"a word in the header", "word/header1.xml", "Larkmoor", "Larkmoor, please file", "other words"},
    {"words typed into a change of kith's", "word/document.xml", ">time with his mum<", ">all day with his mum<", "other words and other tracked changes"},
    {"a comment of kith's changed", "word/comments.xml", "Could “contact with his mum”", "No. Could “contact with his mum”", "other comments"},
    {"a comment of another changed", "word/comments.xml", "Which Sunday?", "Which Sundays?", "other comments"},
    {"a comment of another removed", "word/comments.xml", test::comment_of_tom, "", "other comments"},
    {"somebody's change taken over", "word/document.xml", "<w:ins w:id=\"70\" w:author=\"Tom\"><w:r><w:t>and Nan </w:t></w:r></w:ins>", "<w:r><w:t>and Nan </w:t></w:r>", "other tracked changes"},
    {"somebody's change rejected", "word/document.xml", "<w:ins w:id=\"70\" w:author=\"Tom\"><w:r><w:t>and Nan </w:t></w:r></w:ins>", "", "other words and other tracked changes"},
    {"a change of one's own", "word/document.xml", "<w:r><w:t>I agree.</w:t></w:r>", "<w:del w:id=\"71\" w:author=\"Bea\"><w:r><w:delText>I agree.</w:delText></w:r></w:del>", "other words and other tracked changes"},
    {"two paragraphs to be joined", "word/document.xml", "<w:p><w:r><w:t>Bea ", "<w:p><w:pPr><w:rPr><w:del w:id=\"72\" w:author=\"Bea\"/></w:rPr></w:pPr><w:r><w:t>Bea ", "other tracked changes"},
    {"a picture exchanged", "word/media/a.png", "one picture", "two picture", "other pictures, links or looks"},
    {"a cross moved to the next cell", "word/document.xml", "<w:r><w:t>X</w:t></w:r></w:p></w:tc><w:tc><w:p></w:p>", "</w:p></w:tc><w:tc><w:p><w:r><w:t>X</w:t></w:r></w:p>", "other words"},
    {"another address in a field", "word/document.xml", "larkmoor.example/a", "larkmoor.example/b", "other pictures, links or looks"},
    {"an ellipse", "word/document.xml", "<w:r><w:t>I agree.", "<w:r><w:drawing><wps:wsp xmlns:wps=\"wps\"/></w:drawing></w:r><w:r><w:t>I agree.", "other pictures, links or looks"},
    {"an older arrow", "word/document.xml", "<w:r><w:t>I agree.", "<w:r><w:pict><v:line/></w:pict></w:r><w:r><w:t>I agree.", "other pictures, links or looks"},
    {"words struck out", "word/document.xml", "<w:r><w:t>I agree.", "<w:r><w:rPr><w:strike/></w:rPr><w:t>I agree.", "other pictures, links or looks"},
    {"words marked in yellow", "word/document.xml", "<w:r><w:t>I agree.", "<w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t>I agree.", "other pictures, links or looks"},
    {"words shaded", "word/document.xml", "<w:r><w:t>I agree.", "<w:r><w:rPr><w:shd w:val=\"clear\" w:fill=\"FFFF00\"/></w:rPr><w:t>I agree.", "other pictures, links or looks"},
    {"words hidden", "word/document.xml", "<w:r><w:t>I agree.", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>I agree.", "other pictures, links or looks"},
    {"a tracked change of looks", "word/document.xml", "<w:r><w:t>I agree.", "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"72\" w:author=\"Bea\"><w:rPr/></w:rPrChange></w:rPr><w:t>I agree.", "other tracked changes and other pictures, links or looks"},
    {"a tracked change of a paragraph's looks", "word/document.xml", "<w:p><w:r><w:t>Bea ", "<w:p><w:pPr><w:pPrChange w:id=\"72\" w:author=\"Bea\"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>Bea ", "other tracked changes"},
    {"a comment moved to other words", "word/document.xml", "<w:commentRangeStart w:id=\"1\"/><w:r><w:t>I agree.</w:t></w:r>", "<w:r><w:t>I agree.</w:t></w:r><w:commentRangeStart w:id=\"1\"/>", "comments, pictures, links or looks in other places"},
    {"a comment of another narrowed", "word/document.xml", "<w:r><w:t>I agree.</w:t></w:r><w:commentRangeEnd w:id=\"1\"/>", "<w:commentRangeEnd w:id=\"1\"/><w:r><w:t>I agree.</w:t></w:r>", "comments, pictures, links or looks in other places"},
    {"a box ticked", "word/document.xml", "<w:checked w:val=\"0\"/>", "<w:checked w:val=\"1\"/>", "other pictures, links or looks"},
};

const std::string strike = "<office:automatic-styles xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><style:style style:name=\"T1\" style:family=\"text\">"
                           "<style:text-properties style:text-line-through-style=\"solid\"/></style:style></office:automatic-styles>";

const std::vector<Work> odt_work = {
    {"a word typed", "content.xml", "Dear Amira", "Dear dear Amira", "other words"},
    {"an insertion taken over", "content.xml", "<text:change-start text:change-id", "<text:change-begun text:change-id", "other tracked changes"},
    {"a comment of kith's ticked off", "content.xml", "<office:annotation office:name=\"kith", "<office:annotation loext:resolved=\"true\" xmlns:loext=\"x\" office:name=\"kith", "other comments"},
    {"a comment of one's own", "content.xml", "See ", "<office:annotation><dc:creator>Bea</dc:creator><text:p>Ring Tom.</text:p></office:annotation>See ", "other comments"},
    {"a cross moved to the next cell", "content.xml", "<text:p>X</text:p></table:table-cell><table:table-cell><text:p/>", "<text:p/></table:table-cell><table:table-cell><text:p>X</text:p>", "other words"},
    {"an ellipse", "content.xml", "See ", "<draw:ellipse/>See ", "other pictures, links or looks"},
    {"words struck out", "content.xml", "<office:body>", strike + "<office:body>", "other pictures, links or looks"},
    {"another address behind a link", "content.xml", "larkmoor.example/a", "larkmoor.example/b", "other pictures, links or looks"},
    {"a picture exchanged", "Pictures/a.png", "one picture", "two picture", "other pictures, links or looks"},
};

}  // namespace

TEST_CASE("a copy that nobody worked in is written afresh once the letter has changed") {
    for (const std::string ending : {".docx", ".odt"}) {
        CAPTURE(ending);
        const Round round(ending);
        REQUIRE(round.annotate().exit == 0);
        round.edit_letter();
        const test::Outcome again = round.annotate();
        CHECK_MESSAGE(again.exit == 0, again.err);
        CHECK(part(round.copy, round.main()).find("My dear ") != std::string::npos);
        const test::Outcome clear = test::run_program({"annotate", "--clear", round.copy, "-o", round.copy + ending});
        CHECK_MESSAGE(clear.exit == 0, clear.err);
        CHECK(test::run_program({"extract", round.copy + ending}).out == test::run_program({"extract", round.letter}).out);
    }
}

TEST_CASE("whatever somebody worked on in a copy, it is not written over, though the letter is as it was") {
    for (const auto& [ending, works] : {std::pair(std::string(".docx"), &word_work), std::pair(std::string(".odt"), &odt_work)}) {
        const Round round(ending);
        REQUIRE(round.annotate().exit == 0);
        const std::string fresh = test::read_text(round.copy);
        for (const Work& work : *works) {
            CAPTURE(work.what);
            round.scratch.add("copy" + ending, fresh);
            put_part(round.copy, work.part, with(part(round.copy, work.part), work.old, work.by));
            const std::string worked_in = test::read_text(round.copy);
            const test::Outcome refused = round.annotate();
            CHECK(refused.exit == 2);
            CHECK_MESSAGE(refused.err.find("it has " + work.told + " now") != std::string::npos, refused.err);
            CHECK(test::read_text(round.copy) == worked_in);
        }
    }
}

TEST_CASE("what a program changes when it only saves a copy is nobody's work") {
    const Round round(".docx");
    REQUIRE(round.annotate().exit == 0);
    std::string body = part(round.copy, "word/document.xml");
    body = with(body, "<w:p>", "<w:p w:rsidR=\"00A1\" w:rsidRDefault=\"00B2\"><w:pPr><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr></w:pPr>");
    body = with(body, ">Dear Amira, ", ">De</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00A1\"><w:t xml:space=\"preserve\">ar Amira, ");
    body = with(body, "w:id=\"70\"", "w:id=\"7\"");
    put_part(round.copy, "word/document.xml", with(body, "r11image", "rId4"));
    put_part(round.copy, "word/_rels/document.xml.rels", with(with(part(round.copy, "word/_rels/document.xml.rels"), "r11image", "rId4"), "media/a.png", "media/image1.png"));
    put_part(round.copy, "word/media/image1.png", "one picture");
    put_part(round.copy, "docProps/app.xml", "<Properties/>");
    put_part(round.copy, "word/document.xml", with(part(round.copy, "word/document.xml"), "<w:t>Bea ", "<w:lastRenderedPageBreak/><w:t>Bea "));
    round.edit_letter();
    const test::Outcome again = round.annotate();
    CHECK_MESSAGE(again.exit == 0, again.err);
}

TEST_CASE("a copy of another document, or of a copy that somebody worked in, is no copy of this one") {
    const Round round(".docx");
    REQUIRE(round.annotate().exit == 0);
    round.edit_letter();
    const std::string other = round.scratch.path("other.docx");
    std::filesystem::copy_file(round.letter, other);
    CHECK(test::run_program({"annotate", other, "-o", round.copy}).exit == 2);
    put_part(round.copy, "word/document.xml", with(part(round.copy, "word/document.xml"), "will come", "will surely come"));
    const std::string second = round.scratch.path("second.docx");
    const std::vector<std::string> again = {"annotate", round.copy, "-o", second};
    REQUIRE(test::run_program(again).exit == 0);
    CHECK(test::run_program({"annotate", round.letter, "-o", second}).exit == 2);
    const test::Outcome third = test::run_program(again);
    CHECK_MESSAGE(third.exit == 0, third.err);
    put_part(round.copy, "word/document.xml", with(part(round.copy, "word/document.xml"), "will surely come", "will come soon"));
    CHECK(test::run_program(again).exit == 2);  // "surely" would be nowhere
}

TEST_CASE("work that was carried into a second copy stays there once the first is made afresh") {
    for (const std::string ending : {".docx", ".odt"}) {
        const Round round(ending);
        const std::string second = round.scratch.path("second" + ending);
        REQUIRE(round.annotate().exit == 0);
        put_part(round.copy, round.main(), with(part(round.copy, round.main()), "Dear Amira", "Dear dear Amira"));
        const test::Outcome told = round.annotate();
        CHECK(told.err.find("takes that work along, but nothing that only") != std::string::npos);
        REQUIRE(test::run_program({"annotate", round.copy, "-o", second}).exit == 0);
        std::filesystem::remove(round.copy);
        REQUIRE(round.annotate().exit == 0);
        const test::Outcome over = test::run_program({"annotate", round.copy, "-o", second});
        CHECK(over.exit == 2);
        CHECK_MESSAGE(over.err.find("other words than") != std::string::npos, over.err);
        CHECK(part(second, round.main()).find("Dear dear") != std::string::npos);
    }
}

TEST_CASE("another letter that has this one's name, or took its name and place, has no claim to its copy") {
    const Round round(".docx");
    REQUIRE(round.annotate().exit == 0);
    const std::string fresh = test::read_text(round.copy);
    std::filesystem::create_directory(round.scratch.path("moved"));
    for (const std::string name : {"letter.docx", "copy.docx"}) std::filesystem::copy_file(round.scratch.path(name), round.scratch.path("moved/" + name));
    round.edit_letter();
    const std::string elsewhere = round.scratch.path("moved/letter.docx");
    put_part(elsewhere, "word/document.xml", with(part(elsewhere, "word/document.xml"), "Dear ", "My dear "));
    CHECK(test::run_program({"annotate", elsewhere, "-o", round.copy}).exit == 2);
    const test::Outcome moved = test::run_program({"annotate", elsewhere, "-o", round.scratch.path("moved/copy.docx")});
    CHECK_MESSAGE(moved.exit == 0, moved.err);
    round.scratch.add("letter.docx", make_word("<w:p><w:r><w:t>Dear Tom, thank you for coming. You have contact with Bea on Monday.</w:t></w:r></w:p>"));
    const test::Outcome replaced = round.annotate();
    CHECK(replaced.exit == 2);
    CHECK_MESSAGE(replaced.err.find("other words than") != std::string::npos, replaced.err);
    CHECK(test::read_text(round.copy) == fresh);
}

TEST_CASE("a copy whose seal a program took out is written afresh only where all that it has is at hand") {
    for (const std::string ending : {".docx", ".odt"}) {
        CAPTURE(ending);
        const bool is_word = ending == ".docx";
        const std::string properties = is_word ? "docProps/custom.xml" : "meta.xml";
        const std::string there = is_word ? "<w:r><w:t>I agree." : "<office:body>";
        const std::string struck = is_word ? "<w:r><w:rPr><w:strike/></w:rPr><w:t>I agree." : strike + there;
        const Round round(ending);
        REQUIRE(round.annotate().exit == 0);
        put_part(round.copy, properties, with(part(round.copy, properties), "kith-copy", "another"));
        const std::string unsealed = test::read_text(round.copy);
        const test::Outcome again = round.annotate();
        CHECK_MESSAGE(again.exit == 0, again.err);
        round.scratch.add("copy" + ending, unsealed);
        put_part(round.copy, round.main(), with(part(round.copy, round.main()), there, struck));
        const test::Outcome refused = round.annotate();
        CHECK(refused.exit == 2);
        CHECK_MESSAGE(refused.err.find("the file there has other pictures, links or looks than") != std::string::npos, refused.err);
        const std::string picture = is_word ? "<w:r><w:pict><v:shape><v:imagedata r:id=\"r11image\"/></v:shape></w:pict></w:r>" : "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame>";
        const std::string behind = is_word ? "<w:r><w:t>I agree.</w:t></w:r>" : "See ";
        round.scratch.add("copy" + ending, unsealed);
        put_part(round.copy, round.main(), with(with(part(round.copy, round.main()), picture, {}), behind, behind + picture));
        CHECK(round.annotate().exit == 2);
    }
}

TEST_CASE("a field that is never ended hides no work behind it") {
    const std::string mark = "<w:r><w:fldChar w:fldCharType=\"";
    const std::string begun = mark + "begin\"/></w:r><w:r><w:instrText>Date</w:instrText></w:r>" + mark + "separate\"/></w:r>";
    for (const std::string& field : {begun, begun + mark + "separate\"/></w:r><w:r><w:t>1 May</w:t></w:r>" + mark + "end\"/></w:r>"}) {
        const Round round(".docx");
        round.scratch.add("letter.docx", make_word("<w:p><w:r><w:t>Dear Amira, contact with his mum is on Sunday.</w:t></w:r></w:p><w:p>" + field +
                                                   "<w:r><w:t>in town.</w:t></w:r></w:p><w:p><w:r><w:t>Nan will come.</w:t></w:r></w:p>"));
        REQUIRE(round.annotate().exit == 0);
        const std::string fresh = part(round.copy, "word/document.xml");
        for (const std::string words : {"in town", "Nan will"}) {
            put_part(round.copy, "word/document.xml", with(fresh, words, words + " never"));
            CHECK_MESSAGE(round.annotate().exit == 2, words);
        }
        put_part(round.copy, "word/document.xml", fresh);
        if (field != begun) put_part(round.copy, "word/document.xml", with(fresh, "1 May", "2 May"));
        CHECK(round.annotate().exit == 0);
    }
}

TEST_CASE("a copy that kith had nothing to say about is written afresh once it has, unless somebody worked in it") {
    const Round round(".docx");
    round.scratch.add("letter.docx", make_word("<w:p><w:r><w:t>Dear Amira, Nan will come on Sunday at ten, and bring the dog.</w:t></w:r></w:p>"));
    REQUIRE(round.annotate().exit == 0);
    CHECK(part(round.copy, "word/document.xml") == part(round.letter, "word/document.xml"));
    const std::string fresh = test::read_text(round.copy);
    put_part(round.letter, "word/document.xml", with(part(round.letter, "word/document.xml"), "Nan will", "Your contact with Nan will"));
    put_part(round.copy, "word/document.xml", with(part(round.copy, "word/document.xml"), "dog", "dogs"));
    CHECK(round.annotate().exit == 2);
    round.scratch.add("copy.docx", fresh);
    const test::Outcome again = round.annotate();
    CHECK_MESSAGE(again.exit == 0, again.err);
}

TEST_CASE("a word struck out tells which of two it is") {
    const Round round(".docx");
    const std::string struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>no</w:t></w:r>";
    const std::string plain = "<w:r><w:t>no</w:t></w:r>";
    const std::string between = "<w:r><w:t xml:space=\"preserve\"> yes </w:t></w:r>";
    round.scratch.add("letter.docx", make_word("<w:p><w:r><w:t>Dear Amira, contact with his mum is on Sunday.</w:t></w:r></w:p><w:p>" + struck + between + plain + "</w:p>"));
    REQUIRE(round.annotate().exit == 0);
    put_part(round.copy, "word/document.xml", with(part(round.copy, "word/document.xml"), struck + between + plain, plain + between + struck));
    CHECK(round.annotate().exit == 2);
}

TEST_CASE("a thousand pieces of a seal are read at once, and pieces that do not fit together are none") {
    const auto sealed = [](std::size_t pieces, std::size_t first) {
        std::string xml;
        for (std::size_t i = first; i < first + pieces; ++i) {
            const std::string name = "kith-copy" + (i == 0 ? std::string() : "-" + std::to_string(i + 1));
            xml += "<property name=\"" + name + "\"><vt:lpwstr>" + std::to_string(i) + "</vt:lpwstr></property>";
        }
        return "<Properties xmlns:vt=\"v\">" + xml + "<property name=\"kith-copy-of\"><vt:lpwstr>x</vt:lpwstr></property></Properties>";
    };
    const auto read = [](const std::string& xml) { return seal_pieces_in({xml, "a", "b", {}}, {"property", "name", {}}); };
    CHECK(joined_seal(read(sealed(12, 0))) == "01234567891011");
    CHECK(joined_seal(read(sealed(3, 1))).empty());
    CHECK(joined_seal(read(sealed(1, 0) + "")) == "0");
    CHECK(read(sealed(20000, 0)).size() == 20000);
}

TEST_CASE("a copy in which somebody answered is not written over, unless it is what is read or nothing is lost") {
    const test::Scratch scratch;
    const std::string copy = scratch.path("copy.odt");
    const std::string again = scratch.path("again.odt");
    const std::string letter = samples + "saved/letter.odt";
    REQUIRE(test::run_program({"annotate", letter, "-o", copy}).exit == 0);
    CHECK(test::run_program({"annotate", letter, "-o", copy}).exit == 0);  // nobody answered
    const std::string last = "kith explain have-contact</text:p>";
    put_part(copy, "content.xml", with(part(copy, "content.xml"), last, last + "<text:p>She says so.</text:p>"));
    const std::string answered = test::read_text(copy);
    for (const std::vector<std::string>& how : {std::vector<std::string>{"annotate", letter, "-o", copy}, {"annotate", "--clear", letter, "-o", copy}}) {
        const test::Outcome refused = test::run_program(how);
        CHECK(refused.exit == 2);
        CHECK_MESSAGE(refused.err.find("somebody has answered 1 comment of kith’s there") != std::string::npos, refused.err);
        CHECK(test::read_text(copy) == answered);
    }
    for (int times = 0; times < 2; ++times) CHECK(test::run_program({"annotate", copy, "-o", again}).exit == 0);
    CHECK(part(again, "content.xml").find("She says so.") != std::string::npos);
}

TEST_CASE("a copy that somebody worked in is not written over, nor is a file that was never a copy") {
    const test::Scratch scratch;
    const std::string letter = samples + "saved/letter.odt";
    const std::string copy = scratch.path("copy.odt");
    const auto refuses = [&](const std::string& why) {
        const std::string there = test::read_text(copy);
        for (const std::vector<std::string>& how : {std::vector<std::string>{"annotate", letter, "-o", copy}, {"annotate", "--clear", letter, "-o", copy}}) {
            const test::Outcome refused = test::run_program(how);
            CHECK(refused.exit == 2);
            CHECK_MESSAGE(refused.err.find(why) != std::string::npos, refused.err);
            CHECK_MESSAGE(refused.err.find("another name") != std::string::npos, refused.err);
            CHECK(test::read_text(copy) == there);
        }
    };
    scratch.add("copy.odt", "");
    for (int times = 0; times < 2; ++times) CHECK(test::run_program({"annotate", letter, "-o", copy, "--as", "both"}).exit == 0);
    const std::string content = part(copy, "content.xml");
    put_part(copy, "content.xml", with(content, ">Jay ", ">We said that Jay "));
    refuses("it has other words now");
    const std::string hers = "<office:annotation><dc:creator>Bea</dc:creator><text:p>Ring Tom first.</text:p></office:annotation>";
    std::string commented = content;
    commented.insert(commented.find(">", commented.find("<text:p", commented.rfind("</office:annotation>"))) + 1, hers);
    put_part(copy, "content.xml", commented);
    refuses("it has other comments now");
    const std::string picture = "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame>";
    put_part(copy, "content.xml", content.substr(0, content.rfind("</text:p>")) + picture + content.substr(content.rfind("</text:p>")));
    refuses("it has other pictures, links or looks now");
    scratch.add("copy.odt", "Bread, milk, stamps");
    refuses("cannot read as a copy");
}

TEST_CASE("a file that kith never wrote stays, though it says what the letter says, in other sizes or just the same") {
    for (const std::string ending : {".docx", ".odt"}) {
        const Round round(ending);
        for (const bool is_other : {false, true}) {
            std::filesystem::copy_file(round.letter, round.copy, std::filesystem::copy_options::overwrite_existing);
            if (is_other) put_part(round.copy, round.main(), with(part(round.copy, round.main()), "contact with", "contact  with"));
            const std::string there = test::read_text(round.copy);
            const test::Outcome refused = round.annotate();
            CHECK(refused.exit == 2);
            CHECK_MESSAGE(test::unwrapped(refused.err).find("is no copy that kith wrote, so it stays as it is") != std::string::npos, refused.err);
            CHECK(refused.err.find("another name") != std::string::npos);
            CHECK(test::read_text(round.copy) == there);
        }
    }
}
