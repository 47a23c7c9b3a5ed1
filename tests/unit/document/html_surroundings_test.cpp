// SPDX-License-Identifier: Apache-2.0
#include "document/html_surroundings.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace kith;

// Goes through a page; what each run of text is: "heading body 1 1/2", with row and column of a cell.
std::string surroundings(std::string_view text) {
    const auto name_of = [](SegmentKind kind) {
        return kind == SegmentKind::heading       ? "heading"
               : kind == SegmentKind::block_quote ? "quotation"
               : kind == SegmentKind::table_cell  ? "cell"
               : kind == SegmentKind::list_item   ? "item"
                                                  : "paragraph";
    };
    PlaceCounts counts;
    HtmlSurroundings around(text, counts);
    HtmlTokens tokens(text);
    std::string all;
    for (HtmlToken token; tokens.next(token);) {
        if (token.kind == HtmlToken::Kind::start_tag) around.start(html_role(token.name), token);
        if (token.kind == HtmlToken::Kind::end_tag) around.end(html_role(token.name));
        if (token.kind != HtmlToken::Kind::text && token.kind != HtmlToken::Kind::raw_text) continue;
        const Place place = around.next();
        all += std::string(name_of(around.kind())) + ' ' + place.part + ' ' + std::to_string(place.paragraph);
        if (place.cell.row > 0) all += ' ' + std::to_string(place.cell.row) + '/' + std::to_string(place.cell.column);
        all += around.offers() ? " offered\n" : "\n";
        around.end_segment();
    }
    return all;
}

}  // namespace

TEST_CASE("the kind and the place of words follow from what stands around them") {
    CHECK(surroundings("<title>a</title>b<h1>c</h1>d") == "heading title 1\nparagraph body 1\nheading body 2\nparagraph body 3\n");
    CHECK(surroundings("<h1>a<p>b") == "heading body 1\nparagraph body 2\n");
    CHECK(surroundings("<blockquote><ul><li>a</ul></blockquote></blockquote>b<ul>c") == "quotation body 1\nparagraph body 2\nitem body 3\n");
    CHECK(surroundings("<ul><li><table><tr><td>a<td>b</table>c</ul></ul></table>d") ==
          "cell table 1 1/1\ncell table 2 1/2\nitem body 1\nparagraph body 2\n");
}

TEST_CASE("words that a form sends, and those that it offers") {
    CHECK(surroundings("<select><option>a<option value=1>b</select>c") == "paragraph form 1\nparagraph body 1\nparagraph body 2\n");
    CHECK(surroundings("<datalist><option value=x>a</datalist><option value=y>b") == "paragraph body 1 offered\nparagraph body 2\n");
}

TEST_CASE("words of a part of their own do not count with those around them") {
    const std::string_view text = "x\ny\n\nz";
    PlaceCounts counts;
    HtmlSurroundings around(text, counts);
    CHECK(around.at(0).paragraph == 1);
    CHECK(around.next().paragraph == 1);
    CHECK(around.next_of("label").paragraph == 1);
    CHECK(around.next_of("label").paragraph == 2);
    CHECK(around.next().paragraph == 2);
    CHECK(around.at(2).line == 2);
    CHECK(around.at(5).line == 4);
    CHECK(around.at(5).paragraph == 2);
}
