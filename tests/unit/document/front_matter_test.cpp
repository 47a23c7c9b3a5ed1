// SPDX-License-Identifier: Apache-2.0
#include "document/front_matter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/markdown.hpp"
#include "document/text_replace.hpp"
#include "unit/document/outline.hpp"

namespace {

using namespace kith;

Document read(const std::string& text) {
    auto document = read_markdown(text, "page.md", {});
    REQUIRE(document);
    CHECK(broken_law(*document) == "");
    return *std::move(document);
}

std::string words_of(const std::string& yaml) { return outline(read("---\n" + yaml + "---\n")); }

// With `old` replaced where it first stands in a segment; "-" where that is refused.
std::string replaced(const std::string& text, const std::string& old, const std::string& by) {
    const Document document = read(text);
    for (const Segment& segment : document.segments) {
        const std::size_t at = segment.text.find(old);
        if (at == std::string::npos) continue;
        const auto edit = edit_for(document, segment, {at, at + old.size()}, by);
        return edit ? apply_edits(text, {*edit}) : "-";
    }
    return "not found";
}

}  // namespace

TEST_CASE("what a page says of itself is read, by what is shown where") {
    CHECK(words_of("title: Our letters\nsubtitle: Who reads them\ndescription: How we write.\nsummary: What we say.\nexcerpt: Some words.\n") ==
          "heading|title|1|Our letters\nheading|title|2|Who reads them\nparagraph|description|1|How we write.\nparagraph|description|2|What we say.\n"
          "paragraph|description|3|Some words.\n");
    CHECK(words_of("Title : Our letters   # a note\nlayout: page\ntags: [contact]\npermalink: /contact/\n") == "heading|title|1|Our letters\n");
    CHECK(outline(read("---\ntitle: One\n...\nTwo.\n")) == "heading|title|1|One\nparagraph|body|1|Two.\n");
    CHECK(outline(read("---\r\ntitle: One\r\n---\r\n\r\nTwo.\r\n")) == "heading|title|1|One\nparagraph|body|1|Two.\n");
    CHECK(outline(read("\xEF\xBB\xBF---\ntitle: One\n---\n")) == "heading|title|1|One\n");
    CHECK(outline(read("+++\ntitle = \"One\"\ndescription = 'Two.'\ndate = 2026-11-24\n[menu]\ntitle = \"Not this\"\n+++\n")) ==
          "heading|title|1|One\nparagraph|description|1|Two.\n");
}

TEST_CASE("words are read in whatever way YAML writes them") {
    CHECK(words_of("title: \"Her \\\"own\\\" words\"\ndescription: 'What Jay''s mum says: a page'\n") ==
          "heading|title|1|Her \"own\" words\nparagraph|description|1|What Jay's mum says: a page\n");
    CHECK(words_of("description: >-\n  One line\n  and more.\n\n  Another.\n\ntitle: T\n") == "paragraph|description|1|One line and more.\\nAnother.\nheading|title|1|T\n");
    CHECK(words_of("description: |\n  One line\n  and more.\n") == "paragraph|description|1|One line\\nand more.\n");
    CHECK(words_of("description: One line\n  and more.\n") == "paragraph|description|1|One line and more.\n");
}

TEST_CASE("what is no words, or a key within another, is passed by") {
    CHECK(words_of("title:\ndescription: [a, b]\n") == "");
    CHECK(words_of("title: *other\nsummary: &one Words\ndescription: {en: Words}\n") == "");
    CHECK(words_of("description:\n  en: Our words\n  cy: Ein geiriau\n") == "");
    CHECK(words_of("summary:\n  - One\n  - Two\n") == "");
    CHECK(words_of("seo:\n  title: Not of the page\n") == "");
    CHECK(words_of("title: \"never ends\n") == "");
}

TEST_CASE("only what is words however YAML is written is put in there") {
    CHECK(replaced("---\ntitle: Contact with mum\n---\n", "Contact", "Family time") == "---\ntitle: Family time with mum\n---\n");
    CHECK(replaced("---\ntitle: \"Contact with mum\"\n---\n", "Contact", "Family time") == "---\ntitle: \"Family time with mum\"\n---\n");
    CHECK(replaced("---\ndescription: >\n  We plan contact\n  with mum.\n---\n", "contact with", "time with") == "---\ndescription: >\n  We plan time\n  with mum.\n---\n");
    for (const char* by : {"time: his own", "\"time\"", "Jay's time", "time # more", "a\\b", "[time]", "*time*", "- time", "? time", "time\nmore", "@time", "%time", "&amp", "!time"}) {
        CAPTURE(by);
        CHECK(replaced("---\ntitle: Contact\n---\n", "Contact", by) == "-");
        CHECK(replaced("---\ntitle: 'Contact'\n---\n", "Contact", by) == "-");
    }
}
