// SPDX-License-Identifier: Apache-2.0
#include "unit/app/copied_letter.hpp"

#include "unit/app/copies.hpp"
#include "unit/document/package/packages.hpp"

namespace kith::test {
namespace {

const std::string word_body =
    "<w:p><w:r><w:t>Dear Amira, contact with his mum is on Sunday.</w:t></w:r><w:r><w:pict><v:shape><v:imagedata r:id=\"r11image\"/></v:shape></w:pict></w:r></w:p>"
    "<w:p><w:r><w:t>Bea </w:t></w:r><w:ins w:id=\"70\" w:author=\"Tom\"><w:r><w:t>and Nan </w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">will come. </w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>X</w:t></w:r></w:p></w:tc><w:tc><w:p></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> hyperlink \"https://larkmoor.example/a\" </w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>The plan</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t>I agree.</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>";

std::string word_letter() {
    return make_word(word_body, {{"header header1.xml", root("w:hdr", "<w:p><w:r><w:t>Larkmoor</w:t></w:r></w:p>")}, {"image media/a.png", "one picture"}, {"comments comments.xml", root("w:comments", comment_of_tom)}});
}

const std::string odt_body =
    "<text:p>Dear Amira, contact with his mum is on Sunday.<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame></text:p>"
    "<text:p>Yes or no <text:span text:style-name=\"T1\">maybe</text:span></text:p><table:table><table:table-row><table:table-cell><text:p>X</text:p></table:table-cell><table:table-cell><text:p/></table:table-cell></table:table-row></table:table>"
    "<text:p>See <text:a xlink:href=\"https://larkmoor.example/a\">the plan</text:a>.</text:p>";
const std::string odt_meta = "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><office:meta></office:meta></office:document-meta>";

}  // namespace

Round::Round(const std::string& ending) : letter(scratch.path("letter" + ending)), copy(scratch.path("copy" + ending)) {
    scratch.add("letter" + ending, ending == ".docx" ? word_letter() : make_odt(odt_body, {}, {{"meta.xml", odt_meta}, {"Pictures/a.png", "one picture"}}));
}

void Round::edit_letter() const { put_part(letter, main(), with(part(letter, main()), "Dear ", "My dear ")); }

}  // namespace kith::test
