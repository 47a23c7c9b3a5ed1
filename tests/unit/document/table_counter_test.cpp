// SPDX-License-Identifier: Apache-2.0
// Which cell of which table words stand in, counted alike in Word files, OpenDocument, web pages and Markdown.
#include "document/table_counter.hpp"

#include <doctest/doctest.h>

#include "document/formats.hpp"
#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

// One line a segment: table.row.column text, "!" where it is a heading cell.
std::string cells_of(const Document& document) {
    std::string lines;
    for (const Segment& segment : document.segments) {
        const Cell& cell = segment.place.cell;
        lines += std::to_string(cell.table) + "." + std::to_string(cell.row) + "." + std::to_string(cell.column) + (cell.is_head ? "! " : " ") +
                 escaped(segment.text) + "\n";
    }
    return lines;
}

std::string read(const std::string& format, const std::string& bytes) {
    const auto document = format_named(format)->read(bytes, "table." + format, {});
    REQUIRE_MESSAGE(document, (document ? "" : render(document.error())));
    return cells_of(*document);
}

struct Case {
    std::string what;
    std::string format;
    std::string bytes;
    std::string expected;
};

std::string word(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }
std::string cell(const std::string& text, const std::string& properties = "") {
    return "<w:tc>" + (properties.empty() ? "" : "<w:tcPr>" + properties + "</w:tcPr>") + word(text) + "</w:tc>";
}

std::vector<Case> cases() {
    return {
        {"Markdown", "markdown", "| A | B |\n|---|---|\n| c | d |\n\nbetween\n\n| E |\n|---|\n| f |\n",
         "1.1.1! A\n1.1.2! B\n1.2.1 c\n1.2.2 d\n0.0.0 between\n2.1.1! E\n2.2.1 f\n"},
        {"a web page, end tags left out", "html", "<table><tr><th>A<th>B<tr><td>c<td><p>d<p>e</table>f",
         "1.1.1! A\n1.1.2! B\n1.2.1 c\n1.2.2 d\n1.2.2 e\n0.0.0 f\n"},
        {"wide and tall cells", "html",
         "<table><tr><td rowspan=2>a<td colspan=\"2\">b<td>c<tr><td>d<td>e<td>f<tr><td>g<td>h</table>",
         "1.1.1 a\n1.1.2 b\n1.1.4 c\n1.2.2 d\n1.2.3 e\n1.2.4 f\n1.3.1 g\n1.3.2 h\n"},
        {"a tall last cell covers what the next row does not come to, and no more", "html",
         "<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>", "1.1.1 a\n1.1.2 b\n1.2.1 c\n1.3.1 d\n1.3.2 e\n"},
        {"a table in a table", "html", "<table><tr><td>a<td>b<table><tr><td>c</table>d</table>",
         "1.1.1 a\n1.1.2 b\n2.1.1 c\n1.1.2 d\n"},
        {"cells and ends that stand nowhere", "html", "</table><td>a</td><tr>b<table><td colspan=99999999>c<td>d</table>",
         "0.0.0 a\n0.0.0 b\n1.1.1 c\n1.1.64 d\n"},
        {"Word", "docx",
         make_word("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("A", "<w:gridSpan w:val=\"2\"/>") + cell("B") + "</w:tr><w:tr>" + cell("c") +
              cell("d") + "<w:tc>" + word("e") + word("f") + "</w:tc></w:tr></w:tbl>" + word("g") + "<w:tbl><w:tr>" + cell("h") + "</w:tr></w:tbl>"),
         "1.1.1! A\n1.1.3! B\n1.2.1 c\n1.2.2 d\n1.2.3 e\n1.2.3 f\n0.0.0 g\n2.1.1 h\n"},
        {"OpenDocument", "odt",
         make_odt("<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>A</text:p>"
                       "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>"
                       "</table:table-header-rows><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell><table:table-cell>"
                       "<text:p>d</text:p></table:table-cell></table:table-row></table:table><text:p>e</text:p>"),
         "1.1.1! A\n1.1.3! B\n1.2.1 c\n1.2.2 d\n0.0.0 e\n"},
    };
}

TEST_CASE("every reader says which cell words stand in") {
    for (const Case& one : cases()) {
        CAPTURE(one.what);
        CHECK(read(one.format, one.bytes) == one.expected);
    }
}

TEST_CASE("tables of a message and its page go on counting") {
    const std::string page = "Content-Type: text/html\n\n<table><tr><td>";
    CHECK(read("eml", "Content-Type: multipart/mixed; boundary=\"x\"\n\n--x\n" + page + "a</table>\n--x\n" + page + "b</table>\n--x--\n") ==
          "1.1.1 a\n2.1.1 b\n");
}

}  // namespace
