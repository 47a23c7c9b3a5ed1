// SPDX-License-Identifier: Apache-2.0
#include "document/document.hpp"

#include <doctest/doctest.h>

#include "document/text.hpp"

namespace {

using namespace kith;

Document container(std::vector<std::string> texts) {
    Document document;
    document.positions_in_segments = true;
    for (std::string& text : texts) {
        document.segments.emplace_back();
        document.segments.back().text = std::move(text);
    }
    return document;
}

std::string shown(const Position& at) {
    return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + std::to_string(at.byte) + " " +
           std::to_string(at.character) + " " + std::to_string(at.utf16);
}

}  // namespace

TEST_CASE("a stretch of a segment touches code where they have a letter in common") {
    Segment segment;
    segment.text = "Run `make` and `make test`.";
    segment.code = {{4, 10}, {15, 26}};
    CHECK(touches_code(segment, {4, 5}));
    CHECK(touches_code(segment, {0, 5}));
    CHECK(touches_code(segment, {9, 12}));
    CHECK(touches_code(segment, {0, 27}));
    CHECK_FALSE(touches_code(segment, {0, 4}));
    CHECK_FALSE(touches_code(segment, {10, 15}));
    CHECK_FALSE(touches_code(segment, {26, 27}));
    CHECK_FALSE(touches_code(Segment{}, {0, 1}));
}

TEST_CASE("containers count within each segment, asked in any order") {
    const Document document = container({"\U0001F49B contact", "Zo\u00EB\nsaw\r\nus\rnow"});
    PositionFinder finder(document);
    const Segment& first = document.segments[0];
    const Segment& second = document.segments[1];
    CHECK(shown(finder.locate(first, {5, 12}).first) == "1:3 5 2 3");
    CHECK(shown(finder.locate(second, {13, 16}).first) == "4:1 13 12 12");
    CHECK(shown(finder.locate(second, {5, 8}).first) == "2:1 5 4 4");
    CHECK(shown(finder.locate(first, {5, 12}).second) == "1:10 12 9 10");
}

TEST_CASE("positions far into a text are those of a plain walk, in any order") {
    std::string text;
    while (text.size() < 50000) text += "Zo\u00EB \U0001F49B saw us.\r\nThen\n";
    const auto document = read_text(text, "note.txt", {});
    REQUIRE(document);
    PositionFinder finder(*document);
    PositionFinder backwards(*document);
    const Segment& segment = document->segments.back();
    const auto last = finder.locate(segment, {segment.text.size(), segment.text.size()}).first;
    CHECK(last.byte == text.size() - 1);
    for (std::size_t at = segment.text.size(); at > 0; --at) {
        if ((static_cast<unsigned char>(segment.text[at - 1]) & 0xC0U) == 0x80U) continue;
        const TextSpan here{at - 1, at - 1};
        REQUIRE(shown(finder.locate(segment, here).first) ==
                shown(PositionFinder(*document).locate(segment, here).first));
        if (segment.text.size() - at > 200) break;
    }
}
