// SPDX-License-Identifier: Apache-2.0
#include "document/html_fragments.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

#include "document/markdown.hpp"
#include "document/text_replace.hpp"
#include "unit/document/outline.hpp"

namespace {

using namespace kith;

struct Case {
    std::string what;
    std::string text;
    std::string expected;  // as outline() shows it
};

const std::vector<Case> cases = {
    {"a box", "One.\n\n<div class=\"callout\">\n  <p>Jay &amp; <b>his</b>\n  mum.</p> Two.\n</div>\n\nThree.\n",
     "paragraph|body|1|One.\nparagraph|body|2|Jay & his mum.\nparagraph|body|3|Two.\nparagraph|body|4|Three.\n"},
    {"words to open and close", "<details>\n<summary>Who <em>comes</em></summary>\n\nHis *mum*.\n\n</details>\n",
     "paragraph|body|1|Who comes\nparagraph|body|2|His mum.\n"},
    {"a box that Markdown stands in", "<div>\n\nOne *day*.\n\n</div>\n\nTwo.\n", "paragraph|body|2|One day.\nparagraph|body|4|Two.\n"},
    {"a table", "| a |\n|---|\n| b |\n\n<table><tr><th>Day</th><td>Sat</td></tr></table>\n",
     "table_cell|table|1|a\ntable_cell|table|2|b\ntable_cell|table|3|Day\ntable_cell|table|4|Sat\n"},
    {"headings, lists and their words for pictures", "<div><h2>Plan</h2></div>\n<ul><li>one<li>two <img src=a alt=\"a home\"></ul>\n",
     "heading|body|1|Plan\nlist_item|body|2|one\nlist_item|body|3|two a home\n"},
    {"an element alone on its line", "<x-note kind=a>\nHis mum.\n</x-note>\n", "paragraph|body|1|His mum.\n"},
    {"quotations", "<blockquote>\nHe said.\n</blockquote>\n\nOne.\n", "block_quote|body|1|He said.\nparagraph|body|2|One.\n"},
    {"quotations of Markdown", "> <div>He said\n> this,\n> so.</div>\n>\n> and this.\n\nOne.\n",
     "block_quote|body|1|He said this, so.\nblock_quote|body|2|and this.\nparagraph|body|3|One.\n"},
    {"Markdown within a quotation of HTML", "<blockquote>\n\nHe *said*.\n\n- this\n\n</blockquote>\n\nOne.\n\n</blockquote>\n\nTwo.\n",
     "block_quote|body|2|He said.\nblock_quote|body|3|this\nparagraph|body|5|One.\nparagraph|body|7|Two.\n"},
    {"a quotation whose end tag stands among words", "<blockquote>She said this.\n\nShe said *that*.</blockquote>\n\nOne.</blockquote>\n\n- <blockquote>\n\n  Two.</blockquote>\n\n  Three.\n",
     "block_quote|body|1|She said this.\nblock_quote|body|2|She said that.\nparagraph|body|3|One.\nblock_quote|body|5|Two.\nlist_item|body|6|Three.\n"},
    {"what a quotation or an item of Markdown leaves open ends with it", "> <blockquote>\n>\n> He said.\n\nOne.\n\n- <blockquote>\n\n  She said.\n\nTwo.\n",
     "block_quote|body|2|He said.\nparagraph|body|3|One.\nblock_quote|body|5|She said.\nparagraph|body|6|Two.\n"},
    {"items", "- one\n\n  <p>two</p>\n", "list_item|body|1|one\nlist_item|body|2|two\n"},
    {"what is no prose", "<script>\nconst contact = 1;\n</script>\n\n<style>p {}</style>\n\n<pre>\ncontact\n\nhandover</pre>\n\n<div><pre>contact</pre><code>b</code></div>\n\n"
                         "<!-- contact -->\n\n<div hidden>contact</div>\n\nOne.\n",
     "paragraph|body|4|`b`\nparagraph|body|7|One.\n"},
    {"what one block leaves open ends with it", "<table><tr><td>a\n\nOne.\n\n<div title=\"b\n\nTwo.\n\n<!-- c\n\nThree.\n",
     "table_cell|table|1|a\nparagraph|body|2|One.\nparagraph|tooltip|1|b\nparagraph|body|4|Two.\n"},
    {"CR LF and letters beyond ASCII", "<p>Zo\u00EB\r\nand &euml;.</p>\r\n\r\nTwo.\r\n", "paragraph|body|1|Zo\u00EB and \u00EB.\nparagraph|body|2|Two.\n"},
    {"labels and tooltips", "<div aria-label=\"Her plan\">One.</div>\n", "paragraph|label|1|Her plan\nparagraph|body|1|One.\n"},
};

Document read(const std::string& text) {
    auto document = read_markdown(text, "page.md", {});
    REQUIRE(document);
    CHECK(broken_law(*document) == "");
    return *std::move(document);
}

// With every `old` replaced that may be.
std::string replaced(const std::string& text, const std::string& old, const std::string& by) {
    const Document document = read(text);
    std::vector<Edit> edits;
    for (const Segment& segment : document.segments) {
        for (std::size_t at = segment.text.find(old); at != std::string::npos; at = segment.text.find(old, at + 1)) {
            if (auto edit = edit_for(document, segment, {at, at + old.size()}, by)) edits.push_back(*std::move(edit));
        }
    }
    return apply_edits(text, edits);
}

}  // namespace

TEST_CASE("raw HTML in Markdown is read as a page is") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(outline(read(example.text)) == example.expected);
    }
}

TEST_CASE("other words stand in raw HTML as a page needs them, and break nothing of it") {
    CHECK(replaced("<div>a <b>b</b> c</div>\n", "b", "<d> & \"e\"") == "<div>a <b>&lt;d&gt; &amp; \"e\"</b> c</div>\n");
    CHECK(replaced("<div aria-label=\"b\">c</div>\n", "b", "an \"e\" *f*") == "<div aria-label=\"an &quot;e&quot; *f*\">c</div>\n");
    CHECK(replaced("<div>a<b>b</b></div>\n", "ab", "c") == "<div>a<b>b</b></div>\n");
    CHECK(replaced("> <div>one\n> two</div>\n", "one two", "three four") == "> <div>one\n> two</div>\n");
    CHECK(replaced("<div>one\ntwo</div>\n", "one two", "three four") == "<div>three\nfour</div>\n");
    CHECK(replaced("<div>Zo&euml; b</div>\n", "Zo\u00EB", "J\u00E4y") == "<div>J\u00E4y b</div>\n");
}

TEST_CASE("ten thousand blocks of raw HTML, and what they leave open, cost what their length does") {
    std::string text;
    for (int i = 0; i < 10000; ++i) text += "<blockquote><table><tr><td title=\"a\n\nOne.\n\n";
    const auto begin = std::chrono::steady_clock::now();
    CHECK(read(text).segments.size() >= 10000);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
