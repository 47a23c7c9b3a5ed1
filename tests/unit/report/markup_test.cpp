// SPDX-License-Identifier: Apache-2.0
#include "report/markup.hpp"

#include <doctest/doctest.h>

using namespace kith;

TEST_CASE("text is safe in HTML, XML and Markdown") {
    CHECK(escaped("<a href=\"x\">&</a>") == "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
    CHECK(shown_escaped("a\xFF<\u202E") == "a\uFFFD&lt;");
    CHECK(xml_safe("a\tb\x02<\uFFFF") == "a&#9;b\uFFFD&lt;\uFFFD");
    CHECK(markdown_escaped("a\nb | *c* <d> [e](f) `g` well-known.") ==
          "a b \\| \\*c\\* \\<d\\> \\[e\\](f) \\`g\\` well-known.");
}
