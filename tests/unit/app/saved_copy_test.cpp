// SPDX-License-Identifier: Apache-2.0
// What LibreOffice writes anew when it only opens and saves a copy is nobody's work where it can be told from what somebody does; where it cannot, it is
// taken for work. Each row of the first kind tells how LibreOffice 7.4 saves what stands there.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/app/copies.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;
using test::p;
using test::run;
using test::words;

namespace {

std::string mark(const std::string& type) { return run("<w:fldChar w:fldCharType=\"" + type + "\"/>"); }
std::string begun(const std::string& code) { return mark("begin") + run("<w:instrText>" + code + "</w:instrText>") + mark("separate"); }
std::string field(const std::string& code, const std::string& result) { return begun(code) + words(result) + mark("end"); }
std::string equation(const std::vector<std::string>& pieces) {
    std::string inside;
    for (const std::string& piece : pieces) inside += "<m:r><m:t>" + piece + "</m:t></m:r>";
    return "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">" + inside + "</m:oMath>";
}

const std::string entry = words("Seeing Mum") + run("<w:tab/>") + field("PAGEREF _Toc1 \\h", "1");
const std::string contents = p(begun("TOC \\o \"1-3\" \\h") + entry) + p(words("School")) + p(mark("end"));
const std::string letter = p(words("Dear Amira, contact with his mum is on Sunday, and Nan comes along with the dog.")) + p(words("It is called ") + field("TITLE", "Our plan") + words(" by us, on ") + field("DATE", "Monday, 23 November 2026") +
                               words(", page ") + field("PAGE", "1") + words(".")) + contents + p(words("As ") + field("REF plan \\h", "the plan") + words(" says, ") + field("COMMENTS", "a note") + words(".")) +
                           p(words("See ") + field("HYPERLINK \"plans/our%20plan.docx\"", "the plan") + words(" and ") + field("HYPERLINK \"https://larkmoor.example/a\" \\l \"b\"", "the site") + words(".")) +
                           p(words("Hours: ") + equation({"x = 5"}) + words(" a week."));

struct Row {
    std::string what;
    std::string old;
    std::string by;
};

const std::string hers = "<w:ins w:id=\"7\" w:author=\"Bea\">";

std::string struck_out(const std::string& text) { return "<w:del w:id=\"8\" w:author=\"Bea\">" + run("<w:delText>" + text + "</w:delText>") + "</w:del>"; }

int exit_after(const Row& row) { return test::exit_after(".docx", make_word(letter), {row.what, "word/document.xml", row.old, row.by}); }

const std::string frame = "<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>";
const std::string odt_letter =
    "<text:p>Dear Amira, contact with his mum is on Sunday, and Nan comes along.</text:p><text:p>It is called <text:title>Our plan</text:title> by <text:a xlink:href=\"../plans/a%20b.odt\">us</text:a>." + frame +
    "</text:p><text:p>As <text:bookmark-ref>the plan</text:bookmark-ref> says, <text:description>a note</text:description>, on <text:date>23 November</text:date>, page <text:page-number>1</text:page-number>.</text:p>"
    "<text:table-of-content><text:index-body><text:p>Seeing Mum 1</text:p><text:p>School 2</text:p></text:index-body></text:table-of-content>";

int exit_after_odt(const Row& row) {
    const std::string meta = "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:meta></office:meta></office:document-meta>";
    const std::string object = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>E</mi><mo>=</mo><mi>mc</mi></math>";
    const std::string name = row.old.starts_with("<mo>") ? "Object 1/content.xml" : "content.xml";
    return test::exit_after(".odt", make_odt(odt_letter, {}, {{"meta.xml", meta}, {"Object 1/content.xml", object}}), {row.what, name, row.old, row.by});
}

}  // namespace

TEST_CASE("what LibreOffice writes anew when it saves a copy is nobody's work") {
    const std::vector<Row> rows = {
        {"an address with its place", "https://larkmoor.example/a\" \\l \"b\"", "https://larkmoor.example/%61#b\""},
        {"a blank in the name of a file", "plans/our%20plan.docx", "plans/our plan.docx"},
        {"an equation in pieces", equation({"x = 5"}), equation({"x", "=", "5"})},
        {"the date of today", "Monday, 23 November 2026", "Tuesday, 1 December 2026"},
        {"the number of a page", begun("PAGE") + words("1"), begun("PAGE") + words("12")},
    };
    for (const Row& row : rows) CHECK_MESSAGE(exit_after(row) == 0, row.what);
    CHECK(exit_after_odt({"a blank in the name of a file", "../plans/a%20b.odt", "../plans/a b.odt"}) == 0);
    CHECK(exit_after_odt({"the date of today", "23 November", "24 November"}) == 0);
    CHECK(exit_after_odt({"the number of a page", "<text:page-number>1", "<text:page-number>2"}) == 0);
}

TEST_CASE("work in what LibreOffice may write anew is told, and so is what cannot be told from work") {
    const std::vector<Row> rows = {
        {"words behind the contents", p(mark("end")), p(mark("end") + words("Thank you."))},
        {"a paragraph in the contents", p(words("School")), p(words("School")) + p(words("Ask Bea about the school run."))},
        {"words behind an entry of the contents", words("School"), words("School, ask Bea")},
        {"somebody's insertion in the contents", p(words("School")), p(words("School") + hers + words("ask Bea") + "</w:ins>")},
        {"somebody's deletion in the contents", words("School"), struck_out("School")},
        {"a line through an entry of the contents", words("School"), run("<w:rPr><w:strike/></w:rPr><w:t>School</w:t>")},
        {"an entry of the contents within the field of its page", entry, begun("PAGEREF _Toc1 \\h") + words("Seeing Mum\t1") + mark("end")},
        {"words in contents that never end", p(mark("end")), p(words("Thank you."))},
        {"words before the title", "It is called ", "It was called "},
        {"another title", "Our plan", "A letter"},
        {"words typed over a reference", words("the plan") + mark("end") + words(" says, "), words("what Bea wrote") + mark("end") + words(" says, ")},
        {"somebody's insertion in a reference", words("the plan") + mark("end") + words(" says, "), words("the plan") + hers + words(" of Bea") + "</w:ins>" + mark("end") + words(" says, ")},
        {"words typed over a note", "a note", "ask Bea first"},
        {"words typed over today's date", "Monday, 23 November 2026", "Monday, as Bea said"},
        {"words typed over the number of a page", begun("PAGE") + words("1"), begun("PAGE") + words("one, or ask Bea")},
        {"a month typed over the number of a page", begun("PAGE") + words("1"), begun("PAGE") + words("May")},
        {"somebody's deletion of the number of a page", begun("PAGE") + words("1"), begun("PAGE") + struck_out("1")},
        {"a line through today's date", words("Monday, 23 November 2026"), run("<w:rPr><w:strike/></w:rPr><w:t>Monday, 23 November 2026</w:t>")},
        {"no number of a page", field("PAGE", "1"), ""},
        {"a date more", field("PAGE", "1"), field("PAGE", "1") + field("DATE", "23/11/26")},
        {"another file", "plans/our%20plan.docx", "plans/my%20plan.docx"},
        {"a file in another folder", "plans/our%20plan.docx", "old/our%20plan.docx"},
        {"another place on a site", "\\l \"b\"", "\\l \"c\""},
        {"another folder of a site", "larkmoor.example/a", "larkmoor.example/b/a"},
        {"another equation", "x = 5", "x = 6"},
        {"another sign of an equation", "x = 5", "x + 5"},
        {"no equation", equation({"x = 5"}), ""},
        {"one more equation", equation({"x = 5"}), equation({"x = 5"}) + equation({"y"})},
        {"raised signs of an equation", "<m:r><m:t>x = 5</m:t></m:r>", "<m:sSup><m:e/><m:sup><m:r><m:t>x = 5</m:t></m:r></m:sup></m:sSup>"},
        {"somebody's insertion of an equation", equation({"x = 5"}), hers + equation({"x = 5"}) + "</w:ins>"},
        {"somebody's insertion in an equation", "<m:r><m:t>x = 5</m:t></m:r>", hers + "<m:r><m:t>x = 5</m:t></m:r></w:ins>"},
    };
    for (const Row& row : rows) CHECK_MESSAGE(exit_after(row) == 2, row.what);
}

TEST_CASE("work in what LibreOffice may write anew of an OpenDocument text is told, and so is what cannot be told from work") {
    const std::vector<Row> rows = {
        {"a paragraph in the contents", "<text:p>School", "<text:p>Ask Bea.</text:p><text:p>School"},
        {"words behind an entry of the contents", "School 2", "School 2, ask Bea"},
        {"another title", "Our plan", "A letter"},
        {"words typed over a reference", "the plan", "what Bea wrote"},
        {"words typed over a note", "a note", "ask Bea first"},
        {"words typed over today's date", "23 November", "Monday, as Bea said"},
        {"words typed over the number of a page", "<text:page-number>1", "<text:page-number>1, or ask Bea"},
        {"no number of a page", "<text:page-number>1</text:page-number>", ""},
        {"another file", "a%20b.odt", "a%20c.odt"},
        {"a file in another folder", "../plans/a%20b.odt", "../old/a%20b.odt"},
        {"no equation", frame, ""},
        {"one more equation", frame, frame + frame},
        {"another sign of an equation", "<mo>=</mo>", "<mo>+</mo>"},
    };
    for (const Row& row : rows) CHECK_MESSAGE(exit_after_odt(row) == 2, row.what);
}

TEST_CASE("an equation, or words that went, named ten thousand times are read once") {
    const test::Scratch scratch;
    const std::string object = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>" + std::string(4000000, 'x') + "</mi></math>";
    std::string body = "<text:p>Dear Amira, contact with his mum is on Sunday.</text:p><text:p>";
    for (int i = 0; i < 10000; ++i) body += frame;
    const std::string went = "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><text:p>" + std::string(4000000, 'x') + "</text:p></text:deletion></text:changed-region></text:tracked-changes>";
    for (int i = 0; i < 10000; ++i) body += "<text:change text:change-id=\"c1\"/>";
    scratch.add("letter.odt", make_odt(went + body + "</text:p>", {}, {{"Object 1/content.xml", object}}));
    for (int times = 0; times < 2; ++times) CHECK(test::run_program({"annotate", scratch.path("letter.odt"), "-o", scratch.path("copy.odt")}).exit == 0);
}
