// SPDX-License-Identifier: Apache-2.0
// What LibreOffice writes anew when it only opens and saves a copy is nobody's work; what somebody does beside it is. Each row tells how
// LibreOffice 7.4 saves what stands there.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/app/copies.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;
using test::part;
using test::put_part;
using test::with;

namespace {

std::string run(const std::string& inside) { return "<w:r>" + inside + "</w:r>"; }
std::string words(const std::string& text) { return run("<w:t xml:space=\"preserve\">" + text + "</w:t>"); }
std::string p(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }
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
const std::string letter = p(words("Dear Amira, contact with his mum is on Sunday, and Nan comes along with the dog.")) + p(words("It is called ") + field("TITLE", "Our plan") + words(" by us.")) + contents +
                           p(words("See ") + field("HYPERLINK \"plans/our%20plan.docx\"", "the plan") + words(" and ") + field("HYPERLINK \"https://larkmoor.example/a\" \\l \"b\"", "the site") + words(".")) +
                           p(words("Hours: ") + equation({"x = 5"}) + words(" a week."));

struct Row {
    const char* what;
    std::string old;
    std::string by;
};

int exit_after(const Row& row) {
    const test::Scratch scratch;
    scratch.add("letter.docx", make_word(letter));
    const std::string copy = scratch.path("copy.docx");
    const std::vector<std::string> annotate = {"annotate", scratch.path("letter.docx"), "-o", copy, "--as", "both"};
    REQUIRE(test::run_program(annotate).exit == 0);
    put_part(copy, "word/document.xml", with(part(copy, "word/document.xml"), row.old, row.by));
    return test::run_program(annotate).exit;
}

int exit_after_odt(const Row& row) {
    const test::Scratch scratch;
    const std::string meta = "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:meta></office:meta></office:document-meta>";
    const std::string math = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>";
    scratch.add("letter.odt", make_odt("<text:p>Dear Amira, contact with his mum is on Sunday, and Nan comes along.</text:p><text:p>It is called <text:title>Our plan</text:title> by <text:a xlink:href=\"../plans/a%20b.odt\">"
                                       "us</text:a>.<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p>",
                                       {}, {{"meta.xml", meta}, {"Object 1/content.xml", math}}));
    const std::string copy = scratch.path("copy.odt");
    const std::vector<std::string> annotate = {"annotate", scratch.path("letter.odt"), "-o", copy};
    REQUIRE(test::run_program(annotate).exit == 0);
    put_part(copy, "content.xml", with(part(copy, "content.xml"), row.old, row.by));
    return test::run_program(annotate).exit;
}

}  // namespace

TEST_CASE("what LibreOffice writes anew when it saves a copy is nobody's work") {
    const std::vector<Row> rows = {
        {"an entry of the contents within the field of its page", entry, begun("PAGEREF _Toc1 \\h") + words("Seeing Mum\t1") + mark("end")},
        {"the contents end with their last entry", p(words("School")) + p(mark("end")), p(words("School") + mark("end")) + p("")},
        {"the title as it is now", "Our plan", "A letter"},
        {"a file seen from another folder", "plans/our%20plan.docx", "../there/our plan.docx"},
        {"a file by its whole address", "plans/our%20plan.docx", "file:///home/bea/plans/our%20plan.docx"},
        {"an address with its place", "https://larkmoor.example/a\" \\l \"b\"", "https://larkmoor.example/%61#b\""},
        {"an equation in pieces", equation({"x = 5"}), equation({"x", "=", "5"})},
        {"no equation, where it knows none", equation({"x = 5"}), ""},
    };
    for (const Row& row : rows) CHECK_MESSAGE(exit_after(row) == 0, row.what);
    CHECK(exit_after_odt({"the title", "Our plan", "A letter"}) == 0);
    CHECK(exit_after_odt({"a file", "../plans/a%20b.odt", "../../plans/a b.odt"}) == 0);
    CHECK(exit_after_odt({"no equation", "<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>", ""}) == 0);
}

TEST_CASE("work beside what LibreOffice writes anew is told") {
    const std::vector<Row> rows = {
        {"words behind the contents", p(mark("end")), p(mark("end") + words("Thank you."))},
        {"words before the title", "It is called ", "It was called "},
        {"another file", "plans/our%20plan.docx", "plans/my%20plan.docx"},
        {"another place on a site", "\\l \"b\"", "\\l \"c\""},
        {"another folder of a site", "larkmoor.example/a", "larkmoor.example/b/a"},
        {"another equation", "x = 5", "x = 6"},
        {"one more equation", equation({"x = 5"}), equation({"x = 5"}) + equation({"y"})},
        {"words in contents that never end", p(mark("end")), p(words("Thank you."))},
    };
    for (const Row& row : rows) CHECK_MESSAGE(exit_after(row) == 2, row.what);
    CHECK(exit_after_odt({"another file", "a%20b.odt", "a%20c.odt"}) == 2);
    CHECK(exit_after_odt({"another equation", "<draw:object xlink:href=\"./Object 1\"/>", "<draw:object xlink:href=\"./Object 1\"/><draw:object xlink:href=\"./Object 1\"/>"}) == 2);
}
