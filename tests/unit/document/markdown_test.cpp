// SPDX-License-Identifier: Apache-2.0
#include "document/markdown.hpp"

#include <doctest/doctest.h>

#include "unit/document/outline.hpp"

namespace {

using namespace kith;

struct Case {
    std::string what;
    std::string text;
    std::string expected;  // as outline() shows it
};

const std::vector<Case> cases = {
    {"nothing", "", ""},
    {"paragraphs", "One *day*\nhe came.\n\nTwo.\n", "paragraph|body|1|One day\\nhe came.\nparagraph|body|2|Two.\n"},
    {"headings", "# One\n\nTwo\n===\n\n### Three ###\n",
     "heading|body|1|One\nheading|body|2|Two\nheading|body|3|Three\n"},
    {"emphasis inside words", "con**ta**ct and __home__ ~~gone~~", "paragraph|body|1|contact and home gone\n"},
    {"escapes and entities", "\\*a\\* &amp; Zo&euml; &#8217; &#xE9; &unknown; &ndash;",
     "paragraph|body|1|*a* & Zo\u00EB \u2019 \u00E9 &unknown; \u2013\n"},
    {"code spans are kept and known", "Use `x y` and ``a`b``.", "paragraph|body|1|Use `x y` and `a`b`.\n"},
    {"a code span over a line end", "Use `x\ny` now.", "paragraph|body|1|Use `x\\ny` now.\n"},
    {"code in tags is known as well", "Use <code class=\"a\">x y</code>, <KBD>Ctrl</KBD>, <code>a <var>`b`</var> c</code> and <samp\nid=s>z</samp>.",
     "paragraph|body|1|Use `x y`, `Ctrl`, `a b c` and `z`.\n"},
    {"code in a tag without an end ends with its block", "A <code>b *c*\nd\n\nE</code> f.\n\n<!-- <code> --> g\n", "paragraph|body|1|A `b c\\nd`\nparagraph|body|2|E f.\nparagraph|body|3|g\n"},
    {"code blocks are left out", "One.\n\n    code\n\n```sh\ncode\n```\n\nTwo.\n",
     "paragraph|body|1|One.\nparagraph|body|4|Two.\n"},
    {"tags are left out", "Seen <b>bo</b>ld<br>and <!-- not --> more.\n", "paragraph|body|1|Seen bold\\nand  more.\n"},
    {"what stands behind a comment on its line is shown, and read", "<!-- a --> One. <!-- b --> Two.\nThree.\n\n<!-- d --> <b>x</b>\n\nFour.\n",
     "paragraph|body|1|One.  Two.\nparagraph|body|2|Three.\nparagraph|body|3|x\nparagraph|body|4|Four.\n"},
    {"links show their text",
     "See [our *page*](https://example.org/a \"title\") and [that][1].\n\n[1]: https://example.org\n",
     "paragraph|body|1|See our page and that.\n"},
    {"addresses are known",
     "<https://example.org/x> www.example.org a@example.org [https://example.org](https://example.org/)",
     "paragraph|body|1|`https://example.org/x` `www.example.org` `a@example.org` `https://example.org`\n"},
    {"images show their other text", "Look: ![a drawing of *home*](home.png \"t\")",
     "paragraph|body|1|Look: a drawing of home\n"},
    {"lists", "- one\n  more\n- two\n  1. deep\n\n  still two\n- [x] done\n",
     "list_item|body|1|one\\nmore\nlist_item|body|2|two\nlist_item|body|3|deep\nlist_item|body|4|still two\n"
     "list_item|body|5|done\n"},
    {"quotations", "> He said\n> hello.\n>\n> - twice\n>\n> # Big\n\nEnd.\n",
     "block_quote|body|1|He said\\nhello.\nblock_quote|body|2|twice\nblock_quote|body|3|Big\nparagraph|body|4|End.\n"},
    {"alerts quote nobody", "> [!NOTE]\n> Jay had *contact*.\n>\n> - twice\n>\n> > He said.\n\n> [!warning]  \r\n>\r\n> Two.\r\n",
     "paragraph|body|1|Jay had contact.\nlist_item|body|2|twice\nblock_quote|body|3|He said.\nparagraph|body|5|Two.\n"},
    {"alerts within others", "- > [!TIP]\n  > One.\n\n> He said\n> > [!CAUTION]\n> > this.\n\n> > [!IMPORTANT]\n> > Two.\n",
     "list_item|body|1|One.\nblock_quote|body|2|He said\nblock_quote|body|3|[!CAUTION]\\nthis.\nblock_quote|body|4|[!IMPORTANT]\\nTwo.\n"},
    {"what is no alert", "> [!NOTE] One.\n\n> [!OTHER]\n> Two.\n\n> Three.\n>\n> [!NOTE]\n> Four.\n\n> # Five\n>\n> [!NOTE]\n> Six.\n\n[!NOTE]\nSeven.\n",
     "block_quote|body|1|[!NOTE] One.\nblock_quote|body|2|[!OTHER]\\nTwo.\nblock_quote|body|3|Three.\nblock_quote|body|4|[!NOTE]\\nFour.\n"
     "block_quote|body|5|Five\nblock_quote|body|6|[!NOTE]\\nSix.\nparagraph|body|7|[!NOTE]\\nSeven.\n"},
    {"a picture in a quotation", "> ![](a.png)\n\nOne.\n", "paragraph|body|2|One.\n"},
    {"tables", "Before.\n\n| Day | Who |\n|---|:-:|\n| Sat | *Mum* \\| Dad |\n| Sun | `x` |\n\nAfter.\n",
     "paragraph|body|1|Before.\ntable_cell|table|1|Day\ntable_cell|table|2|Who\ntable_cell|table|3|Sat\n"
     "table_cell|table|4|Mum | Dad\ntable_cell|table|5|Sun\ntable_cell|table|6|`x`\nparagraph|body|2|After.\n"},
    {"hard breaks", "One  \ntwo\\\nthree", "paragraph|body|1|One\\ntwo\\nthree\n"},
    {"CR LF", "One\r\ntwo\r\n\r\n- three\r\n", "paragraph|body|1|One\\r\\ntwo\nlist_item|body|2|three\n"},
    {"front matter", "---\ntitle: x\n---\nText.\n", "heading|title|1|x\nparagraph|body|1|Text.\n"},
    {"front matter of another kind", "+++\ntitle = 'x'\n+++\n# T\n", "heading|title|1|x\nheading|body|1|T\n"},
    {"front matter alone", "---\ntitle: x\n---\n", "heading|title|1|x\n"},
    {"a ruler is no front matter", "---\n\nText: one.\n\n---\n", "paragraph|body|1|Text: one.\n"},
    {"front matter without an end is text", "---\na: b\n\nText.\n", "paragraph|body|1|a: b\nparagraph|body|2|Text.\n"},
    {"foot notes are text", "A note.[^1]\n\n[^1]: What it says.\n",
     "paragraph|body|1|A note.[^1]\nparagraph|body|2|[^1]: What it says.\n"},
    {"link in a link text", "[`https://example.org`](https://example.org)", "paragraph|body|1|`https://example.org`\n"},
};

Document read(const std::string& text) {
    auto document = read_markdown(text, "note.md", {});
    REQUIRE(document);
    CHECK(broken_law(*document) == "");
    return std::move(*document);
}

}  // namespace

TEST_CASE("Markdown is read as a person sees it") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(outline(read(example.text)) == example.expected);
    }
}

TEST_CASE("what is found leads back to what was written") {
    const std::string text = "> See con**ta**ct &\n> Zo&euml;\n";
    const Document document = read(text);
    REQUIRE(document.segments.size() == 1);
    const Segment& segment = document.segments[0];
    const auto behind = [&](const std::string& word) {
        const std::size_t at = segment.text.find(word);
        REQUIRE(at != std::string::npos);
        const SourceSpan span = segment.to_source({at, at + word.size()});
        return text.substr(span.begin, span.size());
    };
    CHECK(behind("contact") == "con**ta**ct");
    CHECK(behind("ta") == "ta");
    CHECK(behind("Zo\u00EB") == "Zo&euml;");
    CHECK(behind("&\nZo") == "&\n> Zo");
}

TEST_CASE("a paragraph of any length is cut into bounded segments") {
    std::string text;
    while (text.size() < (std::size_t{1} << 20)) text += "Zo\u00EB and *Jay* had tea. ";
    for (const Segment& segment : read(text).segments) CHECK(segment.text.size() <= (std::size_t{256} << 10));
}
