// SPDX-License-Identifier: Apache-2.0
#include "document/html.hpp"

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
    {"no markup", "Just words.", "paragraph|body|1|Just words.\n"},
    {"a whole page",
     "<!DOCTYPE html>\n<html lang=en><head><title>Our  page</title><meta name=x></head>\n<body><h1>Hello</h1>\n<p>You "
     "are\n   welcome.</p></body></html>\n",
     "heading|title|1|Our page\nheading|body|1|Hello\nparagraph|body|2|You are welcome.\n"},
    {"end tags left out", "<p>One<p>Two<ul><li>a<li>b</ul>Three",
     "paragraph|body|1|One\nparagraph|body|2|Two\nlist_item|body|3|a\nlist_item|body|4|b\nparagraph|body|5|Three\n"},
    {"emphasis inside words", "<p>con<b>ta</b>ct <i> and </i> home", "paragraph|body|1|contact and home\n"},
    {"tags that cross", "<p><b>one<i>two</b>three</i>", "paragraph|body|1|onetwothree\n"},
    {"entities", "&amp;&lt;&eacute;&#8217;&#x2019;&hellip;&nbsp;x &unknown; &eacute &copy2 &#146; &#0; AT&T &",
     "paragraph|body|1|&<\u00E9\u2019\u2019\u2026\\u{A0}x &unknown; \u00E9 \u00A92 \u2019 \uFFFD AT&T &\n"},
    {"less than", "<p>3 < 4 <3 a<b", "paragraph|body|1|3 < 4 <3 a\n"},
    {"what is not shown",
     "<style>p {}</style><script>if (a<b) x()</script><template>t</template><noscript>n</noscript><!-- c --><p>x",
     "paragraph|body|1|x\n"},
    {"a script that never ends", "<p>x<script>contact", "paragraph|body|1|x\n"},
    {"a comment that never ends", "<p>x<!-- contact", "paragraph|body|1|x\n"},
    {"odd comments", "a<!-->b<!--->c<!-- - -- --!>d<!x>e<?php f ?>g</ h>i", "paragraph|body|1|abcdegi\n"},
    {"a tag with a quoted >", "<p title=\"a > b\" x='>'>y", "paragraph|tooltip|1|a > b\nparagraph|body|1|y\n"},
    {"what a page says of itself",
     "<title>T</title><meta name=Description content='His &amp; hers'><meta property='og:title' content=O><meta property=og:description content=D>"
     "<meta name=viewport content=w><meta name=description content=' '><p>x<meta name=author content=a><meta name=description content=z>y",
     "heading|title|1|T\nparagraph|description|1|His & hers\nparagraph|title|2|O\nparagraph|description|2|D\nparagraph|body|1|xy\nparagraph|description|3|z\n"},
    {"what is shown where somebody points, or said aloud",
     "<nav aria-label='Our menu' title='A menu'><p>one <b title='in between'>two</b> three<button title=\"\" aria-label=Close>X</button>"
     "<img title=b alt=a><q title=c>d</q><abbr title=long>l</abbr><br hidden title=gone>",
     "paragraph|label|1|Our menu\nparagraph|tooltip|1|A menu\nparagraph|body|1|one two three\nparagraph|tooltip|2|in between\nparagraph|label|2|Close\n"
     "paragraph|body|2|X\nparagraph|body|3|a \u201Cd\u201Dl\nparagraph|tooltip|3|b\nparagraph|tooltip|4|c\n"},
    {"what is offered for a field",
     "<datalist id=x><option value='His mum'><option value=\"Nan\">Gran</datalist><select><option value=m1>Mum</select><input placeholder=p title=t value=v>",
     "paragraph|form|1|His mum\nparagraph|form|2|Nan\nparagraph|body|1|Gran\nparagraph|body|2|Mum\nparagraph|body|3|p\nparagraph|tooltip|1|t\n"
     "paragraph|form|3|v\n"},
    {"a list of choices within the offer for a field", "<datalist><option>Nan</datalist><option value=m1>Mum",
     "paragraph|form|1|Nan\nparagraph|body|1|Mum\n"},
    {"labels of what is not shown, and names of style sheets",
     "<input type=hidden title=a aria-label=b><link rel=stylesheet title=c><style title=d></style><p data-title=e TITLE=f class=title>x",
     "paragraph|tooltip|1|f\nparagraph|body|1|x\n"},
    {"labels in another language", "<p lang=fr title='Bonjour le monde'>Salut<p title=Hello>Hi",
     "paragraph|tooltip|1|`Bonjour le monde`\nparagraph|body|1|`Salut`\nparagraph|tooltip|2|Hello\nparagraph|body|2|Hi\n"},
    {"the label of a link to how to reach us", "<a href='/contact-us' title=Contact aria-label='Contact with mum'>Contact</a>",
     "paragraph|tooltip|1|`Contact`\nparagraph|label|1|Contact with mum\nparagraph|body|1|`Contact`\n"},
    {"labels of headings and in quotations", "<h1 title=t>H</h1><blockquote><p title=u>x</blockquote><table><tr><td title=v>y",
     "paragraph|tooltip|1|t\nheading|body|1|H\nblock_quote|tooltip|2|u\nblock_quote|body|2|x\nparagraph|tooltip|3|v\ntable_cell|table|1|y\n"},
    {"labels behind what is offered", "<datalist><option value=v title=t>w", "paragraph|form|1|v\nparagraph|tooltip|1|t\nparagraph|body|1|w\n"},
    {"labels of fields and frames", "<select><option title=t>Mum</select><textarea aria-label=l>x</textarea><iframe title=f></iframe>",
     "paragraph|tooltip|1|t\nparagraph|form|1|Mum\nparagraph|label|1|l\nparagraph|form|2|x\nparagraph|tooltip|2|f\n"},
    {"line ends", "<p>one<br>two <br/> three</p>", "paragraph|body|1|one\\ntwo\\nthree\n"},
    {"quotations", "<blockquote>He <b>said</b><p>this.</blockquote>I say",
     "block_quote|body|1|He said\nblock_quote|body|2|this.\nparagraph|body|3|I say\n"},
    {"words quoted in a line", "<p>She said <q>no</q> twice", "paragraph|body|1|She said \u201Cno\u201D twice\n"},
    {"tables", "<table><caption>C</caption><tr><th>Day<td>Who<tr><td><p>Sat<p>am</table>After",
     "paragraph|body|1|C\ntable_cell|table|1|Day\ntable_cell|table|2|Who\ntable_cell|table|3|Sat\n"
     "table_cell|table|4|am\nparagraph|body|2|After\n"},
    {"a table in a table", "<ul><li>x<table><tr><td>a<table><tr><td>b</table>c</table>d</ul>",
     "list_item|body|1|x\ntable_cell|table|1|a\ntable_cell|table|2|b\ntable_cell|table|3|c\nlist_item|body|2|d\n"},
    {"code", "<p>Use <code>x y</code> now<pre>a\n  b</pre><code>never ended<p>y",
     "paragraph|body|1|Use `x y` now\nparagraph|body|2|a\\n  b\nparagraph|body|3|`never ended`\nparagraph|body|4|y\n"},
    {"pictures", "<p>Look:<img src=a alt='a house &amp; home'>there<img alt=''>.<img alt=\" \">",
     "paragraph|body|1|Look: a house & home there.\n"},
    {"hidden", "<p hidden>a<p>b<div style='color:red; display: NONE'>c<div>d</div></div>e",
     "paragraph|body|1|b\nparagraph|body|2|e\n"},
    {"forms",
     "<label>Name <input value=x></label><select><option>One<option>Two</select><textarea>Notes <b></textarea>",
     "paragraph|body|1|Name\nparagraph|form|1|x\nparagraph|form|2|One\nparagraph|form|3|Two\nparagraph|form|4|Notes <b>\n"},
    {"what is shown in place of what a form sends", "<select><option value=1>One<option>Two</select><p>After<button value=x>Go</button>",
     "paragraph|body|1|One\nparagraph|form|1|Two\nparagraph|body|2|After\nparagraph|body|3|Go\n"},
    {"PHP", "a<?php if ($a->b > 1) echo \"x\" ?>b<?= $x->y ?>c<?php never > d", "paragraph|body|1|abc d\n"},
    {"another language", "<p lang=fr>Bonjour <b>le</b> monde<p>Hello <span lang=cy-GB>cariad</span> you<p lang=en>me<ul><li lang='fr'>oui</ul>us",
     "paragraph|body|1|`Bonjour le monde`\nparagraph|body|2|Hello `cariad` you\nparagraph|body|3|me\nlist_item|body|4|`oui`\nparagraph|body|5|us\n"},
    {"code within another language", "<p lang=fr>Bonjour <code>ab</code> le monde<p>Hello <span lang=cy>fy <code>cd</code></span> you",
     "paragraph|body|1|`Bonjour ab le monde`\nparagraph|body|2|Hello `fy cd` you\n"},
    {"English within", "<html xml:lang=cy><body><p>Helo<div lang=en-GB><p>Hello</div><p>Hwyl<span lang=\"\">x</span>",
     "paragraph|body|1|`Helo`\nparagraph|body|2|Hello\nparagraph|body|3|`Hwylx`\n"},
    {"English that is called something else", "<html lang=de><p>They will see the team with their mum and you.<p>Contact with mum",
     "paragraph|body|1|They will see the team with their mum and you.\nparagraph|body|2|Contact with mum\n"},
    {"a country, and English called Ukrainian", "<p lang=gb>Jay is in<p lang=uk>Jay came", "paragraph|body|1|Jay is in\nparagraph|body|2|Jay came\n"},
    {"a link that holds a block", "<html lang=cy><p>Helo</p><a lang=en><div>Hello you</div></a>", "paragraph|body|1|`Helo`\nparagraph|body|2|Hello you\n"},
    {"what is left out says no language", "<p>a<svg lang=fr></svg>b<script lang=cy></script>c", "paragraph|body|1|abc\n"},
    {"languages that say nothing", "<p lang=''>a<p lang=und>b<p lang=x-a>c<p lang>d", "paragraph|body|1|a\nparagraph|body|2|b\nparagraph|body|3|c\nparagraph|body|4|d\n"},
    {"a link to the page that says how to reach us", "<a href='/contact-us'>Contact</a> <a href=/contact>Contact with mum</a>",
     "paragraph|body|1|`Contact` Contact with mum\n"},
    {"a link over an address", "<a href=mailto:a@b.uk>a@b</a> <a href=mailto:a@b.uk>Contact Bea</a> <a href=tel:0>contact us</a> <a href=tel:0>arrange contact</a> <a href=tel:0>contact visits</a>",
     "paragraph|body|1|`a@b` `Contact Bea` `contact us` arrange contact contact visits\n"},
    {"labels within a sentence",
     "<p>See <a title='Your siblings' aria-description=d>b</a> and <b lang=cy title=Chwaer>c</b>, <a href=tel:0 title=Contact>d</a><p>e",
     "paragraph|body|1|See b and `c`, d\nparagraph|tooltip|1|Your siblings\nparagraph|description|1|d\nparagraph|tooltip|2|`Chwaer`\nparagraph|tooltip|3|`Contact`\nparagraph|body|2|e\n"},
    {"labels within a quotation", "<blockquote>a <b title=t>b</b></blockquote>c", "block_quote|body|1|a b\nblock_quote|tooltip|1|t\nparagraph|body|2|c\n"},
    {"what choices are called", "<select><optgroup label='His family'><option label=Mum>m<option value=d label=Dad></select><track label=x>",
     "paragraph|label|1|His family\nparagraph|label|2|Mum\nparagraph|form|1|m\nparagraph|label|3|Dad\n"},
    {"descriptions said aloud", "<nav ARIA-DESCRIPTION='Our menu'>a", "paragraph|description|1|Our menu\nparagraph|body|1|a\n"},
    {"words in the fields of a form",
     "<input type=submit value='Send &amp; go'><input value=\"\" placeholder='Your name'><textarea placeholder=\"Tell us\">x</textarea>"
     "<input type=Hidden value=a><input type=\"password\" value=b><input type=checkbox value=c><input value>",
     "paragraph|form|1|Send & go\nparagraph|body|1|Your name\nparagraph|body|2|Tell us\nparagraph|form|2|x\n"},
    {"words in a drawing",
     "<p>a<svg><title>t</title><style>s</style><text x=1>His <tspan>sib</tspan>lings<tspan x=1 dy=2>came</tspan></text><path/>z<text>Tea"
     "</svg>b<svg><g>x</g><rect/></svg>c",
     "paragraph|body|1|a\nparagraph|body|2|His siblings\\ncame\nparagraph|body|3|Tea\nparagraph|body|4|bc\n"},
    {"a drawing that is not shown", "<p>a<svg style=\"display:none\"><text>his siblings</text></svg><svg hidden><text>Tea</text></svg>b", "paragraph|body|1|ab\n"},
    {"what is not shown in a drawing",
     "<svg><text hidden>one</text><g style='display: none'><g/><g><text>two</text></g><text>three</text></g><text>four<tspan hidden>five</tspan> six</text></svg>"
     "<svg><g hidden><text>seven</svg><svg><text>eight</text></svg>",
     "paragraph|body|1|four six\nparagraph|body|2|eight\n"},
    {"capitals", "<P>One<BR>Two</P><SCRIPT>x</Script><H2>T</H2>", "paragraph|body|1|One\\nTwo\nheading|body|2|T\n"},
};

Document read(const std::string& text) {
    auto document = read_html(text, "page.html", {});
    REQUIRE(document);
    CHECK(broken_law(*document) == "");
    return std::move(*document);
}

std::string behind(const Document& document, const std::string& word) {
    for (const Segment& segment : document.segments) {
        const std::size_t at = segment.text.find(word);
        if (at == std::string::npos) continue;
        const SourceSpan span = segment.to_source({at, at + word.size()});
        return document.text.substr(span.begin, span.size());
    }
    return "not found";
}

std::string unread(const Document& document) {
    std::string all;
    for (const Unread& item : document.unread) all += item.what + " " + std::to_string(item.place.paragraph) + "\n";
    return all;
}

}  // namespace

TEST_CASE("a web page is read as a browser shows it") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(outline(read(example.text)) == example.expected);
    }
}

TEST_CASE("what is found in a web page leads back to what was written") {
    const Document document = read("<p>con<b>ta</b>ct with\n   Zo&euml; <img alt='m&ucirc;m &amp; dad'>");
    CHECK(behind(document, "contact") == "con<b>ta</b>ct");
    CHECK(behind(document, "Zo\u00EB") == "Zo&euml;");
    CHECK(behind(document, "with Zo") == "with\n   Zo");
    CHECK(behind(document, "m\u00FBm & dad") == "m&ucirc;m &amp; dad");
}

TEST_CASE("what a web page does not tell in words is said") {
    CHECK(unread(read("<p>a<img src=x><img src=y><p>b<video></video><iframe></iframe><math>x</math><svg/>")) ==
          "image 1\nfilm 2\nembedded page 2\nequation 2\nimage 2\n");
    const Document lines = read("<p>a\n\n<p hidden>b</p><p>c\n<img src=x>");
    REQUIRE(lines.unread.size() == 2);
    CHECK(lines.unread[0].place.line == 3);
    CHECK(lines.unread[1].place.line == 4);
    CHECK(unread(read("<p>See <a title=Siblings>b</a>\n<svg title=' ' aria-label=c/>")) == "image 1\n");
    CHECK(unread(read("<p hidden>a</p><input hidden><object>x</object>")) == "hidden text 1\nembedded object 1\n");
}

TEST_CASE("comments keep their places") {
    const Document document = read("<p>a<!-- kith: keep x: y --><script><!-- no --></script><!---->b");
    REQUIRE(document.comments.size() == 1);
    const SourceSpan span = document.comments[0].inside;
    CHECK(document.text.substr(span.begin, span.size()) == " kith: keep x: y ");
}

TEST_CASE("a comment before a label stands beside it and what it is a label of") {
    const auto reach = [](const std::string& text) {
        const Document document = read(text);
        REQUIRE(document.comments.size() == 1);
        return std::to_string(document.comments[0].first) + "-" + std::to_string(document.comments[0].last);
    };
    CHECK(reach("<!-- k --><nav aria-label=a title=b><ul><li>c</ul></nav><p>d") == "0-3");
    CHECK(reach("<p>x<p><!-- k --><b title=a>b</b></p><p>c") == "1-3");
    CHECK(reach("<p title=a><!-- k -->b<p title=c>d") == "1-2");
    CHECK(reach("<ul><li title=a></ul><!-- k --><p>b") == "1-2");
    CHECK(reach("<ul><li title=a></li><li><!-- k -->b</ul>") == "1-2");
    CHECK(reach("<p>x<!-- k --><b title=a>y</b>") == "0-2");
}

TEST_CASE("the encoding is the one of the bytes, else what the page names") {
    CHECK(outline(read("<meta charset=windows-1252><p>Zo\xEB")) == "paragraph|body|1|Zo\u00EB\n");
    CHECK(outline(read("<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-15\"><p>\xA4")) ==
          "paragraph|body|1|\u20AC\n");
    CHECK(outline(read("<meta charset=iso-8859-1><p>Zo\u00EB")) == "paragraph|body|1|Zo\u00EB\n");
    CHECK(outline(read("<meta charset=nonsense><p>Zo\xEB")) == "paragraph|body|1|Zo\u00EB\n");
    CHECK(read("<meta charset=utf-8><p>Zo\xEB").notes.size() == 1);
    CHECK(outline(read("\xEF\xBB\xBF<p>Zo\u00EB")) == "paragraph|body|1|Zo\u00EB\n");
}
