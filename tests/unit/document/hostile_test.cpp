// SPDX-License-Identifier: Apache-2.0
// Inputs made to cost time or break an offset: random documents from a fixed seed, and towers of markup.
#include <doctest/doctest.h>

#include <random>

#include "document/html.hpp"
#include "document/markdown.hpp"
#include "document/text.hpp"
#include "unit/document/outline.hpp"

namespace {

using namespace kith;

using Reader = Result<Document> (*)(std::string_view, const std::string&, const Limits&);

const std::vector<std::string> pieces = {"contact ",
                                         "Jay",
                                         "\u00E9",
                                         "e\u0301",
                                         "\U0001F49B",
                                         "\U0001F468\u200D\U0001F469",
                                         "\n",
                                         "\r\n",
                                         "\r",
                                         "\n\n",
                                         "  \n",
                                         " ",
                                         "\t",
                                         "> ",
                                         ">",
                                         "- ",
                                         "1. ",
                                         "(a) ",
                                         "14.30 ",
                                         "# ",
                                         "===\n",
                                         "---\n",
                                         "***",
                                         "**",
                                         "*",
                                         "_",
                                         "`",
                                         "``",
                                         "```\n",
                                         "~~",
                                         "[",
                                         "](",
                                         ")",
                                         "![",
                                         "<b>",
                                         "</b>",
                                         "<br>",
                                         "<!--",
                                         "-->",
                                         "<div>\n",
                                         "<p hidden>",
                                         "<td>",
                                         "<table>",
                                         "</table>",
                                         "<li>",
                                         "<blockquote>",
                                         "</blockquote>",
                                         "<q>",
                                         "</q>",
                                         "<pre>",
                                         "<code>",
                                         "</code>",
                                         "<title>",
                                         "</title>",
                                         "<img alt='a b'>",
                                         "<script>",
                                         "</script>",
                                         "<h1 a=\"b",
                                         "\">",
                                         "&ampx",
                                         "&#0;",
                                         "&amp;",
                                         "&eacute;",
                                         "&#8217;",
                                         "&nope;",
                                         "\\",
                                         "\\*",
                                         "|",
                                         "|---|\n",
                                         "| a | b |\n",
                                         "    ",
                                         "https://example.org/a",
                                         "www.example.org",
                                         "a@example.org",
                                         "Name: ",
                                         "CAPS ",
                                         ". ",
                                         ", ",
                                         "\u2014",
                                         "\u00AD",
                                         "\uFEFF",
                                         "\u2028",
                                         "[1]: x\n",
                                         "[1]",
                                         "- [ ] ",
                                         "+++\n",
                                         "a: b\n"};

std::string random_text(std::mt19937& random) {
    std::string text;
    const std::size_t length = random() % 60;
    for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
    return text;
}

// Positions by the plainest means: walk the whole text each time.
Position walked(std::string_view text, std::size_t to) {
    Position position;
    position.byte = to;
    for (std::size_t at = 0; at < to; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0U) == 0x80U) continue;
        ++position.character;
        position.utf16 += byte >= 0xF0U ? 2U : 1U;
        ++position.column;
        const bool cr_of_crlf = byte == '\r' && text.substr(at + 1, 1) == "\n";
        if (byte != '\n' && (byte != '\r' || cr_of_crlf)) continue;
        ++position.line;
        position.column = 1;
    }
    return position;
}

bool same(const Position& a, const Position& b) {
    return a.line == b.line && a.column == b.column && a.byte == b.byte && a.character == b.character &&
           a.utf16 == b.utf16;
}

void check(Reader reader, const std::string& text) {
    CAPTURE(text);
    const auto document = reader(text, "random", {});
    REQUIRE(document);
    REQUIRE(broken_law(*document) == "");
    PositionFinder finder(*document);
    for (const Segment& segment : document->segments) {
        const TextSpan whole{0, segment.text.size()};
        const SourceSpan source = segment.to_source(whole);
        const auto [begin, end] = finder.locate(segment, whole);
        REQUIRE(same(begin, walked(text, source.begin)));
        REQUIRE(same(end, walked(text, source.end)));
    }
}

std::string repeated(const std::string& piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

}  // namespace

TEST_CASE("random documents keep every law of positions") {
    std::mt19937 random(20260105);
    for (int i = 0; i < 4000; ++i) {
        const std::string text = random_text(random);
        if (text.compare(0, 3, "\uFEFF") == 0) continue;
        check(&read_text, text);
        check(&read_markdown, text);
        check(&read_html, text);
    }
}

TEST_CASE("towers of markup cost no more than their length") {
    constexpr std::size_t times = 20000;
    const std::vector<std::string> towers = {
        repeated("> ", times),
        repeated("- ", times),
        repeated("[", times),
        repeated("[a](", times),
        repeated("*a ", times),
        repeated("**a", times),
        repeated("`", times),
        repeated("![", times),
        repeated("<", times),
        repeated("&", times),
        repeated("|", times) + "\n" + repeated("|-", times) + "\n" + repeated("|a\n", 20),
        repeated("a|", times) + "\n",
        repeated("1. a\n", times),
        repeated("[a]: b\n", times) + repeated("[a]", times),
        repeated("\\", times),
        repeated("(a) ", times),
        repeated("A\n", times),
        repeated("<!--", times),
        repeated("~~a ", times),
        repeated("_a*", times),
        repeated("www.a.b ", times),
        repeated("http://a.b/(", times),
        repeated("<b>", times),
        repeated("<table><td>", times),
        repeated("<a b", times),
        "<a " + repeated("b=c ", times) + ">",
        "<a " + repeated("b='", times),
        repeated("<!-", times),
        repeated("<script>", times),
        repeated("<p hidden>", times),
        repeated("</", times),
        repeated("<svg>", times),
        repeated("&#1", times)};
    for (const std::string& text : towers) {
        CAPTURE(text.substr(0, 8));
        for (const Reader reader : {&read_text, &read_markdown, &read_html}) {
            const auto document = reader(text, "tower", {});
            REQUIRE(document);
            CHECK(broken_law(*document) == "");
        }
    }
}

TEST_CASE("Markdown that swells is refused by name") {
    const std::vector<std::string> bombs = {
        "[a]: <" + std::string(100000, 'x') + ">\n\n" + repeated("[a] ", 20000),
        "[a]: x \"" + std::string(100000, 'x') + "\"\n\n" + repeated("![a] ", 20000),
        repeated("|a", 2000) + "|\n" + repeated("|---", 2000) + "|\n" + repeated("|a|\n", 5000)};
    for (const std::string& text : bombs) {
        CAPTURE(text.substr(0, 8));
        const auto document = read_markdown(text, "bomb.md", {});
        REQUIRE(!document);
        CHECK(codes(document.error()) == "bomb");
    }
}
