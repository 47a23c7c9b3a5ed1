// SPDX-License-Identifier: Apache-2.0
#include "document/text_replace.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "document/formats.hpp"
#include "unit/document/outline.hpp"

namespace {

using namespace kith;

Document read(const std::string& format, const std::string& bytes) {
    auto document = format_named(format)->read(bytes, "note", ReadOptions{});
    REQUIRE(document);
    return *std::move(document);
}

// The bytes with `old` replaced where a reader first meets it; "-" where that is refused.
std::string replaced(const std::string& format, const std::string& bytes, const std::string& old, const std::string& by) {
    const Document document = read(format, bytes);
    for (const Segment& segment : document.segments) {
        const std::size_t at = segment.text.find(old);
        if (at == std::string::npos) continue;
        const auto edit = edit_for(document, segment, {at, at + old.size()}, by);
        return edit ? apply_edits(bytes, {*edit}) : "-";
    }
    return "not found";
}

}  // namespace

TEST_CASE("words are replaced in the bytes of the input, whatever its encoding and line ends") {
    CHECK(replaced("text", "his siblings\r\n", "siblings", "brothers") == "his brothers\r\n");
    CHECK(replaced("text", "\xEF\xBB\xBFhis old", "old", "n\u00E9w") == "\xEF\xBB\xBFhis n\u00E9w");
    CHECK(replaced("text", "Caf\xE9: an old one", "old", "n\u00E9w \u2013") == "Caf\xE9: an n\xE9w \x96 one");
    CHECK(replaced("text", "Caf\xE9: an old one", "old", "\u4E2D") == "-");
    CHECK(replaced("text", std::string("\xFF\xFE" "a\0 \0b\0", 8), "b", "\U0001F49B") ==
          std::string("\xFF\xFE" "a\0 \0\x3D\xD8\x9B\xDC", 10));
    CHECK(replaced("markdown", "an **old** one", "old", "new") == "an **new** one");
    CHECK(replaced("html", "<p>an &amp; old</p>", "& old", "new") == "<p>an new</p>");
}

TEST_CASE("markup between the words, or in them, is not touched") {
    CHECK(replaced("markdown", "an o**l**d one", "old", "new") == "-");
    CHECK(replaced("markdown", "a `code` here", "code", "new") == "-");
    CHECK(replaced("markdown", "an old one", "old", "*new*") == "-");
    CHECK(replaced("html", "<p>o<b>ld</b></p>", "old", "new") == "-");
}

TEST_CASE("a line that ends among the old words ends among the new ones, as near as may be") {
    struct Case {
        std::string format;
        std::string bytes;
        std::string old;
        std::string by;
        std::string expected;
    };
    const std::vector<Case> cases = {
        {"text", "He has contact\nwith his mum.", "has contact\nwith", "spends some time with", "He spends some\ntime with his mum."},
        {"text", "He has contact\r\nwith his mum.", "has contact\r\nwith", "is with", "He is\r\nwith his mum."},
        {"text", "one two\nthree four\nfive six", "two\nthree four\nfive", "a b c d", "one a b\nc\nd six"},
        {"text", "He has contact\nwith his mum.", "has contact\nwith", "sees", "He sees\nhis mum."},
        {"text", "It is a foster\nplacement.", "foster\nplacement", "home", "It is a\nhome."},
        {"text", "foster\nplacement", "foster\nplacement", "home", "-"},
        {"text", "a\nb\nc d", "a\nb\nc", "one", "-"},
        {"markdown", "> an old\n> one", "old\none", "new", "> an\n> new"},
        {"markdown", "> an old\n> one there", "old\none", "new", "> an new\n> there"},
        {"markdown", "- Jay has\n  contact here", "has\ncontact", "is with them", "- Jay is\n  with them here"},
        {"markdown", "> - Jay has\n>   contact here", "has\ncontact", "is with them", "> - Jay is\n>   with them here"},
        {"markdown", "Jay has\ncontact here", "has\ncontact", "is with", "Jay is\nwith here"},
        {"html", "<p>Jay has\n  contact here</p>", "has contact", "is with", "<p>Jay is\n  with here</p>"},
        {"html", "<p>Jay has<br>contact here</p>", "has\ncontact", "is with", "-"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.bytes);
        CHECK(replaced(one.format, one.bytes, one.old, one.by) == one.expected);
    }
}

TEST_CASE("a quotation mark in an attribute is written as a reference where it would end it") {
    CHECK(replaced("html", "<img alt=\"his old one\">", "old", "Jay's \"new\"") == "<img alt=\"his Jay's &quot;new&quot; one\">");
    CHECK(replaced("html", "<img class=\"x\" alt='his old one'>", "old", "Jay's \"new\"") == "<img class=\"x\" alt='his Jay&#39;s \"new\" one'>");
    CHECK(replaced("html", "<p class=\"x\">his old one</p>", "old", "Jay's \"new\"") == "<p class=\"x\">his Jay's \"new\" one</p>");
}

TEST_CASE("words that an abbreviation spells out stay with what it says") {
    CHECK(replaced("html", "<p>a <ABBR title='looked after child'><b>LAC</b></abbr>", "LAC", "child") == "-");
    CHECK(replaced("html", "<p>a <abbr>LAC</abbr>", "LAC", "child") == "<p>a <abbr>child</abbr>");
    CHECK(replaced("html", "<p><abbr title=x>Y</abbr> LAC", "LAC", "child") == "<p><abbr title=x>Y</abbr> child");
}

TEST_CASE("what a page says of itself, and says aloud, is fixed in its place") {
    CHECK(replaced("html", "<meta name=description content=\"an old one\">", "old", "new") == "<meta name=description content=\"an new one\">");
    CHECK(replaced("html", "<p aria-label='an old one'>x", "old", "it's") == "<p aria-label='an it&#39;s one'>x");
    CHECK(replaced("html", "<p title=\"a > old one\">x", "old", "\"it\"") == "<p title=\"a > &quot;it&quot; one\">x");
    CHECK(replaced("html", "<p>3 < 4 old", "old", "new one") == "<p>3 < 4 new one");
    CHECK(replaced("html", "<p title=old>x", "old", "new one") == "-");
    CHECK(replaced("html", "<p title=old>x", "old", "new") == "<p title=new>x");
    CHECK(replaced("html", "<p>his <b title='an old one'>x</b> y", "old", "it's") == "<p>his <b title='an it&#39;s one'>x</b> y");
    CHECK(replaced("html", "<p>x<option label=\"an old one\" aria-description=y>", "old", "new") == "<p>x<option label=\"an new one\" aria-description=y>");
}

TEST_CASE("in a web page letters that its encoding may not have, and those of markup, are written as references") {
    CHECK(replaced("html", "<p>old</p>", "old", "<new> & n\u00E9w") == "<p>&lt;new&gt; &amp; n&#233;w</p>");
    CHECK(replaced("html", "<meta charset=iso-8859-1><p>Jay&rsquo;s old&nbsp;one</p>", "old\u00A0one", "new\u00A0one") ==
          "<meta charset=iso-8859-1><p>Jay&rsquo;s new&#160;one</p>");
    CHECK(replaced("html", "<meta charset=windows-1252><p>Caf\xE9 old</p>", "old", "n\u00E9w \u2019") ==
          "<meta charset=windows-1252><p>Caf\xE9 n&#233;w &#8217;</p>");
    CHECK(replaced("html", "<p>Caf\u00E9 old</p>", "old", "n\u00E9w") == "<p>Caf\u00E9 n\u00E9w</p>");
    CHECK(replaced("html", "\xEF\xBB\xBF<p>old</p>", "old", "n\u00E9w") == "\xEF\xBB\xBF<p>n\u00E9w</p>");
}

TEST_CASE("an ampersand between spaces is no markup in Markdown") {
    CHECK(replaced("markdown", "an old one", "old", "Mum & Dad") == "an Mum & Dad one");
    CHECK(replaced("markdown", "an old one", "old", "&amp;") == "-");
}

TEST_CASE("blocks that come, go or change their kind are seen") {
    const Document one = read("markdown", "# Head\n\nwords\n");
    CHECK(has_same_structure(one, read("markdown", "# Tail\n\nother\n")));
    CHECK_FALSE(has_same_structure(one, read("markdown", "Head\n\nwords\n")));
    CHECK_FALSE(has_same_structure(one, read("markdown", "# Head\n\nwords\n\nmore\n")));
}

TEST_CASE("whatever word is replaced in our Markdown files, the blocks stay") {
    for (const std::string& name : test_files("markdown", ".md")) {
        CAPTURE(name);
        const std::string bytes = test_file(name);
        const Document document = read("markdown", bytes);
        std::vector<Edit> edits;
        for (const Segment& segment : document.segments) {
            std::size_t end = 0;
            for (std::size_t at = 0; at < segment.text.size(); at = end + 1) {
                end = std::min(segment.text.find(' ', at), segment.text.size());
                const bool is_word = std::all_of(segment.text.begin() + static_cast<std::ptrdiff_t>(at),
                                                 segment.text.begin() + static_cast<std::ptrdiff_t>(end),
                                                 [](char c) { return c >= 'a' && c <= 'z'; });
                if (!is_word || end - at < 4) continue;
                if (auto edit = edit_for(document, segment, {at, end}, "warm words")) edits.push_back(*edit);
            }
        }
        CHECK(has_same_structure(document, read("markdown", apply_edits(bytes, edits))));
    }
}
