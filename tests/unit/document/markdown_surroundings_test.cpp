// SPDX-License-Identifier: Apache-2.0
#include "document/markdown_surroundings.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kith;

TEST_CASE("a heading has its level until it ends, and a cell its row, its column and a number of its own") {
    MarkdownSurroundings around;
    around.enter(MarkdownBlock::heading, 2);
    CHECK(around.kind() == SegmentKind::heading);
    CHECK(around.heading_level() == 2);
    CHECK(around.next().paragraph == 1);
    around.leave(MarkdownBlock::heading);
    CHECK(around.heading_level() == 0);
    for (const MarkdownBlock block : {MarkdownBlock::table, MarkdownBlock::plain, MarkdownBlock::row, MarkdownBlock::head_cell}) around.enter(block);
    CHECK(around.kind() == SegmentKind::table_cell);
    CHECK_FALSE(around.is_paragraph());
    const Place cell = around.next();
    CHECK(cell.part == "table");
    CHECK(cell.paragraph == 1);
    CHECK(cell.cell.row == 1);
    CHECK(cell.cell.column == 1);
    CHECK(around.cells() == 1);
}

TEST_CASE("what stands in a quotation is quoted, items and all, unless its first line makes an alert of it") {
    MarkdownSurroundings around;
    around.enter(MarkdownBlock::quotation);
    around.enter(MarkdownBlock::paragraph);
    CHECK(around.may_be_alert());
    CHECK(around.alert_sign_at("Dear Tom", 0) == 0);
    around.leave(MarkdownBlock::paragraph);
    around.enter(MarkdownBlock::item);
    CHECK(around.kind() == SegmentKind::block_quote);
    around.leave(MarkdownBlock::item);
    around.leave(MarkdownBlock::quotation);
    around.enter(MarkdownBlock::item);
    CHECK(around.kind() == SegmentKind::list_item);
    around.leave(MarkdownBlock::item);
    around.enter(MarkdownBlock::quotation);
    around.enter(MarkdownBlock::paragraph);
    CHECK(around.alert_sign_at("[!NOTE]\nDear Tom", 0) == 7);
    CHECK(around.kind() == SegmentKind::paragraph);
}

TEST_CASE("a quotation that raw HTML leaves open holds what follows it, to the end of its list item, and the count goes on") {
    Document document;
    document.text = "<blockquote>one<p>two";
    CommentPlaces places(document, true);
    MarkdownSurroundings around;
    HtmlFragments fragments(document, places, around.counts());
    around.enter(MarkdownBlock::item);
    around.enter(MarkdownBlock::html);
    CHECK(around.is_raw());
    around.read(fragments, {{0, document.text.size()}});
    around.leave(MarkdownBlock::html);
    CHECK(document.segments.size() == 2);
    CHECK(around.kind() == SegmentKind::block_quote);
    CHECK(around.next().paragraph == 3);
    around.leave(MarkdownBlock::item);
    CHECK(around.kind() == SegmentKind::paragraph);
}
